import { sealed } from "../../viz/link-seal.ts";

/** The hash of a link with these fields and the check that belongs to them, `#` included. */
export const hashOf = (fields: string): string => `#${sealed(`&${fields}`)}`;

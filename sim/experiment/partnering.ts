import { type FormInfo, forms } from "../model.ts";

/** The id of the form that is not partnering. */
export const NOT_PARTNERING = "none";

/** Every form of partnering, from the loosest to the closest. */
export const partnering: readonly FormInfo[] = forms.filter(({ id }) => id !== NOT_PARTNERING);

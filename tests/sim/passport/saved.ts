import { csvText } from "../../../viz/csv.ts";

/** A picture of one grey point, as PNG. */
export const pngPoint = Uint8Array.from(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
    "base64",
  ),
);

/** A drawing, as a page writes it. */
export const svgLine =
  '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Care &amp; luck</title><line x1="0" y1="0" x2="9" y2="9"/></svg>\n';

/** A table with a name that has to be quoted. */
export const csvTable = csvText(
  ["scenario", "month", "median"],
  Array.from({ length: 4 }, (_, month) => ({
    scenario: 'A "group", merged',
    month,
    median: month / 7,
  })),
);

import { encodeQR } from "qr";

/** Modules at each side that stay white, so that a camera finds the picture. */
const QUIET = 4;
/** Pictures with more modules a side are too fine for the camera of a phone (version 28 of 40). */
const MOST_MODULES = 129 + 2 * QUIET;

/** A picture of a text: a square of `size` modules, and the outline of the dark ones. */
export interface QrModules {
  readonly size: number;
  readonly path: string;
}

/**
 * A text as a picture that cameras read, as sturdy as it can be without getting much finer; null
 * where the text is too long.
 */
export function qrModules(text: string): QrModules | null {
  const low = rows(text, "low");
  if (!low || low.length > MOST_MODULES) return null;
  const medium = rows(text, "medium");
  // What is shown on a screen gets no scratches: a coarser picture does more than a sturdier one.
  const best = medium && medium.length <= low.length + 4 ? medium : low;
  return { size: best.length, path: best.map(rowPath).join("") };
}

function rows(text: string, ecc: "low" | "medium"): boolean[][] | null {
  try {
    return encodeQR(text, "raw", { ecc, border: QUIET });
  } catch {
    return null;
  }
}

/** One rectangle for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = "";
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const width = x + 1 - from;
    path += `M${from} ${y}h${width}v1h-${width}z`;
  }
  return path;
}

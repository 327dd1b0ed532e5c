/** A Markdown table: a heading and rows of cells. A `|` in a cell is kept from ending it. */
export function markdownTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

/** "0 to 1"; a range that is not given is an empty text. */
export const rangeText = (range?: readonly [number, number]): string =>
  range ? `${number(range[0])} to ${number(range[1])}` : "";

/** A number as people write it: a minus sign, and no exponent. */
export const number = (x: number): string => String(x).replace("-", "−");

/** A value with its unit; a pure number and a share stand alone. */
export const withUnit = (x: number, unit: string): string =>
  unit === "1" || unit === "share" ? number(x) : `${number(x)} ${unit}`;

/** Text between backticks. */
export const code = (name: string): string => `\`${name}\``;

/** What spreadsheets begin a formula with, wide forms too; blanks before it are passed over. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Whether a spreadsheet would take this for a formula, were there no apostrophes before it. */
function temptsAfterMarks(text: string): boolean {
  const bare = text.replace(/^'+/, "");
  return FORMULA.test(bare) && !NUMBER.test(bare);
}

/**
 * A text as it stands in every CSV file: one that a spreadsheet would take for a formula gets an
 * apostrophe in front. {@link fromPlainText} gives the text back, whatever it was.
 */
export const plainText = (text: string): string => (temptsAfterMarks(text) ? `'${text}` : text);

/** The text that {@link plainText} made this of. */
export const fromPlainText = (text: string): string =>
  text.startsWith("'") && temptsAfterMarks(text) ? text.slice(1) : text;

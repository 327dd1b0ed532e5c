/** What a text says as a number: its value, or why it cannot be kept; null where it is no number. */
export type NumberReading = { readonly value: number } | { readonly problem: string } | null;

const NUMBER = /^([-+]?)(\d+\.?\d*|\.\d+)(?:e([-+]?\d+))?$/i;

/** So many significant digits a double always keeps. */
const SURE_DIGITS = 15;
/** The most digits that JavaScript writes out. */
const MOST_DIGITS = 100;

/**
 * Reads a number as every reader here does: digits with a decimal point and an exponent, nothing
 * else: no thousands separators, no decimal comma, no hexadecimal, no Infinity. A number that a
 * double cannot keep as it is written has a problem instead of a value. Minus zero is zero.
 */
export function readNumber(text: string): NumberReading {
  const parts = NUMBER.exec(text);
  if (!parts) return null;
  const value = Number(text);
  const digits = parts[2].replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  if (!Number.isFinite(value)) return { problem: "is too large a number" };
  if (value === 0 && digits !== "") return { problem: "is too small a number" };
  if (!keeps(value, digits)) return { problem: "has more digits than a number can keep" };
  return { value: value + 0 };
}

/** Whether a double, written with as many digits, reads as what was written. */
function keeps(value: number, digits: string): boolean {
  if (digits.length <= SURE_DIGITS) return true;
  if (digits.length > MOST_DIGITS) return false;
  // The shortest way to write it, too: where two decimals are equally near, the two ways differ.
  const written = [value.toExponential(digits.length - 1), value.toExponential()];
  return written.some((text) => text.replace(/^-|\.|e.*$/g, "") === digits);
}

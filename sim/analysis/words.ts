export { counted } from "../core/counted.ts";

/** "87 of 100" for a share over n pairs; whole counts below a hundred, per hundred above. */
export function ofFutures(share: number, n: number): string {
  const all = Math.min(n, 100);
  return `${Math.round(share * all)} of ${all}`;
}

/** A sentence such as "in 87 of 100 paired futures B does better". */
export function betterSentence(share: number, n: number, name: string): string {
  return `in ${ofFutures(share, n)} paired futures ${name} does better`;
}

/** A number with a fixed number of decimals, a true minus sign and no "-0"; "–" where missing. */
export function plainNumber(value: number | null, digits: number, signed = false): string {
  if (value === null || !Number.isFinite(value)) return "–";
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  if (value < 0) return `−${text}`;
  return signed ? `+${text}` : text;
}

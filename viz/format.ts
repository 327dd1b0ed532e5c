/** A number with a true minus sign and a fixed number of digits; a missing one is a dash. */
export function number(value: number, digits: number): string {
  if (!Number.isFinite(value)) return "–";
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** The same with its sign always shown, for differences. */
export function signed(value: number, digits: number): string {
  const text = number(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  "1": "",
  share: "",
  index: "",
  code: "",
  rating: "",
  stage: "",
  SD: "SD",
};

/** Units that are counted, for exactly one of them. */
const ONE: Readonly<Record<string, string>> = {
  partners: "partner",
  months: "month",
  weeks: "week",
};

/** A value with its unit as a person reads it: “£20m”, “30%”, “4 months”. */
export function withUnit(value: number, unit: string, digits: number): string {
  const text = number(value, digits);
  if (unit.startsWith("£m")) return `£${text}m${unit.slice(2)}`;
  if (unit === "share") return `${number(value * 100, Math.max(0, digits - 2))}%`;
  if (unit.startsWith("%")) return `${text}${unit}`;
  const word = UNIT_WORDS[unit] ?? unit;
  if (word === "") return text;
  return `${text} ${(text === "1" && ONE[word]) || word}`;
}

/** Digits after the point that a step needs. */
export function digitsOf(step: number): number {
  for (let digits = 0; digits < 4; digits += 1) {
    const scaled = step * 10 ** digits;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9) return digits;
  }
  return 4;
}

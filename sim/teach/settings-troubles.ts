import { listed, type Trouble, type Where } from "./place-troubles.ts";
import type { Known } from "./read-lesson.ts";

const HEADS = [
  "levers",
  "partnership",
  "organisations",
  "relations",
  "environment",
  "also",
  "acts",
  "later",
  "assumptions",
];

/** Settings whose value is a word. */
const WORDS =
  /^(partnership|also\.\d+)\.(form|lead|other|host)$|^acts\.\w+\.(do|organisation|level)$|^organisations\.\w+\.\w+$/;

/** What is wrong with changes to a scenario, as far as it can be told without simulating it. */
export function* settingsTroubles(
  path: string,
  { scenario, settings }: Where,
  known: Known,
): Generator<Trouble> {
  for (const [key, value] of Object.entries(settings)) {
    const what = settingTrouble(key, value, scenario, known);
    if (what) yield [`${path}.${key}`, what];
  }
}

function settingTrouble(
  key: string,
  value: string | number,
  scenario: Where["scenario"],
  known: Known,
): string | null {
  const [head, ...rest] = key.split(".");
  if (!HEADS.includes(head) || rest.length === 0) {
    return `is not a path of a scenario; expected one that begins with ${HEADS.slice(0, 3).join(".…, ")}.…, such as levers.mandate`;
  }
  if (head === "organisations") {
    const own = organisationTrouble(rest, value, scenario, known);
    if (own) return own;
  }
  if (head === "levers") return parameterTrouble(rest.join("."), value, known, "lever");
  if (head === "assumptions") return parameterTrouble(rest.join("."), value, known, "assumption");
  if (head === "later" && rest[1] === "levers") {
    return parameterTrouble(rest.slice(2).join("."), value, known, "lever");
  }
  if (/^(partnership|also\.\d+)\.form$/.test(key)) return formTrouble(value, known);
  if (typeof value === "string" && !WORDS.test(key)) return `is "${value}"; expected a number`;
  return null;
}

function organisationTrouble(
  [id, field, ...more]: readonly string[],
  value: string | number,
  { organisations, id: name }: Where["scenario"],
  { standings }: Known,
): string | null {
  if (field === undefined || more.length > 0) {
    return "is not a path of an organisation; expected organisations.ID.STANDING, such as organisations.green_bay.quality";
  }
  if (!organisations.some((one) => one.id === id)) {
    return `names "${id}"; expected one of the organisations of ${name}: ${listed(organisations.map((one) => one.id))}`;
  }
  const standing = standings.find((one) => one.id === field);
  return standing ? rangeTrouble(value, standing.range) : null;
}

function parameterTrouble(
  id: string,
  value: string | number,
  { parameters }: Known,
  kind: "lever" | "assumption",
): string | null {
  const all = parameters.filter(({ role }) => (role === "lever") === (kind === "lever"));
  const found = all.find((one) => one.id === id);
  if (found) return rangeTrouble(value, found.range);
  return `is not ${kind === "lever" ? "a lever" : "an assumption"} of the model; expected one such as ${all
    .slice(0, 4)
    .map((one) => one.id)
    .join(", ")}`;
}

function formTrouble(value: string | number, { forms }: Known): string | null {
  const ids = forms.map(({ id }) => id);
  return ids.includes(String(value)) ? null : `is "${value}"; expected one of ${ids.join(", ")}`;
}

function rangeTrouble(value: string | number, [low, high]: readonly [number, number]) {
  if (typeof value === "number" && value >= low && value <= high) return null;
  return `is ${JSON.stringify(value)}; expected a number from ${low} to ${high}`;
}

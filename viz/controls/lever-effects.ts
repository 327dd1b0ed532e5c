import { signal } from "@preact/signals";
import type { PageScenario } from "../../sim/host/page-protocol.ts";
import type { OutcomeInfo } from "../../sim/model.ts";
import type { Card } from "../view.ts";

/** Where a parameter shows, as `npm run levers` measured it; docs/levers.md says the same. */
export interface LeverEffect {
  readonly id: string;
  readonly what: string;
  readonly where: string;
  readonly change: string;
  readonly error: string;
  readonly unit: string;
  readonly sure: string;
}

/** The measured effects by parameter; null until they were fetched. */
export const effects = signal<ReadonlyMap<string, LeverEffect> | null>(null);

let asked = false;

/** Fetches the measured effects, once. Without them the page says nothing of effects. */
export function fetchEffects(): void {
  if (asked) return;
  asked = true;
  import("../generated/levers.json").then(
    ({ default: rows }) => {
      effects.value = new Map(rows.map((row) => [row.id, row]));
    },
    () => {
      asked = false;
    },
  );
}

/** “+0.346 SD”, “−3.7 percentage points”. */
function changeText({ change, unit }: LeverEffect): string {
  const signs = change.replace("-", "−");
  if (unit === "1") return signs;
  if (unit === "%") return `${signs} percentage points`;
  if (unit !== "share") return `${signs} ${unit}`;
  const points = (100 * Number(change)).toPrecision(2);
  return `${Number(change) > 0 ? "+" : ""}${Number(points)} percentage points`.replace("-", "−");
}

/** What is on the screen: the cards that a lever moves, and the outcomes that have charts. */
interface OnScreen {
  readonly cards: readonly Card[];
  readonly assumptions: Readonly<Record<string, number>>;
  readonly shown: readonly Pick<OutcomeInfo, "label">[];
}

/**
 * Whether a measured effect is one of the situation on the screen, as its preset has it, and of an
 * outcome that is shown: of another situation or outcome nobody asked.
 */
export function isOfScreen({ where, what }: LeverEffect, { cards, ...now }: OnScreen): boolean {
  const asPreset = ({ form, levers, details }: Card) =>
    form === null && [levers, details, now.assumptions].every((set) => isEmpty(set));
  return (
    cards.length > 0 &&
    cards.every((card) => card.preset === where && asPreset(card)) &&
    now.shown.some(({ label }) => what.startsWith(`${label.toLowerCase()}, `))
  );
}

const isEmpty = (set: object): boolean => Object.keys(set).length === 0;

/**
 * “In “Case C”, going from one end of its range to the other changes quality of care, helped, year 5
 * by +0.346 SD.”
 */
export function effectText(effect: LeverEffect, scenarios: readonly PageScenario[]): string {
  const [id, ...conditions] = effect.where.split(", ");
  const title = scenarios.find((one) => one.id === id)?.title ?? spelt(id);
  const under = conditions.length > 0 ? ` (${conditions.join(", ")})` : "";
  const slight = effect.sure === "clear" ? "" : "; sure, but slight";
  return `Going from one end of its range to the other, in “${title}”${under}: ${placeText(effect.what)} ${changeText(effect)}${slight}.`;
}

/** A scenario that is not on the page: “care-system/mandates” as “Care system, mandates”. */
function spelt(id: string): string {
  const words = id.replaceAll("/", ", ").replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** “quality of care, helped, year 5” as people say it. */
function placeText(what: string): string {
  return what
    .replace(", helped", " of the helped side")
    .replace(", helper", " of the helper")
    .replace(", everybody", " of everybody")
    .replace(/, year (\d)/, " in year $1");
}

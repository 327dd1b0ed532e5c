import { isReal } from "../../sim/analysis/counts.ts";
import { gapText } from "../../sim/analysis/size-words.ts";
import { type Effect, lastingFrom } from "../../sim/analysis/tradeoff.ts";
import { type Bill, billOf } from "../../sim/analysis/tradeoff-money.ts";
import { effectAt, lastingOf, ratedGood } from "../../sim/analysis/tradeoff-stakes.ts";
import { OBJECTIVES, type Objective } from "../../sim/analysis/tradeoff-terms.ts";
import { spanText, yearsText } from "../calendar.ts";
import { listed } from "../names.ts";
import { effectSaid } from "../words.ts";
import type { Choice, Option, Role } from "./options.ts";
import { partyOf } from "./options.ts";
import { grouped, ofTen, pounds } from "./phrases.ts";

/** One thing the comparison shows: a few words that say what about, and a sentence. */
export interface Finding {
  readonly about: string;
  readonly text: string;
}

const objective = (id: Objective["id"]): Objective =>
  OBJECTIVES.find((one) => one.id === id) as Objective;

/** With more situations than this, only who gains and who pays is said: the table has the rest. */
const MANY = 2;

/** What the whole comparison shows at a month, from who gains to who pays, in sentences. */
export function findings(choice: Choice, month: number): Finding[] {
  const groups = castings(choice);
  return groups.flatMap((group) => {
    // Where there is only one, it need not be named.
    const options = group.map((one) => ({ ...one, label: group.length > 1 ? one.short : "" }));
    const others = [
      ...(groups.length > MANY ? [] : setbacks(choice, options, month)),
      ...(groups.length > MANY ? [] : timing(choice, options)),
      ...money(choice, options, month),
    ];
    const where = groups.length > 1 ? `, ${partyOf(options[0], "helped")?.name ?? ""}` : "";
    return [
      ...gains(choice, options, month),
      ...price(choice, options, month),
      ...others.map(({ about, text }) => ({ about: `${about}${where}`, text })),
    ];
  });
}

/** Scenarios with the same two parties, which one sentence can be about. */
function castings({ options }: Choice): Option[][] {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    if (option.job < 0) continue;
    const key = JSON.stringify([partyOf(option, "helped")?.name, partyOf(option, "helper")?.name]);
    groups.set(key, [...(groups.get(key) ?? []), option]);
  }
  return [...groups.values()];
}

/** “ with A and B”, or nothing where there are no names. */
const withNames = (labels: readonly string[]): string =>
  labels.some((label) => label !== "") ? ` with ${listed(labels)}` : "";

interface Told {
  readonly option: Option;
  readonly label: string;
  readonly effect: Effect;
}

function effects(
  { stakes }: Choice,
  options: readonly Option[],
  role: Role,
  { outcome }: Objective,
  month: number,
): Told[] {
  return options.flatMap((option): Told[] => {
    const party = partyOf(option, role);
    const effect = party ? effectAt(stakes, option.job, party.entity, outcome, month) : null;
    return effect ? [{ option, label: option.label, effect }] : [];
  });
}

/** What each scenario does to a party's care, the largest gain first: size and counts together. */
const careSaid = (told: readonly Told[]): string =>
  [...told]
    .sort((x, y) => y.effect.median - x.effect.median)
    .map(
      ({ label, effect }) =>
        `${label === "" ? "" : `with ${label} `}${effectSaid(effect, objective("care"))}`,
    )
    .join("; ");

/** “After 5 years its care, against not partnering: with ...” */
function gains(choice: Choice, options: readonly Option[], month: number): Finding[] {
  const told = effects(choice, options, "helped", objective("care"), month);
  const name = partyOf(options[0], "helped")?.name;
  if (told.length === 0 || !name) return [];
  const text = `After ${yearsText(month)} its care, against not partnering: ${careSaid(told)}.`;
  return [{ about: name, text: `${text}${ratings(choice, options, month)}` }];
}

/** How often inspectors rate the helped party good or better. */
function ratings({ stakes }: Choice, options: readonly Option[], month: number): string {
  const told = options.flatMap((option) => {
    const helped = partyOf(option, "helped");
    const rated = helped ? ratedGood(stakes, option.job, helped.entity, month) : null;
    return rated ? [{ label: option.label, rated, text: ofTen(rated.share) }] : [];
  });
  if (told.length === 0) return "";
  const without = ofTen(told[0].rated.without);
  const moved = told
    .filter(({ text }) => text !== without)
    .sort((a, b) => b.rated.share - a.rated.share);
  if (moved.length === 0) return ` It is then rated good or better in ${without} either way.`;
  const rest = moved.length < told.length ? "otherwise, and " : "";
  return ` It is then rated good or better in ${grouped(moved)}; ${rest}without partnering, in ${without}.`;
}

/** What it does to the party that helps: said even where it is nothing. */
function price(choice: Choice, options: readonly Option[], month: number): Finding[] {
  const name = partyOf(options[0], "helper")?.name;
  const care = objective("care");
  const told = effects(choice, options, "helper", care, month);
  if (!name || told.length === 0) return [];
  const moved = told.filter(({ effect }) => effect.same < 1);
  if (moved.length === 0) {
    return [
      { about: name, text: "It helps, and its own care makes no real difference in any future." },
    ];
  }
  const worst = told.reduce((a, b) => (b.effect.worst < a.effect.worst ? b : a));
  const tail = isReal(worst.effect.worst, worst.effect.threshold)
    ? ` In the worst tenth of futures it is ${gapText(worst.effect.worst, care)}${withNames([worst.label])}.`
    : "";
  const text = `It helps. After ${yearsText(month)} its own care, against not partnering: ${careSaid(told)}.`;
  return [{ about: name, text: `${text}${tail}` }];
}

/** Other objectives in which a party is worse off in most futures, scenario by scenario. */
function setbacks(choice: Choice, options: readonly Option[], month: number): Finding[] {
  const found = options.flatMap((option) => {
    const parts = OBJECTIVES.filter(({ id }) => id !== "care").flatMap((one) => {
      const names = (["helped", "helper"] as const).flatMap((role) =>
        effects(choice, [option], role, one, month)
          .filter(({ effect }) => effect.worse > 0.5)
          .map(({ effect }) => `${partyOf(option, role)?.name} (${gapText(effect.median, one)})`),
      );
      return names.length > 0 ? [`${WORSE[one.id]} at ${listed(names)}`] : [];
    });
    return parts.length > 0 ? [{ label: option.label, text: parts.join(", ") }] : [];
  });
  if (found.length === 0) return [];
  return [
    {
      about: "What gets worse",
      text: `After ${yearsText(month)}, in more than half of the simulated futures: ${eachWith(found)}.`,
    },
  ];
}

/** Lists that hold commas, each behind the scenarios it is true of, so that no item changes hands. */
function eachWith(items: readonly { readonly label: string; readonly text: string }[]): string {
  const texts = [...new Set(items.map(({ text }) => text))];
  const labelsOf = (text: string) => items.flatMap((one) => (one.text === text ? one.label : []));
  return texts.map((text) => `with ${listed(labelsOf(text))} ${text}`).join("; ");
}

const WORSE: Readonly<Record<Objective["id"], string>> = {
  care: "worse care",
  staff: "staff worse off",
  patients: "patients’ experience worse",
  waits: "longer waits",
  money: "less money of its own",
};

/** When better care has come to stay for the helped party. */
function timing({ stakes }: Choice, options: readonly Option[]): Finding[] {
  const care = objective("care");
  const told = options.flatMap((option) => {
    const helped = partyOf(option, "helped");
    const months = helped ? lastingOf(stakes, option.job, helped.entity, care.outcome) : null;
    const lasting = months ? lastingFrom(months) : null;
    if (!lasting) return [];
    const text = Number.isFinite(lasting.median) ? `after ${spanText(lasting.median)}` : "";
    return [{ label: option.label, text, at: lasting.median }];
  });
  if (told.length === 0) return [];
  const lasting = told.filter(({ text }) => text !== "").sort((a, b) => a.at - b.at);
  const not = told.filter(({ text }) => text === "").map(({ label }) => label);
  const span = spanText(stakes.horizon);
  if (lasting.length === 0) {
    return [
      {
        about: "When",
        text: `Better care has not come to stay within ${span} in most futures${told.length > 1 ? " with any of them" : ""}.`,
      },
    ];
  }
  const never = not.length > 0 ? `; not within ${span}${withNames(not)}` : "";
  return [
    {
      about: "When",
      text: `Better care has come to stay in half of the futures ${grouped(lasting)}${never}.`,
    },
  ];
}

/** Who pays how much. */
function money({ stakes }: Choice, options: readonly Option[], month: number): Finding[] {
  const bills = options.flatMap((option) => {
    const bill = billOf(stakes, option.job, month);
    return bill ? [{ option, bill }] : [];
  });
  if (bills.length === 0) return [];
  const ranked = [...bills].sort((a, b) => b.bill.spent - a.bill.spent);
  const texts = ranked.map(
    ({ option, bill }) =>
      `${pounds(bill.spent)}${withNames([option.label])}${sharesOf(option, bill)}`,
  );
  const given = ranked.map(({ option, bill }) => ({
    label: option.label,
    text: pounds(bill.given),
  }));
  const funders = given.every(({ text }) => text === "nothing")
    ? "Nobody outside pays."
    : `Funders outside give ${grouped(given)}.`;
  return [
    {
      about: "Who pays",
      text: `Over ${yearsText(month)} the partners spend on changing and on keeping it going, on average, ${listed(texts)}. ${funders}`,
    },
  ];
}

function sharesOf(option: Option, { purses, spent }: Bill): string {
  if (spent < 0.05) return "";
  const parts = (["helped", "helper"] as const).flatMap((role) => {
    const party = partyOf(option, role);
    const purse = purses.find(({ entity }) => entity === party?.entity);
    return party && purse ? [`${party.name} ${pounds(purse.changing + purse.running)}`] : [];
  });
  return parts.length > 1 ? ` (${parts.join(", ")})` : "";
}

/** What the numbers do not say. */
export function unknowns(
  n: number,
  spread: "chance" | "unknown",
  assumed: { readonly uncertain: number; readonly all: number },
): Finding {
  const varied =
    spread === "unknown"
      ? "differ by chance and by what nobody knows: the model’s assumptions are drawn from their ranges"
      : `differ by chance alone: ${assumed.uncertain} of the model’s ${assumed.all} numbers are assumptions that nobody knows, held at their central values, so that the truth is less sure than it looks here`;
  return {
    about: "What is not known",
    text: `These are ${n} simulated futures that ${varied}. The model is a laboratory: it predicts nothing about a named trust.`,
  };
}

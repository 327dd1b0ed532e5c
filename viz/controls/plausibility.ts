import type { Tested } from "../../sim/evidence/tested.ts";
import type { PageModel, PageScenario } from "../../sim/host/page-protocol.ts";
import type { FormInfo, ParamInfo } from "../../sim/model.ts";
import { formOf, presetOf } from "../cast.ts";
import { digitsOf, number, withUnit } from "../format.ts";
import { listed } from "../names.ts";
import { standingLabel } from "../own/standing-words.ts";
import type { Card, View } from "../view.ts";
import { leverText, stepOf } from "./lever-text.ts";
import { IDLE, LIMITS, PAIR_LABELS } from "./plausibility-rules.ts";

/** Something about a mix of settings that a careful reader should know. */
export interface Finding {
  /**
   * “extrapolated”: outside what the model was checked on; “unusual”: inside it, but far from most
   * trusts; “idle”: a changed lever that has nothing to act on.
   */
  readonly kind: "extrapolated" | "unusual" | "idle";
  readonly text: string;
}

/** A card with everything that its plausibility hangs on. */
interface Case {
  readonly card: Card;
  readonly preset: PageScenario;
  readonly form: FormInfo | undefined;
  readonly model: PageModel;
  readonly tested: Tested;
}

type Range = readonly [number, number];

/** What is to be said of a card's mix, the gravest first. Pure; empty where all was tested. */
export function findingsOf(
  card: Card,
  view: View,
  model: PageModel,
  tested: Tested,
): readonly Finding[] {
  const preset = presetOf(card, model);
  if (!preset) return [];
  const one: Case = { card, preset, form: formOf(card, model), model, tested };
  return [
    ...formFindings(one),
    ...leverFindings(one),
    ...partyFindings(one),
    ...pairFindings(one),
    ...assumptionFindings(view, model, tested),
    ...mixFindings(one),
    ...idleFindings(one),
  ];
}

/** True where something about a card lies outside what the model was checked on. */
export const isExtrapolated = (findings: readonly Finding[]): boolean =>
  findings.some(({ kind }) => kind === "extrapolated");

const extrapolated = (text: string): Finding => ({ kind: "extrapolated", text });

const outside = (value: number, [low, high]: Range): boolean =>
  value < low - 1e-9 || value > high + 1e-9;

/** “the checks of the model go down to 0.2”. */
const reach = (value: number, [low, high]: Range, say: (value: number) => string): string =>
  `the checks of the model go ${value < low ? `down to ${say(low)}` : `up to ${say(high)}`}`;

function formFindings({ preset, form, tested, model }: Case): Finding[] {
  if (!form) return [];
  const found = tested.forms[form.id];
  if (!found) return [extrapolated(`No check of the model has the form “${form.label}”.`)];
  const [other, lead] = preset.parties.map((id) => preset.start[id]);
  if (!lead || !other || isAlone(form)) return [];
  const kindName = (kind: string) =>
    (model.kinds.find(({ id }) => id === kind)?.label ?? kind.replaceAll("_", " ")).toLowerCase();
  const findings: Finding[] = [];
  if (!found.kinds.includes(`${lead.kind}>${other.kind}`)) {
    findings.push(
      extrapolated(
        `No check has “${form.label}” between ${withArticle(kindName(lead.kind))} and ${withArticle(kindName(other.kind))}.`,
      ),
    );
  }
  const size = Math.round((1000 * other.income) / lead.income) / 1000;
  if (outside(size, found.sizes)) {
    findings.push(
      extrapolated(
        `The helped side's income is ${number(size, 1)} times the helper's; with “${form.label}” ${reach(size, found.sizes, (x) => `${number(x, 1)} times`)}.`,
      ),
    );
  }
  return findings;
}

/** A form without a partner: whom it is with does not matter. */
const isAlone = ({ attributes }: FormInfo): boolean => attributes.ties === 0;

const withArticle = (words: string): string => `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;

/** The value of a lever in a card. */
const leverValue = ({ card, preset }: Case, lever: ParamInfo): number =>
  card.levers[lever.id] ?? preset.levers[lever.id] ?? lever.default;

const leversOf = (model: PageModel): readonly ParamInfo[] =>
  model.parameters.filter(({ role }) => role === "lever");

function leverFindings(one: Case): Finding[] {
  return leversOf(one.model).flatMap((lever) => {
    const range = one.tested.levers[lever.id];
    const value = leverValue(one, lever);
    if (!range || !outside(value, range)) return [];
    const say = (x: number) => leverText(lever, x);
    return [extrapolated(`${lever.label} is at ${say(value)}; ${reach(value, range, say)}.`)];
  });
}

/** The cases were what they were; what people choose themselves is held against other trusts. */
const isOwn = ({ id }: PageScenario): boolean => id.startsWith("own-");

/** A value of an organisation: changed in the card, or as the scenario starts. */
function partyFindings({ card, preset, model, tested }: Case): Finding[] {
  const roles = ["other", "lead"] as const;
  return preset.parties.flatMap((id, i) => {
    const name = preset.organisations.find((one) => one.id === id)?.name ?? id;
    return model.standings.flatMap((standing): Finding[] => {
      const changed = card.details[`organisations.${id}.${standing.id}`];
      const value = changed ?? preset.start[id]?.standings[standing.id];
      if (value === undefined) return [];
      const say = (x: number) => withUnit(x, standing.unit, digitsOf(x));
      const what = `${standingLabel(standing.id)}, ${name}: ${say(value)}`;
      const range = tested.parties[`${roles[i]}.${standing.id}`];
      if (range && outside(value, range)) {
        return [extrapolated(`${what}; ${reach(value, range, say)}.`)];
      }
      const far = Math.abs(value - standing.mean) / standing.sd;
      const chosen = changed !== undefined || isOwn(preset);
      if (!chosen || far <= LIMITS.deviations) return [];
      return [
        {
          kind: "unusual",
          text: `${what}, further from the average than 98 of 100 trusts were in 2016.`,
        },
      ];
    });
  });
}

function pairFindings({ card, preset, tested }: Case): Finding[] {
  const changed = Object.entries(card.details).map(
    ([path, value]) => [path.replace(/^relations\.\d+\./, "relation."), value] as const,
  );
  const values = { ...preset.pair, ...Object.fromEntries(changed) };
  return Object.entries(PAIR_LABELS).flatMap(([id, [label, unit]]) => {
    const range = tested.pair[id];
    const value = values[id];
    if (!range || value === undefined || !outside(value, range)) return [];
    const say = (x: number) => `${number(x, digitsOf(x))}${unit}`;
    const first = label.charAt(0).toUpperCase() + label.slice(1);
    return [extrapolated(`${first} is ${say(value)}; ${reach(value, range, say)}.`)];
  });
}

function assumptionFindings(view: View, model: PageModel, tested: Tested): Finding[] {
  const moved = model.parameters.filter(({ id }) => {
    const range = tested.calibrated[id];
    return id in view.assumptions && range && outside(view.assumptions[id], range);
  });
  if (moved.length === 0) return [];
  const names = listed(moved.map(({ label }) => `“${label}”`));
  const one = moved.length === 1;
  return [
    extrapolated(
      `${names} ${one ? "was" : "were"} calibrated, and ${one ? "is" : "are"} not at the calibrated value${one ? "" : "s"}: what the validation table says was found with ${one ? "that value" : "those"}.`,
    ),
  ];
}

function mixFindings({ card, model }: Case): Finding[] {
  const moved = leversOf(model).filter(({ id }) => id in card.levers);
  const extremes = moved.filter((lever) => {
    const value = card.levers[lever.id];
    const near = stepOf(lever) / 2;
    return value <= lever.range[0] + near || value >= lever.range[1] - near;
  });
  if (extremes.length >= LIMITS.extremes) {
    return [
      extrapolated(
        `${extremes.length} levers are moved to an end of their range at once; the checks of the model move one or a few at a time.`,
      ),
    ];
  }
  if (moved.length < LIMITS.moved) return [];
  return [
    extrapolated(
      `${moved.length} levers are moved at once; the checks of the model move one or a few at a time.`,
    ),
  ];
}

function idleFindings(one: Case): Finding[] {
  const levers = leversOf(one.model);
  return IDLE.flatMap(({ lever: id, whileZero, without, lacks }): Finding[] => {
    const lever = levers.find((p) => p.id === id);
    if (!lever || !(id in one.card.levers)) return [];
    const switched = levers.find((p) => p.id === whileZero);
    if (switched && leverValue(one, switched) === 0) {
      const text = `${lever.label} has nothing to act on while “${switched.label}” is 0.`;
      return [{ kind: "idle", text }];
    }
    const { form } = one;
    if (!form || !without || without.some((name) => (form.attributes[name] ?? 0) > 0)) return [];
    return [
      {
        kind: "idle",
        text: `${lever.label} has nothing to act on: with “${form.label}” ${lacks}.`,
      },
    ];
  });
}

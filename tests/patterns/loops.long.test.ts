import { describe, expect, it } from "vitest";
import { type Ablation, under } from "../../sim/evidence/ablation.ts";
import { type Design, designFrom, designOf } from "../../sim/evidence/design.ts";
import { mean } from "../../sim/evidence/estimate.ts";
import { probed } from "../../sim/evidence/probe.ts";
import { parseScenario, type Scenario } from "../../sim/model.ts";
import { errorsOf, pairedOf, type Read } from "./measured.ts";

// The feedback loops that the model must have. Two worlds that differ in where a loop starts, under
// the same luck, differ where it ends; with the loop cut at one place the difference goes. Both
// must hold by more than two standard errors of the mean paired difference, and less than half of
// the difference may be left after the cut. Cuts are values beyond the ranges that anybody may set.

const REPLICATES = 100;

interface Loop {
  readonly what: string;
  readonly more: Design;
  readonly less: Design;
  readonly read: Read;
  /** Sign of the difference that the loop makes, more less less. */
  readonly sign: 1 | -1;
  readonly cut: Ablation;
}

const once = { months: 60, twin: false };

/** A built-in scenario with some values set. */
const of = (id: string, set: Record<string, number> = {}, months = 36) =>
  designOf(id, { months, set, twin: false });

/** One trust by itself for five years. */
function alone(trust: Record<string, unknown>, acts: Record<string, unknown> = {}): Design {
  const document = { version: 1, id: "sketch", title: "One trust", organisations: { trust }, acts };
  return designFrom(
    JSON.stringify([trust, acts]),
    parseScenario(document, "one trust") as Scenario,
    once,
  );
}

const over =
  (entity: string, outcome: string, from: number, to: number): Read =>
  (future) =>
    future.mean(entity, outcome, from, to);

const inMonth =
  (entity: string, outcome: string, month: number): Read =>
  (future) =>
    future.at(entity, outcome, month);

const cut = (name: string, values: Record<string, number>): Ablation => ({ name, values });

const typical = alone({});
const weak = alone({ quality: -1.8, staff_experience: -1, board_stability: 0.3 });
const noChurn = cut("nobody minds a trust's standing", {
  leaving_standing: 0,
  leaving_label: 0,
  leaving_strain: 0,
  appointing_standing: 0,
  recruits_standing: 0,
});
const leadersDoNotMatter = cut("care does without leaders", {
  leadership_effect: 0,
  stability_effect: 0,
});
const exodus = {
  leaving: { month: 3, do: "departure", organisation: "trust", level: "board", amount: 10 },
};

const distress: readonly Loop[] = [
  {
    what: "poor care drives leaders away",
    more: weak,
    less: typical,
    read: over("trust", "executive_turnover", 13, 60),
    sign: 1,
    cut: noChurn,
  },
  {
    what: "leaders who go leave poor care behind",
    more: alone({}, exodus),
    less: typical,
    read: inMonth("trust", "quality", 12),
    sign: -1,
    cut: leadersDoNotMatter,
  },
  {
    what: "poor care loses patients",
    more: alone({ quality: -1.8 }),
    less: typical,
    read: over("trust", "activity", 13, 60),
    sign: -1,
    cut: cut("patients do not choose", { referral_response: 0 }),
  },
  {
    what: "and with them income",
    more: alone({ quality: -1.8 }),
    less: typical,
    read: over("trust", "surplus", 13, 60),
    sign: -1,
    cut: cut("patients bring no income", { referral_income: 0 }),
  },
];

const able = { quality: 2, free_capacity: 0.5 };
const starting = (trust: number) =>
  probed(of("struggling-trust/group", { "relations.0.trust": trust }), "kept", {
    kept: ({ partnership }) => partnership.keptShare[0],
  });
const keeping = starting(0.7);
const doubting = starting(0.3);

const acquired = of("case-c");
const { partnership: _, ...unpartnered } = acquired.scenario(0);
const unlimited: Ablation = {
  name: "leaders can be everywhere",
  off: ["capacity"],
  values: { attention_span: 10, attention_pull: 0 },
};

const loops: readonly Loop[] = [
  {
    what: "success leads to referrals",
    more: alone(able),
    less: alone({ free_capacity: 0.5 }),
    read: over("trust", "activity", 1, 60),
    sign: 1,
    cut: cut("patients do not choose", { referral_response: 0 }),
  },
  {
    what: "and referrals to income",
    more: alone(able),
    less: alone({ free_capacity: 0.5 }),
    read: over("trust", "surplus", 13, 60),
    sign: 1,
    cut: cut("patients bring no income", { referral_income: 0 }),
  },
  {
    what: "trust makes commitments be kept",
    more: keeping,
    less: doubting,
    read: over("probe", "kept", 13, 36),
    sign: 1,
    cut: cut("trust does not help", { keeping_trust: 0 }),
  },
  {
    what: "attention is conserved: leaders who run a second site are missed at their own",
    more: acquired,
    less: designFrom("case-c apart", unpartnered as Scenario, { months: 36, twin: false }),
    read: inMonth("st_phillips", "quality", 36),
    sign: -1,
    cut: unlimited,
  },
  {
    what: "many partners at once overload the one they help, and care suffers",
    more: of("case-b", { partner_limit: 6 }, 18),
    less: of("case-b", { partner_limit: 1 }, 18),
    read: inMonth("green_bay", "quality", 18),
    sign: -1,
    cut: { name: "partners cost no time", off: ["capacity"] },
  },
  {
    what: "and what was promised is kept less, so that trust suffers",
    more: of("case-b", { partner_limit: 6 }),
    less: of("case-b", { partner_limit: 1 }),
    read: inMonth("regency_vale~green_bay", "trust", 36),
    sign: -1,
    cut: { name: "partners cost no time", off: ["capacity"] },
  },
  {
    what: "dominance disengages: the same deal framed as a rescue",
    more: of("case-c", { framing: 0 }),
    less: of("case-c", { framing: 1 }),
    read: inMonth("rowheath_park", "staff_experience", 36),
    sign: -1,
    cut: cut("nobody minds", { dominance_effect: 0, loss_effect: 0 }),
  },
  {
    what: "one oversight forum leaves more time than many lines of reporting",
    more: of("case-c", { single_forum: 1, headroom: 0 }, 24),
    less: of("case-c", { single_forum: 0, headroom: 0 }, 24),
    read: over("rowheath_park", "free_capacity", 1, 24),
    sign: 1,
    cut: cut("a forum saves nothing", { forum_saving: 0 }),
  },
  {
    what: "and so does good to care",
    more: of("case-c", { single_forum: 1, headroom: 0 }),
    less: of("case-c", { single_forum: 0, headroom: 0 }),
    read: over("rowheath_park", "quality", 13, 36),
    sign: 1,
    cut: cut("a forum saves nothing", { forum_saving: 0 }),
  },
  {
    what: "joint work that hangs on key people ends when one leaves",
    more: of("case-a/lead-leaves", {}, 24),
    less: of("case-a", {}, 24),
    read: ({ at }) => (at("riverside~valley_high", "partnership_stage", 24) === 5 ? 1 : 0),
    sign: 1,
    cut: cut("anybody can carry it", { collapsing: 0 }),
  },
];

const differences = ({ more, less, read }: Loop) => pairedOf(more, less, read, REPLICATES);

function withCut(loop: Loop) {
  const { more, less, read, cut: without } = loop;
  return pairedOf(under(more, without), under(less, without), read, REPLICATES);
}

describe.each([
  { name: "the distress spiral", parts: distress },
  { name: "feedback loops", parts: loops },
])("$name", ({ parts }) => {
  it.each(parts)("$what", (loop) => {
    const { sign } = loop;
    const whole = differences(loop);
    expect(sign * errorsOf(whole)).toBeGreaterThan(2);
    const left = withCut(loop);
    const gone = whole.map((x, r) => x - left[r]);
    expect(sign * errorsOf(gone)).toBeGreaterThan(2);
    expect(Math.abs(mean(left).value)).toBeLessThan(0.5 * Math.abs(mean(whole).value));
  });
});

it("trust builds on itself: an early lead lasts longer than without the loop", () => {
  const read = over("northfield~harbour", "trust", 13, 36);
  const without = cut("trust does not help", { keeping_trust: 0 });
  const ahead = pairedOf(keeping, doubting, read, REPLICATES);
  const left = pairedOf(under(keeping, without), under(doubting, without), read, REPLICATES);
  expect(errorsOf(ahead)).toBeGreaterThan(2);
  expect(errorsOf(ahead.map((x, r) => x - left[r]))).toBeGreaterThan(2);
});

it("the spiral closes: without it a weak trust is nearer to a typical one after five years", () => {
  const read = over("trust", "quality", 49, 60);
  const behind = pairedOf(weak, typical, read, REPLICATES);
  const left = pairedOf(under(weak, noChurn), under(typical, noChurn), read, REPLICATES);
  expect(errorsOf(behind)).toBeLessThan(-2);
  expect(errorsOf(behind.map((x, r) => x - left[r]))).toBeLessThan(-2);
});

import { log } from "../../core/math.ts";
import { type Estimate, mean, ratio, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row } from "../pattern.ts";
import { afterCompletion, jointEffect } from "../terms.ts";
import {
  culturalWorld,
  cultureOver,
  joiningWorld,
  mergingWorld,
  timeToIntegrate,
  trustWorld,
} from "./docking-worlds.ts";

/** A mean paired difference and its standard error. */
const difference = (a: Float64Array, b: Float64Array): Estimate => mean(a.map((x, r) => x - b[r]));

/** At rest: closeness (0 to 1) changes by at most this much from one late five years to the next. */
const AT_REST = 0.02;

const turnoverOf = (yearly: number) => ({ staff_leaving: yearly });
const still = culturalWorld(turnoverOf(0));
const usual = culturalWorld(turnoverOf(0.1));
const busy = culturalWorld(turnoverOf(0.2));
const restless = culturalWorld(turnoverOf(0.4));
const eleven = cultureOver(121, 180);
const sixteen = cultureOver(181, 240);
const threeYearsOn = cultureOver(61, 96);

const sampled = (design: typeof still, read: (future: Future) => number) => ({ design, read });

const culture = pattern({
  id: "D1",
  kind: "emergent",
  claim:
    "A culture passed on to newcomers settles at a level of its own whatever the turnover; choosing people for it and socialising them raise the level, and it is stronger in decline than in growth",
  source: "Harrison and Carroll 1991 [HC91]",
  strength: "moderate",
  contrast: "one organisation at staff turnover of 0, 10, 20 and 40 % a year; one lever at a time",
  design:
    "people and culture alone for 20 years; decline: posts of those who leave stay empty; growth: of 22 staff 18 leave in month 60 and posts are filled one by one; turnover 20 % a year in both",
  metric: "closeness of staff to the values that leaders profess, 1 less the mean distance",
  samples: {
    eleven0: sampled(still, eleven),
    sixteen0: sampled(still, sixteen),
    eleven10: sampled(usual, eleven),
    sixteen10: sampled(usual, sixteen),
    eleven20: sampled(busy, eleven),
    sixteen20: sampled(busy, sixteen),
    eleven40: sampled(restless, eleven),
    sixteen40: sampled(restless, sixteen),
    chosen: sampled(culturalWorld({ staff_leaving: 0.2, values_recruitment: 1 }), sixteen),
    led: sampled(culturalWorld({ staff_leaving: 0.2, socialising_leaders: 0.03 }), sixteen),
    mixed: sampled(culturalWorld({ staff_leaving: 0.2, socialising_peers: 0.08 }), sixteen),
    decline: sampled(culturalWorld({ staff_leaving: 0.2, staff_filling: 0 }), threeYearsOn),
    growth: sampled(culturalWorld({ staff_leaving: 0.2, staff_filling: 0.04 }, true), threeYearsOn),
  },
  measure: (s) => {
    const rest = (rate: string, late: Float64Array, later: Float64Array) =>
      within(
        `change from years 11-15 to years 16-20, turnover ${rate}`,
        mean(later.map((x, r) => x - late[r])),
        -AT_REST,
        AT_REST,
      );
    return [
      rest("0 %", s.eleven0, s.sixteen0),
      rest("10 %", s.eleven10, s.sixteen10),
      rest("20 %", s.eleven20, s.sixteen20),
      rest("40 %", s.eleven40, s.sixteen40),
      within("with full values-based recruitment", difference(s.chosen, s.sixteen20), 0),
      within("with faster socialising by leaders", difference(s.led, s.sixteen20), 0),
      within("with faster socialising by colleagues", difference(s.mixed, s.sixteen20), 0),
      within("decline less growth, months 61-96", difference(s.decline, s.growth), 0),
    ];
  },
});

/** Elasticity of times to a cause that is `factor` times as large, from paired times. */
function elasticity(times: Float64Array, base: Float64Array, factor: number): Estimate {
  const grown = ratio(times, base);
  return { value: log(grown.value) / log(factor), se: grown.se / grown.value / log(factor) };
}

const units = pattern({
  id: "D4",
  kind: "emergent",
  claim:
    "Growing together takes longer the more units are joined, and the number of units matters more than the number of people in them",
  source: "Frantz and Carley [FC13], [FRA18]",
  strength: "moderate",
  contrast: "four units of £200m a year each, or one of £800m, with one of £200m",
  design:
    "one trust takes others under its board; people, trust, culture, capacity and deals alone",
  metric: "elasticity of the months until the distance of values has halved",
  samples: {
    one: { design: joiningWorld(1, 200), read: timeToIntegrate },
    four: { design: joiningWorld(4, 200), read: timeToIntegrate },
    large: { design: joiningWorld(1, 800), read: timeToIntegrate },
  },
  measure: ({ one, four, large }) => {
    // Units are four times as many in one case, people in the other: their ratio is the difference.
    return [
      within("elasticity in units", elasticity(four, one, 4), 0),
      within("elasticity in people", elasticity(large, one, 4)),
      within("elasticity in units less that in people", elasticity(four, large, 4), 0),
    ];
  },
});

/** Trust halfway up the scale parts the low basin from the high one. */
const MIDWAY = 0.5;
const early = (future: Future) => future.mean("a~b", "trust", 1, 24);
const inTheEnd = (future: Future) => future.at("a~b", "trust", 60);

const facilitation = pattern({
  id: "D5",
  kind: "emergent",
  claim:
    "Early facilitation lifts the path of trust between organisations; where knowledge is shared too slowly trust stays low",
  source: "Luna-Reyes and others 2008 [LR08], Black and others 2003 [BLA03]",
  strength: "moderate",
  contrast: "full project management and engagement with none; a tenth of the meetings with all",
  design: "two typical trusts under a contract; formation and trust alone for five years",
  metric: "trust between the partners; low is below half of the scale",
  samples: {
    helped: { design: trustWorld(1, 1), read: early },
    alone: { design: trustWorld(0, 1), read: early },
    usual: { design: trustWorld(0.2, 1), read: inTheEnd },
    slow: { design: trustWorld(0.2, 0.1), read: inTheEnd },
  },
  measure: ({ helped, alone, usual: often, slow }) => [
    within("mean trust of two years, facilitated less not", difference(helped, alone), 0),
    within("trust after five years at the usual pace", mean(often), MIDWAY),
    within("trust after five years at a tenth of it", mean(slow), 0, MIDWAY),
  ],
});

const merging = mergingWorld();
const firstYear = (outcome: string) => (future: Future) =>
  afterCompletion(future, 1, 12, (month) => jointEffect(future, outcome, month));
const probeThen = (name: string) => (future: Future) =>
  afterCompletion(future, 12, 12, (month) => future.at("probe", name, month));

const experiment = pattern({
  id: "D8",
  kind: "emergent",
  claim:
    "Two working cultures that merge do worse at first than each did before, expected more than comes, and blame the other side",
  source: "Weber and Camerer 2003 [WC03]",
  strength: "strong",
  contrast: "two alike trusts that merge, with their twins; before and after",
  design:
    "merger of equals a distance of 0.6 apart in values; no inspectors, no shocks from outside",
  metric:
    "quality of both in the first year after completion; gain announced; faith in the other's leaders",
  samples: {
    worse: { design: merging, read: firstYear("quality") },
    announced: { design: merging, read: probeThen("expected") },
    before: { design: merging, read: (future) => future.at("probe", "faith", 0) },
    after: { design: merging, read: probeThen("faith") },
  },
  measure: ({ worse, announced, before, after }) => [
    within("effect on joint quality, months 1-12, SD", mean(worse), undefined, 0),
    within("gain announced less gain made, SD", difference(announced, worse), 0),
    within(
      "change of the joining side's faith in the other's leaders by month 12",
      difference(after, before),
      undefined,
      0,
    ),
  ],
});

/** Simulation models and an experiment that parts of this model resemble. */
export const docking: readonly Row[] = [culture, units, facilitation, experiment];

import { type JobStakes, MEASURES } from "../../sim/analysis/tradeoff-stakes.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import type { Answer } from "../../viz/charts/facets.ts";
import { member, stage } from "./fixtures.ts";

const N = 20;
const ENTITIES = ["regency_vale", "green_bay", "system"];

type Values = Partial<Record<string, Partial<Record<string, (r: number) => number>>>>;

function job(values: Values, lasting: (r: number) => number, rated: number): JobStakes {
  const read = (entity: string, measure: string, r: number) =>
    values[entity]?.[measure]?.(r) ?? Number.NaN;
  const futures = Array.from({ length: N }, (_, r) => r);
  return {
    entities: ENTITIES,
    gaps: Float64Array.from(
      ENTITIES.flatMap((entity) => MEASURES.flatMap((m) => futures.map((r) => read(entity, m, r)))),
    ),
    // Money: 0.2 % of a year's £350m.
    thresholds: Float64Array.from(
      ENTITIES.flatMap(() =>
        OBJECTIVES.map(({ threshold }) => (typeof threshold === "number" ? threshold : 0.7)),
      ),
    ),
    lasting: Float32Array.from(
      ENTITIES.flatMap((entity) =>
        OBJECTIVES.flatMap(({ id }) =>
          futures.map((r) => (entity === "green_bay" && id === "care" ? lasting(r) : Number.NaN)),
        ),
      ),
    ),
    rated: Float32Array.from([Number.NaN, rated, Number.NaN]),
    ratedWithout: Float32Array.from([Number.NaN, 0, Number.NaN]),
  };
}

const always = (value: number) => () => value;

/**
 * Twenty futures of one year. With “Takeover” Green Bay’s care gains 20 places in 16 of them and
 * loses 4 in 4, Regency Vale, which helps, loses 4, and both lose £3.5m; with “Advice” Green Bay’s
 * care gains 4 places and nobody loses anything.
 */
export function tradeAnswer(label = "Takeover"): Answer {
  const paid = {
    transition_cost: always(1),
    running_cost: always(1),
    savings_realised: always(0),
    outside_capital: always(0),
  };
  const takeover = job(
    {
      green_bay: {
        care_place: (r) => (r < 16 ? 20 : -4),
        money: always(-3.5),
        outside_money: always(5),
        ...paid,
      },
      regency_vale: {
        care_place: always(-4),
        money: always(-3.5),
        outside_money: always(0),
        ...paid,
      },
    },
    (r) => (r < 16 ? 6 : Number.POSITIVE_INFINITY),
    0.5,
  );
  const free = {
    transition_cost: always(0),
    running_cost: always(0),
    outside_money: always(0),
    savings_realised: always(0),
    outside_capital: always(0),
    money: always(0),
  };
  const advice = job(
    {
      green_bay: { care_place: always(4), ...free },
      regency_vale: { care_place: always(0), ...free },
    },
    always(1),
    0,
  );
  const stakes = { n: N, horizon: 12, months: [12], jobs: [takeover, advice, null] };
  return {
    result: { ...stage([{}, {}, {}], 12), n: N, of: N, stakes },
    cast: [{ ...member(1, 2), label }, { ...member(2, 2), label: "Advice" }, member(0)],
  };
}

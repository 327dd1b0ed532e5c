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
    gaps: Float32Array.from(
      ENTITIES.flatMap((entity) => MEASURES.flatMap((m) => futures.map((r) => read(entity, m, r)))),
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
 * Twenty futures of one year. With “Takeover” Green Bay’s care gains 0.5 SD in 16 of them and loses
 * 0.1 in 4, Regency Vale, which helps, loses 0.1, and both lose 1 % of income; with “Advice” Green
 * Bay’s care gains 0.1 and nobody loses anything.
 */
export function tradeAnswer(label = "Takeover"): Answer {
  const paid = {
    transition_cost: always(1),
    running_cost: always(1),
    savings_realised: always(0),
  };
  const takeover = job(
    {
      green_bay: {
        quality: (r) => (r < 16 ? 0.5 : -0.1),
        surplus: always(-1),
        funding_received: always(5),
        ...paid,
      },
      regency_vale: {
        quality: always(-0.1),
        surplus: always(-1),
        funding_received: always(0),
        ...paid,
      },
    },
    (r) => (r < 16 ? 6 : Number.POSITIVE_INFINITY),
    0.5,
  );
  const free = {
    transition_cost: always(0),
    running_cost: always(0),
    funding_received: always(0),
    savings_realised: always(0),
    surplus: always(0),
  };
  const advice = job(
    {
      green_bay: { quality: always(0.1), ...free },
      regency_vale: { quality: always(0), ...free },
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

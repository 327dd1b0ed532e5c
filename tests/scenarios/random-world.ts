import fc from "fast-check";
import { assumptions, forms, levers, type ParamInfo, prepare } from "../../sim/model.ts";
import { outcomesOutOfRange, outOfRange, sketch } from "../contract/worlds.ts";

// Worlds that nobody has thought of: anything that the schema and the ranges allow.

const IDS = ["a", "b", "c", "d"];

/** A number of a range, its ends more often than chance would have them. */
const between = (low: number, high: number) =>
  fc.oneof(
    fc.constantFrom(low, high),
    fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true }),
  );
const share = between(0, 1);

/** Left out in some worlds, so that defaults are met too. */
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Each key is left out where its value is undefined, as in a document. */
const without = <T extends Record<string, unknown>>(record: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as Partial<T>;

const organisation = fc
  .record({
    kind: fc.constantFrom(
      "acute",
      "specialist",
      "community",
      "mental_health",
      "ambulance",
      "private_provider",
      "improvement_institute",
      "consultancy",
    ),
    rated_as: fc.constantFrom("trust", "site"),
    income: between(0.1, 5000),
    quality: between(-4, 4),
    staff_experience: between(-4, 4),
    surplus: between(-60, 40),
    reserves: between(-50, 100),
    board_stability: share,
    free_capacity: share,
    receptivity: share,
    experience: share,
    capability: share,
    governance: share,
    data_maturity: share,
    system_health: share,
    waits: between(0, 60),
    reputation: perhaps(between(-4, 4)),
    leadership: perhaps(between(-3, 3)),
    travel: between(0, 200),
    special_measures: fc.boolean(),
  })
  .map(without);

/** One drawn from the trust population, with a little of it written down. */
const drawn = fc
  .record({ kind: fc.constant("acute"), drawn: fc.constant({}), income: share })
  .map(({ income, ...rest }) => ({ ...rest, income: 100 + 900 * income }));

const trust = fc.oneof(
  share,
  fc.record({ board: share, clinical: perhaps(share), frontline: perhaps(share) }).map(without),
);

const relation = fc.record({
  culture_distance: share,
  prior_ties: share,
  trust,
  distance: between(0, 1000),
});

const form = fc.constantFrom(...forms.map(({ id }) => id));
const scale = between(0.01, 1);

const prelude = fc.record({
  form,
  scale,
  advance: fc
    .record({
      trust: perhaps(share),
      months: perhaps(fc.integer({ min: 0, max: 24 })),
      progress: perhaps(share),
    })
    .map(without),
});

const partnership = fc
  .record({
    form,
    start: fc.integer({ min: 0, max: 24 }),
    scale,
    lead_motivation: share,
    other_motivation: share,
    alignment: share,
    purpose: share,
    legitimacy: share,
    complementarity: share,
    delay: between(0, 52),
    contract_value: between(0, 1000),
    loss_cap: perhaps(share),
    control: perhaps(share),
    prelude: fc.oneof(fc.constant([]), fc.array(prelude, { maxLength: 6 })),
  })
  .map(without);

const environment = fc.record({
  quality_drift: between(-0.5, 0.5),
  demand_growth: between(-0.2, 0.3),
  pathway_growth: between(-0.5, 1),
  reporting: share,
  system_push: share,
  competition: share,
  funders: fc.integer({ min: 1, max: 8 }),
  commissioning: share,
  formation: fc.constantFrom(0, 0, 1),
});

const act = (months: number) =>
  fc.record({
    month: fc.integer({ min: 1, max: months }),
    do: fc.constantFrom(
      "replace_board",
      "give_label",
      "departure",
      "project_failure",
      "formalise",
      "volume",
      "grant",
      "inspect",
    ),
    organisation: fc.constantFrom(...IDS),
    level: fc.constantFrom("board", "clinical", "operational", "frontline"),
    amount: fc.oneof(between(0, 5), between(0, 1000)),
    months: fc.integer({ min: 1, max: 240 }),
  });

const valuesOf = (parameters: readonly ParamInfo[]) =>
  fc.record(
    Object.fromEntries(parameters.map(({ id, range: [low, high] }) => [id, between(low, high)])),
  );

/** Horizons, months: short ones mostly, and some as long as anybody may ask for. */
const horizon = fc.constantFrom(12, 12, 24, 24, 24, 36, 36, 60, 60, 120, 240);

/** A world, how long it is to run, and what is assumed. */
export interface RandomWorld {
  readonly document: Record<string, unknown>;
  readonly months: number;
  readonly assumed: Readonly<Record<string, number>>;
}

/** Four organisations in a ring; each partnership in turn is between the next two neighbours. */
export const randomWorld: fc.Arbitrary<RandomWorld> = horizon.chain((months) =>
  fc
    .record({
      organisations: fc.array(fc.oneof({ weight: 9, arbitrary: organisation }, drawn), {
        minLength: 4,
        maxLength: 4,
      }),
      relations: fc.array(relation, { minLength: 4, maxLength: 4 }),
      partnerships: fc.array(partnership, { maxLength: 6 }),
      main: fc.boolean(),
      host: fc.boolean(),
      acts: fc.array(act(months), { maxLength: 5 }),
      environment,
      levers: valuesOf(levers),
      assumed: fc.oneof(fc.constant({}), valuesOf(assumptions)),
    })
    .map(({ organisations, relations, partnerships, main, host, acts, assumed, ...rest }) => {
      const planned = partnerships.map((one, i) => {
        const lead = IDS[i % 4];
        const third = host && i === 0 ? { host: IDS[2] } : {};
        return { lead, other: IDS[(i + 1) % 4], ...third, ...one };
      });
      const [first, ...others] = planned;
      const document = {
        ...rest,
        organisations: Object.fromEntries(organisations.map((one, i) => [IDS[i], one])),
        relations: relations.map((one, i) => ({ between: [IDS[i], IDS[(i + 1) % 4]], ...one })),
        ...(main && first ? { partnership: first, also: others } : { also: planned }),
        acts: Object.fromEntries(acts.map((one, i) => [`act_${i}`, one])),
      };
      return { document, months, assumed };
    }),
);

/** What is not finite or out of its range in a world's state or outcomes at any time. */
export function complaintsOf({ document, months, assumed }: RandomWorld): string[] {
  const { plan } = prepare(sketch(document), { assumptions: assumed });
  const run = plan.start("1", 0, { months, events: false });
  const found = outOfRange(run.world);
  while (run.step()) if (run.world.month % 6 === 0) found.push(...outOfRange(run.world));
  return [...found, ...outcomesOutOfRange(run.finish())].slice(0, 5);
}

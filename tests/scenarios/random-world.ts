import fc from "fast-check";
import { assumptions, forms, levers, type ParamInfo, prepare } from "../../sim/model.ts";
import { KINDS, type Kind } from "../../sim/world/organisation-input.ts";
import { DEEDS } from "../../sim/world/scenario.ts";
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
    kind: fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
    rated_as: fc.constantFrom("trust", "site"),
    income: between(0.1, 5000),
    quality: perhaps(between(-4, 4)),
    staff_experience: perhaps(between(-4, 4)),
    surplus: perhaps(between(-60, 40)),
    board_stability: perhaps(share),
    waits: perhaps(between(1, 60)),
    special_measures: perhaps(fc.boolean()),
  })
  .map(without)
  // Who treats no patients is not inspected.
  .map((one) => (one.kind && KINDS[one.kind].clinical ? one : { ...one, special_measures: false }));

/** One of which little is said, drawn from a part of the trust population. */
const drawn = fc
  .record({
    kind: fc.constant("acute"),
    income: between(100, 1000),
    drawn: perhaps(
      fc
        .tuple(share, share)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({ quality: [Math.min(a, b), Math.max(a, b)] })),
    ),
    surplus: perhaps(between(-60, 40)),
  })
  .map(without);

const relation = fc.record({
  culture_distance: share,
  trust: share,
  distance: between(0, 1000),
});

const form = fc.constantFrom(...forms.map(({ id }) => id));

/** What two can work in who are still two. */
const interim = fc.constantFrom(
  "none",
  ...forms
    .filter(({ attributes: { ties, oneBody } }) => ties > 0 && oneBody === 0)
    .map(({ id }) => id),
);

const partnership = fc
  .record({
    form,
    interim: perhaps(interim),
    start: fc.integer({ min: 0, max: 24 }),
    scale: between(0.01, 1),
    lead_motivation: share,
    other_motivation: share,
    legitimacy: share,
    complementarity: share,
    delay: between(0, 52),
  })
  .map(without);

const environment = fc.record({
  formation: fc.constantFrom(0, 0, 1),
  mandates: fc.constantFrom(0, 0, 1),
});

/** An act: one in an allowed amount, which is as a share of the most that there can be. */
const act = (months: number) =>
  fc.record({
    month: fc.integer({ min: 1, max: months }),
    do: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
    organisation: fc.constantFrom(...IDS),
    amount: share,
    months: fc.integer({ min: 1, max: 240 }),
  });

/** The amount in its unit: of money half of what the smallest income allows, of projects a fifth. */
const scaled = ({ amount, ...one }: { do: keyof typeof DEEDS; amount: number }) => {
  const high = { grant: 0.05, project_failure: 10, volume: 2, departure: 6 } as const;
  return { ...one, amount: amount * ((high as Partial<Record<string, number>>)[one.do] ?? 1) };
};

const valuesOf = (parameters: readonly ParamInfo[]) =>
  fc.record(
    Object.fromEntries(parameters.map(({ id, range: [low, high] }) => [id, between(low, high)])),
  );

/** All of them at the ends of their ranges at once are nobody's world; halfway there is far enough. */
const halfway = (parameter: ParamInfo): ParamInfo => {
  const { default: usual, range } = parameter;
  return { ...parameter, range: [(usual + range[0]) / 2, (usual + range[1]) / 2] };
};

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
      acts: fc.array(act(months), { maxLength: 5 }),
      environment,
      levers: valuesOf(levers),
      // Each set of assumptions has a population of its own, which takes a while.
      assumed: fc.oneof(
        { weight: 4, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: valuesOf(assumptions.map(halfway)) },
      ),
    })
    .map(({ organisations, relations, partnerships, main, acts, assumed, ...rest }) => {
      const planned = partnerships.map((one, i) => {
        return { lead: IDS[i % 4], other: IDS[(i + 1) % 4], ...one };
      });
      const [first, ...others] = planned;
      // Nobody inspects who treats no patients.
      const concerned = (one: { do: keyof typeof DEEDS; organisation: string }) =>
        DEEDS[one.do].of !== "inspected" ||
        KINDS[organisations[IDS.indexOf(one.organisation)].kind as Kind].clinical;
      const document = {
        ...rest,
        organisations: Object.fromEntries(organisations.map((one, i) => [IDS[i], one])),
        relations: relations.map((one, i) => ({ between: [IDS[i], IDS[(i + 1) % 4]], ...one })),
        ...(main && first ? { partnership: first, also: others } : { also: planned }),
        acts: Object.fromEntries(acts.filter(concerned).map((one, i) => [`act_${i}`, scaled(one)])),
      };
      return { document, months, assumed };
    }),
);

/**
 * What is not finite or out of its range in a world's state or outcomes at any time. Throws where
 * hours, posts, patients or money do not add up.
 */
export function complaintsOf({ document, months, assumed }: RandomWorld): string[] {
  const { plan } = prepare(sketch(document), { assumptions: assumed });
  const run = plan.start("1", 0, { months, events: false, check: true });
  const found = outOfRange(run.world);
  while (run.step()) if (run.world.month % 6 === 0) found.push(...outOfRange(run.world));
  return [...found, ...outcomesOutOfRange(run.finish())].slice(0, 5);
}

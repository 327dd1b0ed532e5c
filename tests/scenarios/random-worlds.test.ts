import fc from "fast-check";
import { expect, it } from "vitest";
import { forms, levers, prepare, simulate } from "../../sim/model.ts";
import { outcomesOutOfRange, outOfRange, sketch } from "../contract/worlds.ts";

const MONTHS = 60;
const IDS = ["a", "b", "c", "d"];

/** A number of a range, its ends more often than chance would have them. */
const between = (low: number, high: number) =>
  fc.oneof(
    fc.constantFrom(low, high),
    fc.double({ min: low, max: high, noNaN: true, noDefaultInfinity: true }),
  );
const share = between(0, 1);

const organisation = fc.record({
  kind: fc.constantFrom("acute", "specialist", "private_provider", "consultancy"),
  rated_as: fc.constantFrom("trust", "site"),
  income: between(0.1, 5000),
  quality: between(-4, 4),
  staff_experience: between(-4, 4),
  surplus: between(-60, 40),
  board_stability: share,
  free_capacity: share,
  receptivity: share,
  capability: share,
  governance: share,
  data_maturity: share,
  system_health: share,
  waits: between(0, 60),
  travel: between(0, 200),
  special_measures: fc.boolean(),
});

const relation = fc.record({
  culture_distance: share,
  prior_ties: share,
  trust: share,
  distance: between(0, 1000),
});

const partnership = fc.record({
  form: fc.constantFrom(...forms.map(({ id }) => id)),
  start: fc.integer({ min: 1, max: 24 }),
  scale: between(0.01, 1),
  lead_motivation: share,
  other_motivation: share,
  alignment: share,
  purpose: share,
  legitimacy: share,
  complementarity: share,
});

const environment = fc.record({
  reporting: share,
  system_push: share,
  formation: fc.constantFrom(0, 0, 1),
});

const act = fc.record({
  month: fc.integer({ min: 1, max: MONTHS }),
  do: fc.constantFrom("replace_board", "give_label", "departure", "project_failure", "inspect"),
  organisation: fc.constantFrom(...IDS),
  amount: between(0, 5),
});

const chosen = fc.record(
  Object.fromEntries(levers.map(({ id, range: [low, high] }) => [id, between(low, high)])),
);

/** Four organisations in a ring; each partnership in turn is between the next two neighbours. */
const world = fc
  .record({
    organisations: fc.array(organisation, { minLength: 4, maxLength: 4 }),
    relations: fc.array(relation, { minLength: 4, maxLength: 4 }),
    partnerships: fc.array(partnership, { minLength: 1, maxLength: 4 }),
    acts: fc.array(act, { maxLength: 4 }),
    environment,
    levers: chosen,
  })
  .map(({ organisations, relations, partnerships, acts, ...rest }) =>
    sketch({
      ...rest,
      organisations: Object.fromEntries(organisations.map((one, i) => [IDS[i], one])),
      relations: relations.map((one, i) => ({ between: [IDS[i], IDS[(i + 1) % 4]], ...one })),
      also: partnerships.map((one, i) => ({ lead: IDS[i], other: IDS[(i + 1) % 4], ...one })),
      acts: Object.fromEntries(acts.map((one, i) => [`act_${i}`, one])),
    }),
  );

it("any world that can be written down runs for five years, finite and in range", () => {
  fc.assert(
    fc.property(world, (scenario) => {
      const run = prepare(scenario).plan.start("1", 0, { months: MONTHS, events: false });
      const found: string[] = [];
      while (run.step()) if (run.world.month % 5 === 0) found.push(...outOfRange(run.world));
      expect([...found, ...outcomesOutOfRange(run.finish())].slice(0, 5)).toEqual([]);
    }),
    { seed: 1, numRuns: 150 },
  );
});

it("any world has the same beginning and the same bytes every time", () => {
  fc.assert(
    fc.property(world, (scenario) => {
      const bytes = () => simulate(prepare(scenario), "1", 0, 12, false).fingerprint;
      expect(bytes()).toBe(bytes());
    }),
    { seed: 2, numRuns: 20 },
  );
});

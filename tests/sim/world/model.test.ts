import { describe, expect, it } from "vitest";
import { createModel } from "../../../sim/core/model.ts";
import { rules } from "../../../sim/rules/index.ts";
import { beginAs, columns } from "../../../sim/world/build.ts";
import { type Input, model } from "../../../sim/world/model.ts";
import { recorderOf, seriesOf } from "../../../sim/world/record.ts";
import { defineRule } from "../../../sim/world/rule.ts";
import { createWorld, type World } from "../../../sim/world/world.ts";
import { lineOf, OTHER, type Sketch, small } from "./small-worlds.ts";

const TAKEOVER: Sketch = {
  form: "acquisition",
  interim: "buddying",
  other: { quality: -2, surplus: -8 },
};
const MONTHS = 84;
/** A future in which the deal is completed. */
const REPLICATE = 6;
const finish = (plan: ReturnType<typeof model.plan>) =>
  plan.start("1", REPLICATE, { months: MONTHS }).finish();

describe("a run of the rules", () => {
  it("begins as is said, and says nothing of what is not", () => {
    const run = finish(model.plan(small(TAKEOVER)));
    // What is left after three rounds of adjusting is far below what is worth the name, 0.05 SD.
    expect(lineOf(run, "other", "quality")[0]).toBeCloseTo(-2, 3);
    expect(lineOf(run, "other", "surplus")[0]).toBeCloseTo(-8, 2);
  });

  it("continued from a snapshot in another world of its kind equals one that ran through", () => {
    const through = finish(model.plan(small(TAKEOVER)));
    const run = model.plan(small(TAKEOVER)).start("1", REPLICATE, { months: MONTHS });
    while (run.world.month < 20) run.step();
    const from = run.snapshot();
    const rest = model
      .plan(small(TAKEOVER))
      .start("1", REPLICATE, { months: MONTHS, from })
      .finish();
    const at = 20 * through.series.length;
    expect([...rest.values.slice(at)]).toEqual([...through.values.slice(at)]);
  });

  it("gives levers other values from a month on, and not before", () => {
    const later = [{ after: 24, values: { transition_funding: 20 } }];
    const own = finish(model.plan(small(TAKEOVER), { approving: 0.4 }));
    const paid = finish(model.plan(small(TAKEOVER), { approving: 0.4 }, [], later));
    const [a, b] = [own, paid].map((run) => lineOf(run, "other", "funding_received"));
    expect(b.slice(0, 25)).toEqual(a.slice(0, 25));
    expect(Math.max(...b)).toBeGreaterThan(0);
  });

  it("is not begun again by a later value that is the same", () => {
    const later = [{ after: 24, values: { transition_funding: 0 } }];
    const same = finish(model.plan(small(TAKEOVER), {}, [], later));
    expect(same.fingerprint).toBe(finish(model.plan(small(TAKEOVER))).fingerprint);
  });

  it("goes on without any one of its rules", () => {
    const whole = finish(model.plan(small(TAKEOVER))).fingerprint;
    // Nobody decides and nobody looks for a partner in this world, and no review is asked for.
    const idle = ["deciders", "seeking", "reviews"];
    for (const { id } of rules) {
      const without = finish(model.plan(small(TAKEOVER), {}, [id])).fingerprint;
      if (idle.includes(id)) expect(without, id).toBe(whole);
      else expect(without, id).not.toBe(whole);
    }
  });
});

/** A rule that makes hours out of nothing in month 6. */
const leak = defineRule({
  id: "leak",
  label: "A leak",
  prose: "Hours come from nowhere.",
  params: {},
  state: {},
  step({ organisations: o, month }) {
    if (month === 6) o.supply[OTHER] += 0.01;
  },
});

it("a leak ends a run whose balances are checked, and is not seen in one whose are not", () => {
  const leaking = createModel<World, Input>({
    rules: [...rules, leak],
    build: ({ setup, population }) => createWorld(setup.nation, columns, population.reference),
    beginning: beginAs,
    series: (_world, { setup }) => seriesOf(setup),
    recorder: (world, { setup }) => recorderOf(world, setup),
  });
  const run = (one: typeof model, check: boolean) => () =>
    one.plan(small(TAKEOVER)).start("1", 0, { months: 24, check }).finish();
  expect(run(leaking, false)).not.toThrow();
  expect(run(model, true)).not.toThrow();
  expect(run(leaking, true)).toThrow(
    /^In month 6 the rule "hours" does not add up \(hours supplied, hired and given by others are claimed or free\): 0\.005\d* share is left over; expected 0\.$/,
  );
});

it("a number that leaves its range ends a run with whose it is", () => {
  const run = model.plan(small({}), { drift: 0.25 }).start("1", 0, { months: 12 });
  run.world.times.tide[0] = 13;
  expect(() => run.step()).toThrow(
    /^In month 1 times times has tide \(.+\) 13\.02\d*; expected a number from -12 to 12 \(SD\); it belongs to the rule "times"\.$/,
  );
});

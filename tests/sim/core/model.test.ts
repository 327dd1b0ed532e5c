import { describe, expect, it } from "vitest";
import { createModel, type Model, type Plan } from "../../../sim/core/model.ts";
import { entityKey } from "../../../sim/core/random.ts";
import { columnsOf, type Rule, ruleOf } from "../../../sim/core/rule.ts";
import { createTable, type Table, type WorldBase } from "../../../sim/core/world.ts";

// Ponds with fish: they breed, storms take some by luck, and what is taken lies on the shore.

const fishState = {
  pond: { fish: { type: "f64", unit: "1", about: "fish in it", range: [0, 2000] } },
} as const;
const shoreState = {
  pond: {
    ashore: { type: "f64", unit: "1", about: "fish on its shore", range: [0, 1e6] },
    lost: { type: "f64", unit: "1", about: "fish lost this month", range: [0, 1e6] },
    crowd: { type: "f64", unit: "1", about: "fish for each metre", range: [0, 1e6] },
  },
} as const;

interface Ponds extends WorldBase {
  readonly pond: Table<typeof fishState.pond & typeof shoreState.pond>;
}
type Start = readonly number[];

const define = ruleOf<Ponds>();
const rate = {
  default: 0.1,
  range: [0, 1],
  unit: "per month",
  role: "uncertain",
  label: "Rate",
  help: "",
  source: { grade: "assumption", cite: "a fish story" },
} as const;

const breed = define({
  id: "breed",
  label: "Breeding",
  prose: "Fish become more.",
  params: { births: rate },
  state: fishState,
  start({ pond }) {
    for (let i = 0; i < pond.count; i++) pond.fish[i] = 10;
  },
  step({ pond }, p) {
    for (let i = 0; i < pond.count; i++) pond.fish[i] *= 1 + p.births;
  },
});

/** A storm that lays ashore `laid` of each fish that it takes. */
const stormThat = (laid: number) =>
  define({
    id: "storm",
    label: "Storms",
    prose: "Some fish are thrown ashore, by luck.",
    params: { loss: { ...rate, default: 1 }, length: { ...rate, default: 0.5 } },
    state: shoreState,
    balances: {
      fish: {
        about: "who leaves the water lies ashore",
        unit: "1",
        off({ pond }) {
          let off = 0;
          for (let i = 0; i < pond.count; i++) off += pond.lost[i] - pond.ashore[i];
          return off;
        },
      },
    },
    derive({ pond }, p) {
      for (let i = 0; i < pond.count; i++) pond.crowd[i] = pond.fish[i] / p.length;
    },
    step(world, p, draw, log) {
      const { pond, month } = world;
      const luck = draw.uniforms(pond, 1);
      for (let i = 0; i < pond.count; i++) {
        const taken = p.loss * luck[i];
        pond.fish[i] -= taken;
        pond.lost[i] += taken;
        pond.ashore[i] += laid * taken;
        pond.crowd[i] = pond.fish[i] / p.length;
        if (luck[i] > 0.9) log.add(month, pond.ids[i], "storm", "weather");
      }
    },
  });
const storm = stormThat(1);

const modelOf = (...rules: Rule<Ponds>[]): Model<Ponds, Start> => {
  const columns = columnsOf([breed, storm], "pond") as typeof fishState.pond &
    typeof shoreState.pond;
  return createModel<Ponds, Start>({
    rules,
    build(start) {
      const pond = createTable("pond", columns, start.length);
      return { month: 0, tables: [pond], pond };
    },
    beginning: (start) => ({
      nameRows({ pond }) {
        pond.count = start.length;
        start.forEach((_, i) => {
          const { lo, hi } = entityKey(`pond-${i}`);
          pond.ids[i] = `pond-${i}`;
          pond.keys.lo[i] = lo;
          pond.keys.hi[i] = hi;
        });
      },
      place({ pond }) {
        for (let i = 0; i < pond.count; i++) pond.fish[i] = start[i];
      },
    }),
    series: (_, start) =>
      start.map((_fish, i) => ({ entity: `pond-${i}`, outcome: "fish", unit: "1" })),
    recorder:
      ({ pond }) =>
      (out, offset) => {
        for (let i = 0; i < pond.count; i++) out[offset + i] = pond.fish[i];
      },
  });
};

const model = modelOf(breed, storm);
const values = (plan: Plan<Ponds>, replicate = 0, months = 30) => [
  ...plan.start("1", replicate, { months }).finish().values,
];

describe("a run", () => {
  it("records month 0 and every month after it, series beside series", () => {
    const run = modelOf(breed).plan([10, 20]).start("1", 0, { months: 2 }).finish();
    const expected = [10, 20, 11, 22, 12.1, 24.2];
    run.values.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at], 12);
    });
    expect(run.values).toHaveLength(6);
  });

  it("can be pulled month by month, up to its horizon", () => {
    const run = model.plan([10]).start("1", 0, { months: 2 });
    expect([run.step(), run.step(), run.step(), run.world.month]).toEqual([true, true, false, 2]);
  });

  it("is the same for the same seed and replicate, whatever ran before on the plan", () => {
    const plan = model.plan([50, 60]);
    const first = values(plan, 4);
    plan.start("other", 9, { months: 5 }).finish();
    expect(values(plan, 4)).toEqual(first);
    expect(values(plan, 5)).not.toEqual(first);
  });

  it("continued from a snapshot equals one that ran through; the past stays empty", () => {
    const plan = model.plan([50, 60], {}, [], [{ after: 20, values: { births: 0 } }]);
    const through = values(plan);
    const run = plan.start("1", 0, { months: 30 });
    for (let i = 0; i < 12; i++) run.step();
    const from = run.snapshot();
    const later = [...plan.start("1", 0, { months: 30, from }).finish().values];
    expect(later.slice(24)).toEqual(through.slice(24));
    expect(later.slice(0, 24).every(Number.isNaN)).toBe(true);
  });

  it("keeps its story only when asked", () => {
    const story = (events: boolean) =>
      model.plan([10, 10, 10]).start("1", 0, { months: 30, events }).finish().events;
    expect(story(false)).toEqual([]);
    expect(story(true).length).toBeGreaterThan(0);
    expect(story(true)[0]).toMatchObject({ event: "storm", cause: "weather", detail: "" });
  });
});

describe("a rule", () => {
  it("switched off begins the world and then leaves it alone", () => {
    const still = model.plan([50], {}, ["storm"]).start("1", 0, { months: 3 });
    // What follows from how it begins is worked out: others may read it.
    expect(still.world.pond.crowd[0]).toBe(100);
    still.finish();
    expect(still.world.pond.crowd[0]).toBe(100);
    expect(values(model.plan([50], {}, ["storm"]))).toEqual(values(modelOf(breed).plan([50])));
  });

  it("that there is not cannot be switched off", () => {
    expect(() => model.plan([50], {}, ["rain"])).toThrow(
      'There is no rule "rain" to switch off; expected some of breed, storm.',
    );
  });

  it("has its own luck: another one before or after it changes none of it", () => {
    const idle = define({
      id: "idle",
      label: "Idling",
      prose: "Nothing happens.",
      params: {},
      state: {},
      step: (w, _, d) => d.uniforms(w.pond, 3),
    });
    const alone = values(modelOf(storm).plan([50]));
    expect(values(modelOf(idle, storm).plan([50]))).toEqual(alone);
    expect(values(modelOf(storm, idle).plan([50]))).toEqual(alone);
  });

  it("gets its parameters' own values, those given, and those of later from their month on", () => {
    const calm = { loss: 0 };
    const [, still] = values(model.plan([50], { births: 0, ...calm }));
    const [, grown] = values(model.plan([50], calm));
    expect(still).toBe(50);
    expect(grown).toBeCloseTo(55, 10);
    const later = [{ after: 1, values: { births: 0 } }];
    const [, first, second] = values(model.plan([50], calm, [], later));
    expect([first, second]).toEqual([grown, grown]);
  });

  it("is not begun again by a change that changes nothing", () => {
    const same = [{ after: 5, values: { births: 0.1 } }];
    expect(values(model.plan([50], {}, [], same))).toEqual(values(model.plan([50])));
  });
});

describe("what ends a run", () => {
  it("is a number out of its range: month, row, column, and whose it is", () => {
    const run = () =>
      model.plan([50], { births: 1, loss: 0 }).start("1", 0, { months: 9 }).finish();
    expect(run).toThrow(
      'In month 6 pond pond-0 has fish (fish in it) 3200; expected a number from 0 to 2000 (1); it belongs to the rule "breed".',
    );
  });

  it("is a leak, where balances are asked for", () => {
    const leaking = modelOf(breed, stormThat(0.5)).plan([50], { births: 0 });
    expect(() => leaking.start("1", 0, { months: 3 }).finish()).not.toThrow();
    expect(() => leaking.start("1", 0, { months: 3, check: true }).finish()).toThrow(
      /^In month 1 the rule "storm" does not add up \(who leaves the water lies ashore\): 0\.\d+ 1 is left over; expected 0\.$/,
    );
    const tight = modelOf(breed, storm).plan([50], { births: 0 });
    expect(() => tight.start("1", 0, { months: 30, check: true }).finish()).not.toThrow();
  });
});

it("the parameters of a model are those of its rules in order, none of them declared twice", () => {
  const found = model.parameters.map(({ id, rule }) => [rule, id]);
  expect(found).toEqual([
    ["breed", "births"],
    ["storm", "loss"],
    ["storm", "length"],
  ]);
  const twin = define({ ...breed, id: "twin" });
  expect(() => modelOf(breed, twin)).toThrow('"births" is declared by two rules');
});

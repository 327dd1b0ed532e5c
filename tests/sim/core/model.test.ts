import { describe, expect, it } from "vitest";
import { type Mechanism, mechanismOf } from "../../../sim/core/mechanism.ts";
import { createModel, type Model } from "../../../sim/core/model.ts";
import { entityKey } from "../../../sim/core/random.ts";
import { createTable, type WorldBase } from "../../../sim/core/world.ts";

// The smallest world there can be: ponds with fish, and two mechanisms.

const columns = { fish: { type: "f64", unit: "1", about: "fish" } } as const;

interface Ponds extends WorldBase {
  readonly pond: ReturnType<typeof createTable<typeof columns>>;
}
type Start = readonly number[];

const define = mechanismOf<Ponds>();
const source = { grade: "assumption", cite: "a fish story" } as const;
const rate = {
  default: 0.1,
  range: [0, 1],
  unit: "per month",
  role: "uncertain",
  label: "Rate",
  help: "",
  source,
} as const;

const breed = define({
  id: "breed",
  label: "Breeding",
  summary: "Fish become more.",
  covers: [],
  params: { births: rate },
  step({ pond }, p) {
    for (let i = 0; i < pond.count; i++) pond.fish[i] *= 1 + p.births;
  },
});

const storm = define({
  id: "storm",
  label: "Storms",
  summary: "Some fish are lost, by luck.",
  covers: [],
  params: { loss: { ...rate, default: 1 } },
  step(world, p, draw, log) {
    const luck = draw.uniforms(world.pond, 1);
    for (let i = 0; i < world.pond.count; i++) {
      world.pond.fish[i] -= p.loss * luck[i];
      if (luck[i] > 0.9) log.add(world.month, world.pond.ids[i], "storm", "weather");
    }
  },
});

const modelOf = (...mechanisms: Mechanism<Ponds>[]): Model<Ponds, Start> =>
  createModel<Ponds, Start>({
    mechanisms,
    build(start) {
      const pond = createTable("pond", columns, start.length);
      return { month: 0, tables: [pond], pond };
    },
    initialise({ pond }, start) {
      pond.count = start.length;
      start.forEach((fish, i) => {
        const { lo, hi } = entityKey(`pond-${i}`);
        pond.ids[i] = `pond-${i}`;
        pond.fish[i] = fish;
        pond.keys.lo[i] = lo;
        pond.keys.hi[i] = hi;
      });
    },
    series: (_, start) =>
      start.map((_fish, i) => ({ entity: `pond-${i}`, outcome: "fish", unit: "1" })),
    record({ pond }, _, out, offset) {
      for (let i = 0; i < pond.count; i++) out[offset + i] = pond.fish[i];
    },
  });

const model = modelOf(breed, storm);
const values = (plan: ReturnType<typeof model.plan>, replicate = 0, months = 30) => [
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
    const plan = model.plan([50, 60]);
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

describe("a mechanism", () => {
  it("switched off is the same as left out", () => {
    expect(values(model.plan([50], {}, ["storm"]))).toEqual(values(modelOf(breed).plan([50])));
    expect(values(model.plan([50], {}, ["breed"]))).toEqual(values(modelOf(storm).plan([50])));
  });

  it("has its own luck: another one before or after it changes none of it", () => {
    const idle = define({
      ...storm,
      id: "idle",
      params: {},
      step: (w, _, d) => d.uniforms(w.pond, 3),
    });
    const alone = values(modelOf(storm).plan([50]));
    expect(values(modelOf(idle, storm).plan([50]))).toEqual(alone);
    expect(values(modelOf(storm, idle).plan([50]))).toEqual(alone);
  });

  it("gets its parameters' defaults, or the values given", () => {
    const [, still] = values(model.plan([50], { births: 0, loss: 0 }));
    const [, grown] = values(model.plan([50], { loss: 0 }));
    expect(still).toBe(50);
    expect(grown).toBeCloseTo(55, 10);
  });
});

describe("the parameters of a model", () => {
  it("are those of its mechanisms in the order of the month", () => {
    const found = model.parameters.map(({ id, mechanism }) => [mechanism, id]);
    expect(found).toEqual([
      ["breed", "births"],
      ["storm", "loss"],
    ]);
  });

  it("cannot be declared twice", () => {
    const twin = define({ ...breed, id: "twin" });
    expect(() => modelOf(breed, twin)).toThrow('"births" is declared by two mechanisms');
  });
});

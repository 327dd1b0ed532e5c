import { expect, test } from "vitest";
import { builtins, defaultComparison } from "../../../scenarios/index.ts";
import { runBlock } from "../../../sim/experiment/ensemble.ts";
import { prepareJob } from "../../../sim/host/engine.ts";
import { keptSeries } from "../../../sim/host/kept-series.ts";
import { readScenario } from "../../../sim/host/own-worlds.ts";
import { createPageWorld } from "../../../sim/host/page-world.ts";

const small = (more: object = {}) => ({
  version: 2,
  id: "my-own",
  title: "Elm and Oak",
  organisations: { elm: { name: "Elm" }, oak: { name: "Oak", quality: 1, drawn: {} } },
  partnership: { form: "buddying", lead: "oak", other: "elm" },
  ...more,
});

const worldWith = (...own: { id: string; json: unknown }[]) => {
  const world = createPageWorld(builtins, defaultComparison);
  return { world, adopted: world.adopt(own) };
};

test("a world of one's own is a scenario like the built-in ones, under the id of the page", () => {
  const { world, adopted } = worldWith({ id: "own-1", json: small() });
  expect(adopted.problems).toEqual([]);
  const found = adopted.model.scenarios.find(({ id }) => id === "own-1");
  expect(found?.title).toBe("Elm and Oak");
  expect(found?.parties).toEqual(["elm", "oak"]);
  expect(found?.start.elm.standings).toEqual({});
  expect(found?.start.oak.standings).toEqual({ quality: 1 });
  const job = world.job({ scenario: "own-1", settings: { "levers.mandate": 1 }, twin: false });
  expect(runBlock(prepareJob(job), "1", 0, 1, 12, false).errors).toEqual([null]);
});

test("its variants come with it", () => {
  const set = { "levers.mandate": 1 };
  const variants = { forced: { title: "Forced", summary: "", set } };
  const { adopted } = worldWith({ id: "own-1", json: small({ variants }) });
  expect(adopted.model.scenarios.map(({ id }) => id)).toContain("own-1/forced");
});

test("a broken one is told of by its id, and the others are there", () => {
  const { adopted } = worldWith(
    { id: "own-1", json: small({ organisations: {} }) },
    { id: "own-2", json: small() },
    { id: "case-c", json: small() },
    { id: "own-3", json: small({ partnership: undefined }) },
  );
  expect(adopted.problems.map(({ id }) => id)).toEqual(["own-1", "case-c", "own-3"]);
  for (const { problem } of adopted.problems) expect(problem).toMatch(/^[^\n]+\.$/);
  const ids = adopted.model.scenarios.map(({ id }) => id);
  expect(ids).toContain("own-2");
  expect(ids.filter((id) => id === "case-c")).toHaveLength(1);
});

test("what is taken up later takes the place of what was there", () => {
  const { world } = worldWith({ id: "own-1", json: small() });
  const ids = world.adopt([{ id: "own-2", json: small() }]).model.scenarios.map(({ id }) => id);
  expect(ids).not.toContain("own-1");
  expect(ids).toContain("own-2");
});

test("a scenario file is read as text, with its title", () => {
  const reading = readScenario(`\uFEFF${JSON.stringify(small())}`);
  expect(reading).toMatchObject({ ok: true, title: "Elm and Oak" });
});

test("of a crowd only the parties and the whole are kept", () => {
  const { world } = worldWith({
    id: "own-1",
    json: small({ population: { organisations: 30 }, organisations: small().organisations }),
  });
  const { scenario } = world.job({ scenario: "own-1", settings: {}, twin: false });
  const { series } = prepareJob({ scenario });
  const kept = keptSeries(series, ["quality", "trust"], scenario).map((i) => series[i]);
  expect(new Set(kept.map(({ entity }) => entity))).toEqual(
    new Set(["elm", "oak", "system", "oak~elm"]),
  );
  const few = prepareJob({ scenario: { ...scenario, population: undefined } }).series;
  expect(keptSeries(few, ["quality"], scenario)).toHaveLength(
    few.filter(({ outcome }) => outcome === "quality").length,
  );
});

import { beforeEach, describe, expect, test } from "vitest";
import { outcomes } from "../../sim/model.ts";
import { OPENING_CHARTS, OUTCOME_GROUPS, questionOf } from "../../viz/charts/index.ts";
import { type Domains, grouped, picturesOf } from "../../viz/charts/pictures.ts";
import { aimsOf, MAIN_OUTCOMES, versusOf } from "../../viz/charts/question.ts";
import { readCharts } from "../../viz/charts/remember.ts";
import {
  keptOutcomes,
  shownOutcomes,
  showOutcomes,
  toggleOutcome,
} from "../../viz/charts/shown.ts";
import { curves, member, pageModel, stage } from "./fixtures.ts";

const [info] = pageModel.outcomes;
const levels = curves(["system", "a~b", "a"], 12, 0);
const answer = {
  result: stage([{ levels }, { levels }], 12),
  cast: [member(1, 1), member(0)],
};
const options = {
  shown: [info],
  mode: "levels",
  foreground: null,
  before: null,
  domains: new Map() as Domains,
} as const;

describe("pictures", () => {
  test("one for every outcome of every entity, and the scale is kept for the next answer", () => {
    const domains: Domains = new Map();
    const pictures = picturesOf(answer, { ...options, domains });
    expect(pictures.map(({ entity }) => entity)).toEqual(["a", "a~b", "system"]);
    expect(pictures[0].data.good).toBe(1);
    expect(domains.get("levels quality")).toEqual(pictures[0].data.domain);
  });

  test("stand under their outcome, or party by party", () => {
    const second = { ...info, id: "waits" };
    const two = picturesOf(answer, options).flatMap((picture) => [
      picture,
      { ...picture, info: second, key: `waits ${picture.entity}` },
    ]);
    expect(grouped(two, "outcome").map(({ id, pictures }) => [id, pictures.length])).toEqual([
      ["quality", 3],
      ["waits", 3],
    ]);
    expect(grouped(two, "organisation").map(({ id }) => id)).toEqual(["a", "a~b", "system"]);
  });

  test("differences are pictured only once they have been measured", () => {
    expect(picturesOf(answer, { ...options, mode: "gaps" })[0].mode).toBe("levels");
  });
});

describe("what differences are taken from", () => {
  const cast = [member(1, 2), member(2, 2), member(0)];

  test("is each one's twin, or the card chosen, or nothing", () => {
    expect(versusOf(cast, "levels", "twin")).toBeNull();
    expect(versusOf(cast, "gaps", "twin")).toEqual([2, 2, -1]);
    expect(versusOf(cast, "gaps", "b")).toEqual([1, -1, 1]);
    expect(versusOf(cast, "gaps", "gone")).toEqual([2, 2, -1]);
  });

  test("is never about other organisations", () => {
    const elsewhere = {
      ...cast[0],
      scenario: { ...cast[0].scenario, organisations: [{ id: "far_away", name: "Far Away" }] },
    };
    expect(versusOf([elsewhere, cast[1], cast[2]], "gaps", "b")).toEqual([-1, -1, 1]);
  });
});

test("a run must know the main outcomes of both parties, their tie and the system", () => {
  const { outcomes: main, entities } = aimsOf([member(1, 1), member(0)]);
  expect(main).toBe(MAIN_OUTCOMES);
  expect(entities).toEqual([
    "green_bay",
    "regency_vale",
    "green_bay~regency_vale",
    "green_bay+regency_vale",
    "regency_vale~green_bay",
    "regency_vale+green_bay",
    "system",
  ]);
});

describe("outcomes to choose from", () => {
  beforeEach(() => showOutcomes(OPENING_CHARTS));
  const all = OUTCOME_GROUPS.flatMap((group) => group.outcomes);

  test("are all of the model's, each once", () => {
    expect([...all].sort()).toEqual(outcomes.map(({ id }) => id).sort());
    expect(questionOf("quality", "x")).toMatch(/\?$/);
    expect(questionOf("leavers", "Staff leaving")).toBe("Staff leaving");
  });

  test("keep their order whichever is chosen first, and one always stays", () => {
    toggleOutcome("leavers");
    expect(shownOutcomes.value).toEqual(all.filter((id) => shownOutcomes.value.includes(id)));
    for (const id of shownOutcomes.value.slice(1)) toggleOutcome(id);
    const [last] = shownOutcomes.value;
    toggleOutcome(last);
    expect(shownOutcomes.value).toEqual([last]);
  });

  test("another one is kept from then on; putting it away asks for no new run", () => {
    const before = keptOutcomes.value;
    toggleOutcome("patient_place");
    expect(keptOutcomes.value).toBe(before);
    toggleOutcome("access");
    const grown = keptOutcomes.value;
    expect(grown).toEqual([...before, "access"]);
    toggleOutcome("access");
    expect(keptOutcomes.value).toBe(grown);
  });
});

test("the charts chosen last time are read with care", () => {
  const text = (choice: object) => JSON.stringify(choice);
  expect(readCharts(text({ outcomes: ["leavers", "magic"], arrangement: "outcome" }))).toEqual({
    outcomes: ["leavers"],
    arrangement: "outcome",
  });
  for (const bad of [
    null,
    "",
    "null",
    "{",
    text({ outcomes: ["magic"], arrangement: "outcome" }),
    text({ outcomes: "leavers", arrangement: "outcome" }),
    text({ outcomes: ["leavers"], arrangement: "by magic" }),
    text({ outcomes: ["leavers".repeat(1000)], arrangement: "outcome" }),
  ]) {
    expect(readCharts(bad)).toBeNull();
  }
});

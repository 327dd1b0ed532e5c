import { afterEach, describe, expect, test, vi } from "vitest";
import { keep, readKept, readTab, readWork } from "../../viz/keep.ts";
import { viewOf, withLever } from "../../viz/view.ts";
import { pageModel } from "./fixtures.ts";

const view = withLever(viewOf(["case-a", "struggling/buddying"]), "b", "pilot_first", 1);
const work = (part: object) => JSON.stringify({ version: 1, model: "1", view, ...part });

afterEach(() => vi.unstubAllGlobals());

const shelf = () => {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
  };
};

test("what is kept comes back, and in its tab only under its addresses", () => {
  vi.stubGlobal("localStorage", shelf());
  vi.stubGlobal("sessionStorage", shelf());
  expect(readKept(pageModel)).toBeNull();
  expect(readTab("", pageModel)).toBeNull();
  expect(keep(view, pageModel, ["", "#2&x"])).toBe(true);
  expect(readKept(pageModel)).toEqual({ view, words: [] });
  expect(readTab("", pageModel)).toEqual(view);
  expect(readTab("#2&x", pageModel)).toEqual(view);
  expect(readTab("#2&y", pageModel)).toBeNull();
});

test("a browser that keeps nothing is no trouble", () => {
  const refuse = () => {
    throw new Error("denied");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
  vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse });
  expect(keep(view, pageModel, [])).toBe(false);
  expect(readKept(pageModel)).toBeNull();
  expect(readTab("", pageModel)).toBeNull();
});

test("what the model does not know any more is left out, with words", () => {
  const far = withLever(view, "all", "transition_funding", 99);
  const more = { ...far, cards: [...far.cards, { ...far.cards[0], key: "c", preset: "own-9" }] };
  const read = readWork(work({ view: more, model: "0.9" }), pageModel);
  expect(read).toMatchObject({
    view: { cards: [{ levers: { transition_funding: 60 } }, { preset: "struggling/buddying" }] },
  });
  expect(JSON.stringify(read)).toContain("own-9");
  expect(JSON.stringify(read)).toContain("The model has changed");
});

describe("what is broken is refused in one sentence", () => {
  const [card] = view.cards;
  test.each([
    ["", "not what this page keeps"],
    ["null", "not what this page keeps"],
    ["[]", "not what this page keeps"],
    ['{"version":2}', "not what this page keeps"],
    ['{"version":1,"view":', "not what this page keeps"],
    ["x".repeat(200_000), "too long"],
    [work({ view: null }), "not what this page"],
    [work({ view: { ...view, cards: [] } }), "no scenario"],
    [work({ view: { ...view, cards: "all" } }), "not what this page"],
    [work({ view: { ...view, seed: 7 } }), "not what this page"],
    [work({ view: { ...view, seed: "" } }), "seed is empty"],
    [work({ view: { ...view, replicates: 1e9 } }), "number of futures"],
    [work({ view: { ...view, cards: [{ ...card, levers: { pilot_first: "1" } }] } }), "not what"],
    [work({ view: { ...view, cards: [{ ...card, details: { "a.b": 1 } }] } }), "not what"],
    [work({ view: { ...view, cards: [{ ...card, key: "f" }] } }), "no place"],
    [work({ view: { ...view, cards: Array(6).fill(card) } }), "more than 5"],
    [`{"version":1,"view":${"[".repeat(20_000)}`, "not what this page keeps"],
  ])("%.60s", (text, words) => {
    const read = readWork(text, pageModel);
    expect(read).toHaveProperty("problem");
    expect((read as { problem: string }).problem).toContain(words);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snapped } from "../../viz/controls/lever-text.ts";
import { readLink, writeLink } from "../../viz/link.ts";
import { codeOf } from "../../viz/link-codes.ts";
import {
  CARD_KEYS,
  type Card,
  MAX_NAME,
  openingView,
  REPLICATES,
  type View,
  viewOf,
  withCards,
  withLever,
} from "../../viz/view.ts";
import { anySeed } from "../support/seeds.ts";
import { pageModel } from "./fixtures.ts";
import { realModel } from "./real-model.ts";

const opening = openingView(pageModel);
const levers = realModel.parameters.filter((p) => p.role === "lever");
const assumptions = realModel.parameters.filter((p) => p.role === "uncertain");

test("the opening view needs no hash", () => {
  expect(writeLink(opening, pageModel)).toBe("");
  expect(readLink("", pageModel)).toEqual({ view: opening, words: [] });
});

test("only what differs is in the link, and the version of the model", () => {
  expect(writeLink({ ...opening, seed: "7" }, pageModel)).toMatch(/^2&m=1&p=\w{9}&s=7$/);
  const lever = withLever(opening, "all", "pilot_first", 1);
  expect(writeLink(lever, pageModel)).toMatch(new RegExp(`&l=${codeOf("pilot_first")}1$`));
});

test("no two ids share a code", () => {
  for (const things of [levers, assumptions, realModel.forms]) {
    expect(new Set(things.map(({ id }) => codeOf(id))).size).toBe(things.length);
  }
});

describe("a link is short", () => {
  const five = viewOf([...realModel.comparison, "case-c/no-money"]);
  const ten = levers.slice(0, 10);

  test("with ten levers changed in all of five cards", () => {
    const view = ten.reduce(
      (now, p) => withLever(now, "all", p.id, snapped(p, (p.range[0] + p.range[1]) / 3)),
      five,
    );
    expect(writeLink(view, realModel).length).toBeLessThan(250);
  });

  test("with ten levers changed differently in each of five cards", () => {
    const view = five.cards.reduce(
      (now, card, i) =>
        ten.reduce((all, p) => {
          const value = p.range[0] + ((p.range[1] - p.range[0]) * (i + 1.3)) / 7;
          return withLever(all, card.key, p.id, snapped(p, value));
        }, now),
      five,
    );
    expect(writeLink(view, realModel).length).toBeLessThan(500);
    expect(readLink(writeLink(view, realModel), realModel)).toEqual({ view, words: [] });
  });
});

const settingsOf = (params: typeof levers) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: params.length - 1 }), { maxLength: 12 })
    .chain((places) =>
      fc.tuple(
        ...places.map((i) =>
          fc.tuple(fc.constant(params[i]), fc.double({ min: 0, max: 1, noNaN: true })),
        ),
      ),
    )
    .map((pairs) =>
      Object.fromEntries(
        pairs.map(([p, at]) => {
          const value = p.range[0] + at * (p.range[1] - p.range[0]);
          return [p.id, p.role === "lever" ? snapped(p, value) : Number(value.toFixed(4))];
        }),
      ),
    );

const cardArbitrary = (key: string): fc.Arbitrary<Card> =>
  fc.record({
    key: fc.constant(key),
    preset: fc.constantFrom(...realModel.scenarios.map(({ id }) => id)),
    name: fc.option(fc.string({ minLength: 1, maxLength: MAX_NAME, unit: "binary" })),
    hidden: fc.boolean(),
    form: fc.constant(null),
    levers: settingsOf(levers),
    details: fc.dictionary(
      fc.constantFrom("relations.0.trust", "environment.funders", "partnership.purpose"),
      fc.double({ min: -1e5, max: 1e5, noNaN: true }).map((value) => value + 0),
    ),
  });

const viewArbitrary: fc.Arbitrary<View> = fc.record({
  cards: fc
    .shuffledSubarray([...CARD_KEYS], { minLength: 1 })
    .chain((keys) => fc.tuple(...keys.map(cardArbitrary))),
  assumptions: settingsOf(assumptions),
  spread: fc.constantFrom("chance", "unknown"),
  seed: anySeed,
  replicates: fc.constantFrom(...REPLICATES),
});

test("a link gives back any view it was written from", () => {
  fc.assert(
    fc.property(viewArbitrary, (view) => {
      const link = writeLink(view, realModel);
      expect(link).not.toMatch(/[\s<>"'`\\^{}|]/);
      expect(readLink(`#${link}`, realModel)).toEqual({ view, words: [] });
      expect(readLink(`#${encodeURI(link)}`, realModel)).toEqual({ view, words: [] });
    }),
    { numRuns: 200 },
  );
});

test("nothing that is put in a hash makes reading throw or gives a view that cannot be shown", () => {
  const pieces = fc.constantFrom(
    "2",
    "&",
    "=",
    ";",
    "c",
    "l",
    "k=",
    "f=",
    "t=",
    "!",
    "%",
    "/",
    "case-c",
    ":",
    "1e9",
    "h=1",
    "__proto__",
    "v=1",
    "s",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.array(pieces, { maxLength: 30 }).map((all) => `2&${all.join("")}`),
    fc.array(pieces, { maxLength: 30 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (hash) => {
      const reading = readLink(`#${hash}`, realModel);
      if ("problem" in reading) expect(reading.problem.length).toBeLessThan(250);
      else {
        expect(reading.view.cards.length).toBeGreaterThan(0);
        for (const { preset } of reading.view.cards) {
          expect(realModel.scenarios.some(({ id }) => id === preset)).toBe(true);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("a chosen form comes back, and one that is the preset’s own is none", () => {
  const view = withCards(viewOf(["case-a"]), "a", (card) => ({ ...card, form: "acquisition" }));
  expect(readLink(writeLink(view, pageModel), pageModel)).toEqual({ view, words: [] });
  const own = withCards(view, "a", (card) => ({ ...card, form: "buddying" }));
  expect(readLink(writeLink(own, pageModel), pageModel)).toMatchObject({
    view: { cards: [{ form: null }] },
  });
});

test("worlds of one's own stay out of a link, which says so", () => {
  const view = viewOf(["case-a", "own-1"]);
  const link = writeLink(view, pageModel);
  expect(link).not.toContain("own-1");
  const reading = readLink(link, pageModel);
  expect(reading).toMatchObject({ view: { cards: [{ preset: "case-a" }] } });
  expect(JSON.stringify(reading)).toContain("stay on the machine they were made on");
});

describe("a link from another version of the model", () => {
  test("opens, and says that results may differ", () => {
    const reading = readLink("#2&m=0.9&c=case-a", pageModel);
    expect(reading).toMatchObject({ view: { cards: [{ preset: "case-a" }] } });
    expect(JSON.stringify(reading)).toMatch(/version 0\.9 .* results may differ/);
  });

  test("says what has changed since", () => {
    const link = writeLink(viewOf(["case-a", "struggling/buddying"]), pageModel);
    const [first, ...others] = pageModel.scenarios;
    const levers = { pilot_first: 1 };
    const other = { ...pageModel, scenarios: [{ ...first, levers }, ...others] };
    const reading = JSON.stringify(readLink(link, other));
    expect(reading).toContain("“struggling/buddying” starts from other numbers now");
    expect(reading).not.toContain("rules");
    const parameters = pageModel.parameters.map((p) => ({ ...p, default: p.default + 1 }));
    const later = readLink(link, { ...pageModel, version: "2", parameters });
    expect(JSON.stringify(later)).toContain("numbers in the model’s rules have changed");
  });

  test("leaves out what is not known any more and says what", () => {
    const far = `${codeOf("transition_funding")}99;zzz1`;
    const reading = readLink(`#2&m=0.9&l=${far}&c=case-a;f=xyz&c=gone/for-good`, pageModel);
    expect(reading).toMatchObject({
      view: { cards: [{ preset: "case-a", form: null, levers: { transition_funding: 60 } }] },
    });
    expect(JSON.stringify(reading)).toContain("left out or moved into its range");
  });
});

describe("a link of the first format", () => {
  test("opens with words about what changed", () => {
    const old = "#v=1&s=case-a&seed=two+words&n=500&form=acquisition&l.transition_funding=12.4";
    const reading = readLink(old, pageModel);
    expect(reading).toMatchObject({
      view: {
        seed: "two words",
        replicates: 500,
        cards: [{ preset: "case-a", form: "acquisition", levers: { transition_funding: 12 } }],
      },
    });
    expect(JSON.stringify(reading)).toContain("earlier version of this page");
  });

  test("of the comparison gives its cards, with the lever in each", () => {
    expect(readLink("#v=1&l.pilot_first=1", pageModel)).toMatchObject({
      view: withLever(opening, "all", "pilot_first", 1),
    });
  });
});

describe("a bad link is refused in one sentence", () => {
  const funding = codeOf("transition_funding");
  test.each([
    ["#3&c=case-a", "another version"],
    ["#v=2&s=case-a", "another version"],
    ["#s=case-a", "not what this page writes"],
    ["#<script>alert(1)</script>", "not what this page writes"],
    ["#2&c=case-z", "scenario “case-z” is not known"],
    ["#2&c=__proto__", "scenario “__proto__” is not known"],
    ["#2&c=<img src=x onerror=alert(1)>", "is not known here"],
    ["#2&c=own-1", "scenario “own-1” is not known"],
    ["#2&c=case-a;f=xyz", "form of partnering"],
    ["#2&c=case-a;k=__proto__", "no place here"],
    ["#2&c=case-a&c=case-a;k=a", "claim the same place"],
    [`#2${"&c=case-a".repeat(6)}`, "more than 5"],
    [`#2&c=case-a;t=${"x".repeat(61)}`, "too long"],
    ["#2&c=case-a;t=!E0!A4", "not what this page"],
    ["#2&c=case-a;d=levers.__proto__.x:1", "not what this page"],
    ["#2&c=case-a;d=organisations.constructor.prototype.a.b:1", "not what this page"],
    ["#2&c=case-a;d=organisations.nobody.quality:1", "not known here"],
    ["#2&c=case-a;d=organisations.green_bay.magic:1", "not known here"],
    ["#2&c=case-a;d=organisations.green_bay.quality:9", "from -4 to 4"],
    ["#2&s=", "seed is empty"],
    [`#2&s=${"x".repeat(65)}`, "too long"],
    ["#2&n=7", "number of futures"],
    ["#2&n=1e9", "number of futures"],
    [`#2&l=${funding}61`, "from 0 to 60"],
    [`#2&l=${funding}NaN`, "not what this page"],
    [`#2&l=${funding}1e999`, "not what this page"],
    ["#2&l=zzz1", "not known here"],
    ["#2&x=1", "not known here"],
    ["#2&n=60&n=60", "twice"],
    ["#2&u=javascript:alert(1)", "not what this page"],
    ["#%E0%A4%A", "not what this page"],
    [`#${"x".repeat(9000)}`, "too long"],
    ["#v=1&s=<img src=x>", "is not known"],
    ["#v=1&n=7", "number of futures"],
    ["#v=1&l.transition_funding=much", "not what this page"],
    ["#v=1&constructor=1", "not known here"],
    ["#v=1&seed=1&seed=2", "twice"],
    ["#v=1&<script>=1", "not known"],
  ])("%s", (hash, words) => {
    const reading = readLink(hash, pageModel);
    expect(reading).toHaveProperty("problem");
    const { problem } = reading as { problem: string };
    expect(problem).toContain(words);
    expect(problem.length).toBeLessThan(250);
  });
});

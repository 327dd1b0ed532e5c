import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { castOf, memberKey } from "../../viz/cast.ts";
import { snapped } from "../../viz/controls/lever-text.ts";
import { addressOf, readLink, writeLink } from "../../viz/link.ts";
import { codeOf } from "../../viz/link-codes.ts";
import { sealed, unsealed } from "../../viz/link-seal.ts";
import { type Looking, lookingFields, PLAIN_LOOKING } from "../../viz/looking.ts";
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
  expect(addressOf(opening, pageModel)).toBe("");
  expect(readLink("", pageModel)).toEqual({ view: opening, looking: null, proof: null, words: [] });
});

test("only what differs is in the link, and the version of the model", () => {
  expect(writeLink({ ...opening, seed: "7" }, pageModel)).toMatch(/^3&m=1&p=\w{9}&s=7&z=\w{5}$/);
  const lever = withLever(opening, "all", "pilot_first", 1);
  expect(writeLink(lever, pageModel)).toMatch(new RegExp(`&l=${codeOf("pilot_first")}1&z=`));
});

test("no two ids share a code", () => {
  for (const things of [levers, assumptions, realModel.forms, realModel.outcomes]) {
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
    expect(readLink(writeLink(view, realModel), realModel)).toEqual({
      view,
      looking: PLAIN_LOOKING,
      proof: null,
      words: [],
    });
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

const lookingArbitrary = (view: View): fc.Arbitrary<Looking> => {
  const keys = view.cards.map((card) => card.key);
  const members = castOf(view, realModel).map(memberKey);
  const weight = fc.integer({ min: 0, max: 10 });
  return fc.record({
    page: fc.constantFrom("compare", "model", "own", "about"),
    target: fc.constantFrom("all", ...keys),
    mode: fc.constantFrom("levels", "gaps"),
    against: fc.constantFrom("twin", ...keys),
    arrangement: fc.constantFrom("outcome", "organisation"),
    outcomes: fc.subarray(
      realModel.outcomes.map(({ id }) => id),
      { minLength: 1 },
    ),
    landmark: fc.constantFrom(12, 36, 60, 120),
    weights: fc.record({
      care: weight,
      staff: weight,
      patients: weight,
      waits: weight,
      money: weight,
    }),
    whose: fc.constantFrom("both", "helped", "helper", "system"),
    objective: fc.constantFrom("care", "staff", "patients", "waits", "money"),
    sort: fc.record({
      key: fc.constantFrom("cards", "gain", "harm", "worst", "lasting", "m12", "m120"),
      turned: fc.boolean(),
    }),
    foreground: fc.option(fc.integer({ min: 0, max: 5 })),
    story: fc.record({
      told: fc.constantFrom("", ...members),
      beside: fc.constantFrom("", ...members),
      replicate: fc.integer({ min: 0, max: 999 }),
      who: fc.constantFrom("", "all", "green_bay", "a+b"),
      apart: fc.boolean(),
      everybody: fc.boolean(),
    }),
    month: fc.integer({ min: 0, max: 120 }),
  });
};

const screenArbitrary = viewArbitrary.chain((view) =>
  fc.tuple(fc.constant(view), lookingArbitrary(view)),
);

test("a link gives back any view it was written from, and how it was looked at", () => {
  fc.assert(
    fc.property(screenArbitrary, ([view, looking]) => {
      const link = writeLink(view, realModel, looking);
      expect(link).not.toMatch(/[\s<>"'`\\^{}|]/);
      for (const hash of [`#${link}`, `#${encodeURI(link)}`]) {
        const reading = readLink(hash, realModel);
        // A twin is known by what its cards set, in their order; a link writes it in another order.
        const story = { ...looking.story, told: expect.any(String), beside: expect.any(String) };
        expect(reading).toEqual({ view, looking: { ...looking, story }, proof: null, words: [] });
        if ("problem" in reading) throw new Error(reading.problem);
        expect(writeLink(reading.view, realModel, reading.looking ?? undefined)).toBe(link);
      }
    }),
    { numRuns: 200 },
  );
});

test("everything that can be looked at has its field", () => {
  const all = fc.sample(lookingArbitrary(opening), { numRuns: 50, seed: 1 });
  for (const looking of all) {
    const differs = Object.keys(looking).filter(
      (key) =>
        JSON.stringify(looking[key as keyof Looking]) !==
        JSON.stringify(PLAIN_LOOKING[key as keyof Looking]),
    );
    const told = lookingFields(looking, { view: openingView(realModel), model: realModel });
    expect(told.length).toBe(differs.length);
  }
});

describe("on its way a link", () => {
  const changed = withLever(viewOf(["case-c", "case-a", "case-c/no-money"]), "b", levers[0].id, 1);
  const view = {
    ...changed,
    seed: "7 up & away",
    assumptions: { [assumptions[0].id]: assumptions[0].range[1] },
  };
  const looking: Looking = { ...PLAIN_LOOKING, landmark: 12, whose: "helper", mode: "gaps" };
  const links = [
    writeLink(openingView(realModel), realModel),
    writeLink(view, realModel, looking),
    ...fc
      .sample(screenArbitrary, { numRuns: 8, seed: 3 })
      .map(([some, look]) => writeLink(some, realModel, look)),
  ];

  /** A link that arrived as `hash` is refused, or gives what `link` gives. */
  function staysOrIsRefused(hash: string, link: string): void {
    const reading = readLink(hash, realModel);
    if ("problem" in reading) expect(reading.problem).toMatch(/^it /);
    else expect(reading, hash).toEqual(readLink(`#${link}`, realModel));
  }

  test("is refused wherever it is cut", () => {
    for (const link of links) {
      for (let at = 0; at < link.length; at += 1) {
        const reading = readLink(`#${link.slice(0, at)}`, realModel);
        expect(reading, link.slice(0, at)).toHaveProperty("problem");
      }
    }
  });

  test("is refused wherever a piece is missing, twice there, or another", () => {
    for (const link of links) {
      for (let at = 0; at < link.length; at += 1) {
        staysOrIsRefused(`#${link.slice(0, at)}${link.slice(at + 1)}`, link);
        staysOrIsRefused(`#${link.slice(0, at)}0${link.slice(at + 1)}`, link);
        staysOrIsRefused(`#${link.slice(0, at)}${link[at]}${link.slice(at)}`, link);
      }
    }
  });

  test.each([
    ".",
    ",",
    ")",
    ">",
    '"',
    "”",
    "…",
    "...",
    "%20",
    "%0A",
    " ",
    "\r\n",
    "?utm_source=mail",
    "&utm_source=mail&utm_medium=x",
    "&fbclid=IwAR0abc",
    "&amp;gclid=1",
    "#results",
    ":~:text=care",
  ])("picks up %j and gives the same", (junk) => {
    for (const link of links) {
      expect(readLink(`#${link}${junk}`, realModel)).toEqual(readLink(`#${link}`, realModel));
    }
  });

  test.each<[string, (link: string) => string]>([
    ["encoded", (link) => encodeURIComponent(link)],
    ["encoded twice", (link) => encodeURIComponent(encodeURIComponent(link))],
    [
      "encoded in small letters",
      (link) => encodeURIComponent(link).replace(/%../g, (x) => x.toLowerCase()),
    ],
    ["written as HTML", (link) => link.replaceAll("&", "&amp;")],
    ["behind two number signs", (link) => `#${link}`],
    ["behind an encoded number sign", (link) => `%23${link}`],
    ["broken into lines", (link) => link.replace(/.{20}/g, "$&\r\n")],
    ["broken softly into lines", (link) => link.replace(/.{20}/g, "$&=\r\n")],
    ["with blanks in it", (link) => link.replace(/.{30}/g, "$& ")],
    ["with marks that nobody sees", (link) => link.replace(/.{30}/g, "$&\u200b\u00ad")],
  ])("%s gives the same", (_, onTheWay) => {
    for (const link of links) {
      expect(readLink(`#${onTheWay(link)}`, realModel)).toEqual(readLink(`#${link}`, realModel));
    }
  });

  test.each<[string, (link: string) => string]>([
    ["in capitals", (link) => link.toUpperCase()],
    ["in small letters", (link) => link.toLowerCase()],
    ["as quoted-printable", (link) => link.replaceAll("=", "=3D")],
    ["with its spaces as plus signs", (link) => link.replaceAll("_", "+")],
    ["twice", (link) => link + link],
    ["with a piece of its end at its front", (link) => link.slice(-9) + link],
  ])("%s never gives another view", (_, onTheWay) => {
    for (const link of links) staysOrIsRefused(`#${onTheWay(link)}`, link);
  });

  test("has one reserved character encoded, and gives the same", () => {
    for (const link of links) {
      const whole = readLink(`#${link}`, realModel);
      for (let at = 0; at < link.length; at += 1) {
        const one = encodeURIComponent(link[at]);
        if (one === link[at]) continue;
        const hash = `#${link.slice(0, at)}${one}${link.slice(at + 1)}`;
        expect(readLink(hash, realModel)).toEqual(whole);
      }
    }
  });
});

test("a link can carry what its numbers are verified by", () => {
  const proof = { n: 140, fingerprint: "0123456789abcdef0123456789abcdef" };
  expect(readLink(writeLink(opening, pageModel, PLAIN_LOOKING, proof), pageModel)).toMatchObject({
    proof: { n: 140, fingerprint: "0123456789ab" },
  });
});

test("a seal belongs to one text", () => {
  expect(unsealed(sealed("&n=60"))).toBe("&n=60");
  expect(unsealed(sealed("&n=60").replace("60", "200"))).toBeNull();
});

test("a link of the format before opens, and says what it does not carry", () => {
  const reading = readLink("#2&n=60&c=case-a", pageModel);
  expect(reading).toMatchObject({ view: { cards: [{ preset: "case-a" }] }, looking: null });
  expect(JSON.stringify(reading)).toContain("it carries no check");
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
  expect(readLink(writeLink(view, pageModel), pageModel)).toEqual({
    view,
    looking: PLAIN_LOOKING,
    proof: null,
    words: [],
  });
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
    expect(JSON.stringify(reading)).toContain("nothing of weights, of whom, of the year");
    expect(JSON.stringify(reading)).toContain("it carries no check");
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
    ["#4&c=case-a", "another version"],
    ["#3&c=case-a", "cut short or changed on its way"],
    ["#", "cut short or changed on its way"],
    [`#${sealed("&y=61")}`, "not what this page"],
    [`#${sealed("&w=5_5_5_5_11")}`, "not what this page"],
    [`#${sealed("&h=0;9")}`, "not what this page"],
    [`#${sealed("&q=zzz")}`, "not what this page"],
    ["#2&y=12", "not known here"],
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
    ["#2&n=19", "number of futures"],
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

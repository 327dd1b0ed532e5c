import { readFileSync } from "node:fs";
import fc from "fast-check";
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { describe, expect, test } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { rolePlays } from "../../scenarios/role-plays/index.ts";
import { InputError } from "../../sim/core/error.ts";
import { createEngine } from "../../sim/host/engine.ts";
import { createPageWorld } from "../../sim/host/page-world.ts";
import { tellStory } from "../../sim/host/story.ts";
import { boardCodeIn, collect, decidedBy, handedIn, movesOf } from "../../sim/teach/collect.ts";
import {
  type Decided,
  type Decisions,
  digestOfTable,
  fingerprintOf,
  offered,
  outcomesOfPlay,
  playJob,
  playSettings,
  valuesNow,
} from "../../sim/teach/play.ts";
import {
  OWN_ONLY,
  playJsonSchema,
  type RolePlay,
  stepOfValue,
  stepsOf,
  UNSEEN,
  valueAtStep,
} from "../../sim/teach/play-file.ts";
import { readPlay, tryPlay } from "../../sim/teach/read-play.ts";
import {
  type CodedTable,
  MOST_NOTE,
  readRoundCode,
  readTeamCode,
  type TeamCode,
  writeRoundCode,
  writeTeamCode,
} from "../../sim/teach/round-code.ts";

const world = createPageWorld(builtins, defaultComparison);
const known = world.model();
const plays = rolePlays.map((json) => readPlay(json, "a role play", known));
const [neighbours, takeover] = plays;

function tableOf(play: RolePlay, form = play.forms[0].id, seed = "7"): CodedTable {
  const table = { play, form, seed };
  return { ...table, digest: digestOfTable(table, known.version) };
}

const table = tableOf(neighbours);

/** A lever that does something at the beginning only, without saying so. */
const EARLY_LEVER = { id: "partner_limit", range: [1, 8], step: 1, start: 6, rounds: undefined };

/** A decision of a team: any of its values, or nothing. */
const decidedIn = (at: CodedTable, round: number): fc.Arbitrary<Decided> =>
  fc
    .tuple(
      ...at.play.teams.map((team) =>
        fc.option(
          fc.tuple(
            ...offered(at, team, round).map((lever) =>
              fc
                .nat(stepsOf(lever) - 1)
                .map((step) => [lever.id, valueAtStep(lever, step)] as const),
            ),
          ),
        ),
      ),
    )
    .map((all) =>
      Object.fromEntries(
        all.flatMap((given, i) =>
          given ? [[at.play.teams[i].id, Object.fromEntries(given)]] : [],
        ),
      ),
    );

const decisionsOf = (at: CodedTable, rounds: number): fc.Arbitrary<Decisions> =>
  fc.tuple(...Array.from({ length: rounds }, (_, i) => decidedIn(at, i + 1)));

const teamCode = (at: CodedTable, round: number): fc.Arbitrary<TeamCode> =>
  fc
    .tuple(
      fc.nat(at.play.teams.length - 1),
      fc.integer({ min: 1, max: 3 }),
      decidedIn(at, round),
      fc.string({ maxLength: 20, unit: "grapheme" }),
    )
    .map(([place, edition, decided, note]) => {
      const team = at.play.teams[place];
      const start = valuesNow(at, team, []);
      const levers = Object.fromEntries(offered(at, team, round).map(({ id }) => [id, start[id]]));
      return { round, team: team.id, edition, levers: decided[team.id] ?? levers, note };
    });

describe("role plays", () => {
  test.each(plays)("$id: every lever is held once and nobody sees what is hidden", (play) => {
    const held = play.teams.flatMap(({ levers }) => levers.map(({ id }) => id));
    expect(new Set(held).size).toBe(held.length);
    for (const { sees, entity } of play.teams) {
      for (const sight of sees) {
        expect(UNSEEN).not.toContain(sight.outcome);
        if (OWN_ONLY.includes(sight.outcome)) expect(sight.entity).toBe(entity);
      }
    }
    expect(play.teams).toHaveLength(6);
    expect(play.minutes).toBe(50);
  });

  test("the schema in the folder is what the program checks; `npm run schema` writes it", () => {
    const written = JSON.parse(readFileSync(here("scenarios/role-plays/schema.json"), "utf8"));
    expect(written).toEqual(JSON.parse(JSON.stringify(playJsonSchema())));
  });

  test.each(plays)("$id: its texts are for people of about fourteen", (play) => {
    const teams = play.teams.flatMap(({ brief, want, levers }) => [
      brief,
      want,
      ...levers.flatMap(({ does, cost }) => [does, cost]),
    ]);
    const all = [play.summary, ...play.situation, ...play.forms.map(({ say }) => say), ...teams];
    expect(grade(all.join(" "))).toBeLessThan(8);
    for (const text of [...all, ...play.script.map(({ say }) => say)]) {
      expect([text, grade(text) < 12]).toEqual([text, true]);
    }
  });

  test.each(plays)("$id: levers start as the scenario has them", (play) => {
    const { levers } = known.scenarios.find(({ id }) => id === play.scenario) ?? { levers: {} };
    for (const { id, start } of play.teams.flatMap((team) => team.levers)) {
      const usual = known.parameters.find((one) => one.id === id)?.default;
      expect([id, start]).toEqual([id, (levers as Record<string, number>)[id] ?? usual]);
    }
  });

  test.each(
    plays.flatMap((play) => play.forms.map(({ id }) => ({ play, form: id, name: play.id }))),
  )("$name, $form: every lever on offer changes what is shown", ({ play, form }) => {
    const at = tableOf(play, form);
    const engine = createEngine();
    const run = (decisions: Decisions, replicate: number) =>
      engine.runBlock(world.job(playJob(at, decisions)), "7", replicate, replicate + 1, 60, false)
        .fingerprints[0];
    const differ = (low: Decisions, high: Decisions) =>
      Array.from({ length: 12 }, (_, r) => r).some((r) => run(low, r) !== run(high, r));
    for (const team of play.teams) {
      for (const lever of team.levers.filter(({ forms }) => forms?.includes(form) ?? true)) {
        const round = lever.rounds?.[0] ?? 1;
        const set = (value: number): Decisions => [
          ...Array.from({ length: round - 1 }, () => ({})),
          { [team.id]: { ...valuesNow(at, team, []), [lever.id]: value } },
        ];
        const [low, high] = lever.range.map(set);
        expect([lever.id, differ(low, high)]).toEqual([lever.id, true]);
      }
    }
  });
});

describe("playing", () => {
  test("what a team leaves out stays as it was", () => {
    const regulator = table.play.teams[4];
    const decisions: Decisions = [
      { regulator: { ...valuesNow(table, regulator, []), headroom: 0.8, mandate: 1 } },
      {},
      { regulator: { headroom: 0.4 } },
    ];
    expect(valuesNow(table, regulator, decisions.slice(0, 2)).headroom).toBe(0.8);
    const settings = playSettings(table, decisions);
    expect(settings["levers.headroom"]).toBe(0.8);
    expect(settings["levers.mandate"]).toBe(1);
    expect(settings["later.year_3.after"]).toBe(24);
    expect(settings["later.year_3.levers.headroom"]).toBe(0.4);
    expect(Object.keys(settings).filter((key) => key.startsWith("later.year_2"))).toEqual([]);
    expect(movesOf(table, decisions, 3, "regulator")).toEqual([
      { lever: "headroom", from: 0.8, to: 0.4 },
    ]);
    expect(movesOf(table, decisions, 2, "regulator")).toEqual([]);
  });

  test("a lever that is no longer on offer cannot be moved", () => {
    const regulator = table.play.teams[4];
    expect(offered(table, regulator, 1).map(({ id }) => id)).toContain("mandate");
    expect(offered(table, regulator, 2).map(({ id }) => id)).not.toContain("mandate");
    const late: Decisions = [{}, { regulator: { mandate: 1 } }];
    expect(valuesNow(table, regulator, late).mandate).toBe(0.5);
  });

  test.each(plays)("$id: later years change nothing in earlier ones, in the twin too", (play) => {
    const at = tableOf(play);
    const outcomes = outcomesOfPlay(play);
    const tell = (decisions: Decisions, twin: boolean) =>
      tellStory(world.job(playJob(at, decisions, twin)), {
        seed: at.seed,
        replicate: 0,
        months: decisions.length * 12,
        outcomes,
      });
    fc.assert(
      fc.property(decisionsOf(at, 4), fc.integer({ min: 1, max: 3 }), (decisions, years) => {
        for (const twin of [false, true]) {
          const short = tell(decisions.slice(0, years), twin);
          const long = tell(decisions, twin);
          expect(long.values.slice(0, short.values.length)).toEqual(short.values);
          expect(long.events.filter(({ month }) => month <= years * 12)).toEqual(short.events);
        }
      }),
      { numRuns: 6 },
    );
  });
});

describe("codes", () => {
  test("a team's decision comes back from its code", () => {
    fc.assert(
      fc.property(teamCode(table, 2), (code) => {
        const text = writeTeamCode(table, code);
        const read = readTeamCode(table, text);
        expect("value" in read && read.value.levers).toEqual(code.levers);
        expect("value" in read && writeTeamCode(table, read.value)).toBe(text);
        expect(readTeamCode(table, text.toLowerCase())).toEqual(read);
      }),
    );
  });

  test("all decisions come back from the board's code, and codes are short", () => {
    fc.assert(
      fc.property(decisionsOf(table, 5), (decisions) => {
        const code = writeRoundCode(table, decisions);
        expect(code.length).toBeLessThan(160);
        expect(readRoundCode(table, code)).toEqual({ value: decisions });
        expect(boardCodeIn(table, `Year 5: ${code.slice(0, 20)}\n> ${code.slice(20)} go!`)).toEqual(
          {
            value: decisions,
          },
        );
      }),
      { numRuns: 30 },
    );
  });

  test("the same codes in any order come to the same board", () => {
    const codes = fc.array(teamCode(table, 1), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(codes, fc.infiniteStream(fc.nat()), (all, luck) => {
        const texts = all.map((code) => writeTeamCode(table, code));
        const shuffled = texts
          .map((text) => [luck.next().value, text] as const)
          .sort(([a], [b]) => a - b)
          .map(([, text]) => text);
        const board = (lines: readonly string[]) =>
          collect(lines.flatMap((line) => handedIn(table, 1, line).codes));
        expect(board(shuffled)).toEqual(board(texts));
        expect(board([...shuffled, ...texts])).toEqual(board(texts));
        const decided = decidedBy(board(texts), table);
        expect(writeRoundCode(table, [decidedBy(board(shuffled), table)])).toBe(
          writeRoundCode(table, [decided]),
        );
      }),
    );
  });

  const code = (team: string, round = 1, edition = 1, headroom = 0.2): string => {
    const found = table.play.teams.find(({ id }) => id === team);
    const start = found ? valuesNow(table, found, []) : {};
    const levers = { ...start, ...(team === "regulator" ? { headroom } : {}) };
    return writeTeamCode(table, { round, team, edition, levers, note: "" });
  };

  test("a corrected code takes the place of the one before, in whatever order", () => {
    const [first, second] = [code("regulator", 1, 1, 0.9), code("regulator", 1, 2, 0.3)];
    for (const text of [`${first} ${second}`, `${second}\n${first}`]) {
      const { given, corrected } = collect(handedIn(table, 1, text).codes);
      expect(given.regulator.levers.headroom).toBe(0.3);
      expect(corrected).toEqual({ regulator: 1 });
    }
  });

  test.each([
    ["a slip", () => code("funder").replace(/.(?=.{8}$)/, "Q"), /has a slip in it|characters/],
    ["a cut", () => code("funder").slice(0, -2), /is cut short|has a slip/],
    [
      "another game",
      () => writeTeamCode(tableOf(takeover), someCode(takeover)),
      /another role play/,
    ],
    [
      "another seed",
      () => writeTeamCode(tableOf(neighbours, undefined, "8"), someCode(neighbours)),
      /another role play, form, seed/,
    ],
    [
      "a later year",
      () => code("funder", 3),
      /Funder was skipped: it is for year 3, which has not/,
    ],
    ["the board's code", () => writeRoundCode(table, [{}]), /is the board's code/],
    ["another version", () => code("funder").replace("PT1", "PT2"), /another version/],
    ["no code", () => "hello there", /There is no code in it/],
    ["a long nothing", () => "x".repeat(5000), /was skipped/],
  ])("%s is named and skipped, and the rest is taken", (_, bad, says) => {
    const { codes, skipped } = handedIn(table, 1, bad());
    expect(codes).toEqual([]);
    expect(skipped.join(" ")).toMatch(says);
    if (bad() === "hello there") return;
    const beside = handedIn(table, 1, `${code("regulator")}\n${bad()}\n${code("staff_side")}`);
    expect(beside.codes.map(({ team }) => team)).toEqual(["regulator", "staff_side"]);
    expect(beside.skipped).toHaveLength(1);
  });

  test("a code of a year that was played is skipped", () => {
    expect(handedIn(table, 2, code("funder")).skipped[0]).toMatch(/year 1, which has been played/);
  });

  test("hostile codes are refused or read, and never more", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^P[TR]1-[0-9A-Z]{1,60}-[0-9A-Z]{5}$/), (text) => {
        const { codes } = handedIn(table, 1, text);
        expect(codes.length).toBeLessThanOrEqual(1);
        boardCodeIn(table, text);
      }),
    );
    const long = { ...someCode(neighbours), note: "é".repeat(500) };
    const read = readTeamCode(table, writeTeamCode(table, long));
    expect("value" in read && read.value.note).toHaveLength(MOST_NOTE);
  });

  test("a fingerprint is of the values alone", () => {
    expect(fingerprintOf(Float64Array.of(1, 2))).toMatch(/^[0-9A-F]{4} [0-9A-F]{4}$/);
    expect(fingerprintOf(Float64Array.of(1, 2))).not.toBe(fingerprintOf(Float64Array.of(2, 1)));
  });
});

/** The school year that a text is for, by Flesch and Kincaid. */
function grade(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return fleschKincaid({
    sentence: text.split(/[.?!:]+(?=\s|$)/).filter((one) => /\p{L}/u.test(one)).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

function someCode(play: RolePlay): TeamCode {
  const [team] = play.teams;
  return { round: 1, team: team.id, edition: 1, levers: {}, note: "" };
}

// biome-ignore lint/suspicious/noExplicitAny: a document is broken at will
type Document = any;

const lever = (p: Document) => p.teams[4].levers[1];

const MISTAKES: readonly [what: string, change: (play: Document) => void, says: RegExp][] = [
  ["a newer version", (p) => (p.version = 2), /version is 2; expected 1/],
  ["no title", (p) => delete p.title, /title is missing; expected a text/],
  ["a word too many", (p) => (p.round = 5), /round is not known here.*schema role-play/],
  ["no such scenario", (p) => (p.scenario = "case-z"), /scenario is "case-z"; expected a built-in/],
  [
    "a setting out of range",
    (p) => (p.settings = { "levers.headroom": 3 }),
    /settings\.levers\.headroom is 3; expected/,
  ],
  [
    "no such form",
    (p) => (p.forms[0].id = "wedding"),
    /forms\.0\.id is "wedding"; expected one of/,
  ],
  ["a form twice", (p) => (p.forms[1].id = p.forms[0].id), /forms\.1\.id .* like forms\.0/],
  ["seven teams", (p) => p.teams.push(p.teams[0]), /teams is .* expected a list of 2 to 6/],
  ["a team twice", (p) => (p.teams[1].id = p.teams[0].id), /teams\.1\.id .* like teams\.0/],
  [
    "no such body",
    (p) => (p.teams[0].entity = "mars"),
    /teams\.0\.entity is "mars"; expected one of/,
  ],
  ["no such lever", (p) => (lever(p).id = "magic"), /teams\.4\.levers\.1\.id is "magic"; expected/],
  [
    "a lever held twice",
    (p) => (p.teams[5].levers[0] = structuredClone(p.teams[4].levers[2])),
    /teams\.5\.levers\.0\.id is "headroom", which teams\.4\.levers\.2 holds/,
  ],
  ["a range too wide", (p) => (lever(p).range = [0, 9]), /levers\.1\.range is \[0, 9\]; expected/],
  [
    "a range upside down",
    (p) => (lever(p).range = [2, 0]),
    /range is \[2, 0\]; expected the lower/,
  ],
  ["a step that does not fit", (p) => (lever(p).step = 0.3), /levers\.1\.step is 0\.3; expected/],
  ["a start between steps", (p) => (lever(p).start = 1.1), /levers\.1\.start is 1\.1; expected/],
  [
    "an early lever for ever",
    (p) => Object.assign(p.teams[4].levers[0], EARLY_LEVER),
    /teams\.4\.levers\.0\.rounds is missing; expected \[1, 1\], for partner_limit/,
  ],
  ["rounds beyond the end", (p) => (lever(p).rounds = [2, 9]), /levers\.1\.rounds is \[2, 9\]/],
  [
    "a form not on offer",
    (p) => (lever(p).forms = ["none"]),
    /teams\.4\.levers\.1\.forms\.0 is "none"; expected one of forms/,
  ],
  [
    "true quality seen",
    (p) => (p.teams[0].sees[0].outcome = "quality"),
    /teams\.0\.sees\.0\.outcome is "quality", of which nobody has a figure/,
  ],
  [
    "another board's reports seen",
    (p) => (p.teams[0].sees[0].entity = "northfield"),
    /teams\.0\.sees\.0\.outcome is "seen_quality" of northfield; expected it of harbour/,
  ],
  [
    "a board's reports published",
    (p) => (p.public[0].outcome = "seen_quality"),
    /public\.0\.outcome is "seen_quality" of harbour/,
  ],
  ["no such outcome", (p) => (p.public[0].outcome = "joy"), /public\.0\.outcome is "joy"/],
  [
    "no such truth",
    (p) => (p.debrief.truths[0].seen = "hearsay"),
    /debrief\.truths\.0\.seen is "hearsay"/,
  ],
  ["minutes that do not add up", (p) => (p.minutes = 45), /script takes 50 minutes .* minutes, 45/],
];

describe("a role play file with a mistake", () => {
  test.each(MISTAKES)("%s: one sentence with the path", (_, change, says) => {
    const play = structuredClone(rolePlays[0]) as Document;
    change(play);
    try {
      readPlay(play, "my.json", known);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      const { message } = error as Error;
      expect(message).toMatch(/^my\.json: [^\n]+\.$/);
      expect(message).toMatch(says);
    }
    expect(tryPlay(play, known)).toHaveProperty("problems");
  });

  test("steps and values go together", () => {
    for (const held of plays.flatMap(({ teams }) => teams.flatMap(({ levers }) => levers))) {
      const last = stepsOf(held) - 1;
      expect(valueAtStep(held, last)).toBe(held.range[1]);
      expect(stepOfValue(held, valueAtStep(held, last))).toBe(last);
    }
  });
});

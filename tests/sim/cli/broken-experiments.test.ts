import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { experimentFile } from "./experiment-files.ts";
import { cli } from "./terminal.ts";

type Json = Record<string, unknown>;

/** An experiment that is in order; every case below breaks one thing in it. */
const good: Json = {
  scenarios: ["case-c", "case-c/no-money"],
  vary: [{ path: "levers.mandate", range: [0, 1] }],
  replicates: 2,
  months: 12,
  outcomes: ["quality"],
};

const but = (changes: Json) => JSON.stringify({ ...good, ...changes });
const varies = (one: Json) => but({ vary: [{ path: "levers.mandate", ...one }] });
const aim = { outcome: "quality", month: 12, half_width: 0.1, most: 10 };

/** Kind of mistake, what the file holds, and what the message says beside the file's name. */
const broken: [string, string | Buffer, RegExp][] = [
  ["an empty file", "", /is empty/],
  ["JSON cut short", but({}).slice(0, -9), /is not JSON/],
  [
    "bytes that are no text",
    Buffer.from([0x50, 0x4b, 3, 0xff, 0xfe]),
    /not text in UTF-8; expected an experiment/,
  ],
  ["an array", "[]", /the document is of the wrong kind; expected an object/],
  ["a key twice", '{"scenarios": ["case-c"], "scenarios": ["case-d"]}', /scenarios is there twice/],
  ["no scenarios", but({ scenarios: [] }), /scenarios is \[\]; expected at least one scenario/],
  ["scenarios left out", but({ scenarios: undefined }), /scenarios is missing; expected a list/],
  [
    "an unknown scenario",
    but({ scenarios: ["cas-c"] }),
    /scenarios\.0: "cas-c" is neither .*case-c/,
  ],
  [
    "a scenario twice",
    but({ scenarios: ["case-c", "case-c"] }),
    /scenarios\.1 has the id "case-c" like scenarios\.0/,
  ],
  ["a scenario that is a number", but({ scenarios: [3] }), /scenarios\.0 is 3; expected the name/],
  [
    "a broken inline scenario",
    but({ scenarios: [{ id: "x", scenario: { version: 2 } }] }),
    /scenarios\.0.*(id|title)/,
  ],
  ["the twin of nobody", but({ scenarios: ["none"] }), /scenarios\.0: none is no scenario/],
  ["an unknown key", but({ replicate: 3 }), /replicate is not known here.*schema experiment/],
  ["an unknown key deep down", but({ keep: { months: [1] } }), /keep\.months is not known here/],
  [
    "a path that is none",
    varies({ path: "levers.mandat", range: [0, 1] }),
    /vary\.0, scenario "case-c".*levers\.mandat/,
  ],
  ["a path of another kind", varies({ path: 7 }), /vary\.0\.path is 7; expected a path/],
  [
    "a range out of bounds",
    varies({ range: [0, 4] }),
    /vary\.0.*levers\.mandate is 4; expected a number/,
  ],
  ["a range the wrong way round", varies({ range: [1, 0] }), /vary\.0\.range is \[1, 0\]/],
  [
    "a range of texts",
    varies({ range: ["low", "high"] }),
    /vary\.0\.range\.0 is "low"; expected a number/,
  ],
  ["neither range nor values", varies({}), /vary\.0 has neither range nor values/],
  ["range and values", varies({ range: [0, 1], values: [1] }), /vary\.0 has range and values/],
  [
    "a path twice",
    but({ vary: [good.vary, good.vary].flat() }),
    /vary\.1\.path is levers\.mandate and vary\.0\.path levers\.mandate, which vary the same/,
  ],
  [
    "a form that is none",
    varies({ path: "partnership.form", values: ["wedding"] }),
    /vary\.0.*form is "wedding"/,
  ],
  ["an unknown design", but({ design: { kind: "random" } }), /design.*has no known kind; expected/],
  [
    "a design without its size",
    but({ design: { kind: "sobol" } }),
    /design\.points is missing; expected a whole/,
  ],
  [
    "a design of nothing",
    but({ vary: [], design: { kind: "sobol", points: 4 } }),
    /vary is missing/,
  ],
  [
    "points from nowhere",
    but({ vary: [], design: { kind: "points", file: "no.csv" } }),
    /design\.file is no\.csv; there is no such/,
  ],
  [
    "too many points",
    but({
      design: { kind: "factorial", levels: 100 },
      vary: Array.from({ length: 9 }, (_, i) => ({ path: `x${i}`, range: [0, 1] })),
    }),
    /runs; expected at most 5000000|points; expected at most/,
  ],
  ["no replicates", but({ replicates: 0 }), /replicates is 0; expected a whole number from 1/],
  ["half a replicate", but({ replicates: 2.5 }), /replicates is 2\.5; expected a whole number/],
  [
    "a horizon too far",
    but({ months: 999 }),
    /months is 999; expected a whole number from 1 to 240/,
  ],
  ["an empty seed", but({ seed: "" }), /seed is empty; expected a text of 1 to 64/],
  [
    "an unknown outcome",
    but({ outcomes: ["happiness"] }),
    /outcomes\.0 is "happiness"; expected an outcome/,
  ],
  [
    "an unknown entity",
    but({ entities: ["rowheth_park"] }),
    /entities\.0 is "rowheth_park".*rowheath_park/,
  ],
  [
    "a month after the horizon",
    but({ keep: { series: [6, 13] } }),
    /keep\.series\.1 is 13; expected a month up to/,
  ],
  [
    "a baseline that is none of them",
    but({ baseline: "case-d" }),
    /baseline is case-d; expected one of case-c/,
  ],
  [
    "an aim that is not kept",
    but({ precision: { ...aim, outcome: "waits" } }),
    /precision\.outcome is waits/,
  ],
  [
    "an aim nobody has",
    but({ precision: { ...aim, entity: "nobody" } }),
    /precision asks for quality of nobody/,
  ],
  [
    "an aim of nothing",
    but({ precision: { ...aim, half_width: 0 } }),
    /precision\.half_width is 0/,
  ],
  ["a newer format", but({ version: 2 }), /version is 2; expected 1/],
];

it.each(broken)("answers %s with exit code 2 and one sentence", async (_, text, says) => {
  const file = experimentFile("");
  writeFileSync(file, text);
  const { code, out, err } = await cli("experiment", file, "--dry-run");
  expect(err).toMatch(says);
  expect(err).toContain(file);
  expect(err).toMatch(/^partnerscape: [^\n]+\n$/);
  expect(err).not.toMatch(/^\s+at |\.[jt]s:\d|undefined|\[object|ZodError/);
  expect({ code, out }).toEqual({ code: 2, out: "" });
});

it("answers a broken table of points with its line", async () => {
  const file = experimentFile(but({ vary: [], design: { kind: "points", file: "points.csv" } }));
  const table = join(dirname(file), "points.csv");
  for (const [text, says] of [
    ["levers.mandate\n0.5,1\n", /points\.csv, line 2: 2 cells; expected 1/],
    ["levers.mandat\n0.5\n", /points\.csv, line 1, scenario "case-c": levers\.mandat is not known/],
    ["levers.mandate\n", /points\.csv has 0 points/],
  ] as const) {
    writeFileSync(table, text);
    const { code, err } = await cli("experiment", file, "--dry-run");
    expect(code).toBe(2);
    expect(err).toMatch(says);
  }
});

it("answers a missing file, a folder and bad options in the same way", async () => {
  const file = experimentFile(but({}));
  for (const [argv, says] of [
    [["nowhere.json"], "nowhere.json: no such file"],
    [[dirname(file)], "is a folder; expected an experiment file"],
    [[file, "--out", "x", "--shard", "4/3"], "Expected I/N such as 3/40"],
    [[file, "--set", "levers.mandat=1", "--dry-run"], "levers.mandat"],
    [[file, "--workers", "0"], "Expected a whole number from 1 to 64"],
  ] as const) {
    const { code, err } = await cli("experiment", ...argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err).toMatch(/^partnerscape: [^\n]+\n$/);
  }
});

it("takes the experiment that all of these were made from", async () => {
  const { code, err } = await cli("experiment", experimentFile(but({})), "--dry-run");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

it("names file, line and path of a bad value, wherever in a table of points it stands", async () => {
  const file = experimentFile(but({ vary: [], design: { kind: "points", file: "points.csv" } }));
  const table = join(dirname(file), "points.csv");
  const rows = Array.from(
    { length: 600 },
    (_, i) => `${i / 1000},${["merger", "buddying"][i % 2]}`,
  );
  for (const [row, says] of [
    ["999,merger", /levers\.mandate is 999; expected a number from 0 to 1/],
    ["0.1,mergr", /partnership\.form is "mergr"/],
    ["NA,merger", /levers\.mandate is "NA"; expected a number/],
    ["0x10,merger", /levers\.mandate is "0x10"; expected a number/],
    ["TRUE,merger", /levers\.mandate is "TRUE"; expected a number/],
  ] as const) {
    writeFileSync(
      table,
      ["levers.mandate,partnership.form", ...rows.slice(0, 500), row, ...rows.slice(500)].join(
        "\n",
      ),
    );
    const { code, err } = await cli("experiment", file, "--dry-run");
    expect(code).toBe(2);
    expect(err).toMatch(says);
    expect(err).toContain(`${file}: points.csv, line 502, scenario "case-c": `);
  }
});

it("names the line of a number that has to be whole", async () => {
  const file = experimentFile(but({ vary: [], design: { kind: "points", file: "points.csv" } }));
  writeFileSync(join(dirname(file), "points.csv"), "partnership.start\n1\n2.5\n9\n");
  expect((await cli("experiment", file, "--dry-run")).err).toContain(
    'points.csv, line 3, scenario "case-c": partnership.start is 2.5; expected a whole number',
  );
});

it("tells equal points and what never varies", async () => {
  const file = experimentFile(but({ vary: [], design: { kind: "points", file: "points.csv" } }));
  const text = "levers.mandate,levers.transition_funding\n0,5\n1,5\n0,5.0\n";
  writeFileSync(join(dirname(file), "points.csv"), text);
  const { code, err } = await cli("experiment", file, "--dry-run");
  expect(code).toBe(0);
  expect(err).toContain(
    "1 of 3 points are equal to another and run alike: points.csv, line 4 like points.csv, line 2.",
  );
  expect(err).toContain("levers.transition_funding is 5 at every point.");
});

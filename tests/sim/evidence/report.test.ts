import { expect, it } from "vitest";
import { rows } from "../../../sim/evidence/index.ts";
import { isTestable, type Row } from "../../../sim/evidence/pattern.ts";
import { reportOf, verdictsOf } from "../../../sim/evidence/report.ts";
import { judged, planted } from "./planted.ts";

const untestable: Row = {
  id: "no",
  kind: "emergent",
  claim: "c",
  source: "s",
  strength: "weak",
  untestable: "No such quantity.",
};

const seeds = ["1", "2"];
const set = [
  planted("must", [-5, 5], undefined, { must: true }),
  planted("counts", [0.3, 5]),
  planted("fails", [5, 9]),
  planted("null passes", [-5, 5]),
  planted("input", [-5, 5], undefined, { kind: "input" }),
  planted("case-x/1", [-5, 5], undefined, { kind: "case" }),
  untestable,
];
const report = async () =>
  reportOf(verdictsOf(await judged(set, { seeds, nulls: ["none"] }), seeds), seeds, ["none"]);

it("prints every row as the interface says, the same bytes every time", async () => {
  const first = await report();
  expect(JSON.stringify(await report())).toBe(JSON.stringify(first));
  expect(Object.keys(first)).toEqual([
    ..."model_version seeds nulls patterns passed failed incompatible untestable totals".split(" "),
  ]);
  expect(first).toMatchObject({ passed: 5, failed: 1, incompatible: 0, untestable: 1 });
  expect(first.patterns[2]).toMatchObject({
    id: "fails",
    kind: "emergent",
    claim: "planted",
    source: "test",
    strength: "weak",
    metric: "",
    target: "5 to 9",
    simulated: expect.any(Number),
    mcse: expect.any(Number),
    status: "fail",
    null_passes: [],
    note: "",
    must: false,
  });
  expect(first.patterns[2].measures[0].seeds.map(({ seed }) => seed)).toEqual(seeds);
  expect(first.patterns[6]).toMatchObject({
    status: "untestable",
    simulated: null,
    mcse: null,
    note: "No such quantity.",
  });
});

it("counts what the evidence is judged by, and only that", async () => {
  const { totals } = await report();
  const one = { rows: 1, passed: 1, failed: 0, incompatible: 0, share: 1 };
  expect(totals).toEqual({
    must: one,
    emergent: { rows: 2, passed: 1, failed: 1, incompatible: 0, share: 0.5 },
    passed_by_a_null: one,
    input: one,
    cases: one,
  });
});

it("has rows that say what they are, each once", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    expect(row.id).toMatch(/^([A-Z]+\d+[a-z]?|case-[a-e]\/\d+)$/);
    expect(row.claim.length * row.source.length).toBeGreaterThan(0);
    if (isTestable(row)) expect(row.metric.length * row.design.length).toBeGreaterThan(0);
    else expect(row.untestable.length).toBeGreaterThan(10);
  }
});

import { expect, it } from "vitest";
import { sharing } from "../../../sim/evidence/calibration/others.ts";
import { measureRows } from "../../../sim/evidence/calibration/simulate.ts";
import { collect, createBench } from "../../../sim/evidence/collect.ts";
import { designOf } from "../../../sim/evidence/design.ts";
import { mean, within } from "../../../sim/evidence/estimate.ts";
import type { Future } from "../../../sim/evidence/future.ts";
import { type Pattern, pattern } from "../../../sim/evidence/pattern.ts";

const trust = (future: Future) => future.at("riverside~valley_high", "trust", 12);
const usual = { months: 12, twin: false };
const design = designOf("case-a", usual);
const settled = designOf("case-a", { ...usual, set: { trust_gain: 0.4 } });

const row = (id: string, on: typeof design, most = 5000): Pattern =>
  pattern({
    id,
    kind: "emergent",
    claim: "",
    source: "",
    strength: "weak",
    contrast: "",
    design: "",
    metric: "",
    most,
    samples: { trust: { design: on, read: trust } },
    measure: (samples) => [within("trust", mean(samples.trust), 0, 1)],
  });

const rows = [row("free", design), row("few", design, 3), row("settled", settled)];
const ask = (values: Record<string, number>, ids: string[]) =>
  measureRows(rows, { values, rows: ids, seed: "1", replicates: 6 });

it("measures rows as validation does", () => {
  const [found] = ask({}, ["free"]);
  const [numbers] = collect(createBench(design), [trust], "1", 0, 6, "model");
  expect(found).toMatchObject({ row: "free", what: "trust", value: mean(numbers).value });
});

it("puts values in place of defaults, but not of what a row sets itself", () => {
  const [low, high] = [0.1, 0.4].map((gain) => ask({ trust_gain: gain }, ["free"])[0].value);
  expect(high).toBeGreaterThan(low);
  const [own, settledLow] = [{}, { trust_gain: 0.1 }].map(
    (values) => ask(values, ["settled"])[0].value,
  );
  expect(settledLow).toBe(own);
  expect(own).toBe(high);
});

it("gives a row no more replicates than it may have, beside others on the same world", () => {
  const [free, few] = ask({}, ["free", "few"]);
  expect(free.value).toBe(ask({}, ["free"])[0].value);
  const [numbers] = collect(createBench(design), [trust], "1", 0, 3, "model");
  expect(few.value).toBe(mean(numbers).value);
});

it("refuses a row that is not there", () => {
  expect(() => ask({}, ["none"])).toThrow('nothing to simulate for "none"');
});

it("keeps rows on the same world together", () => {
  const ids = sharing(rows).map((group) => group.map(({ id }) => id));
  expect(ids).toEqual([["free", "few"], ["settled"]]);
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { numberIn, type Reader, type Reading, sideIn, wrongIn } from "../support/agreement.ts";
import {
  asRow,
  checked,
  comparedOf,
  drawn,
  MONTHS,
  REPLICATES,
  readers,
} from "../support/agreement-worlds.ts";
import { cli } from "./cli/terminal.ts";

describe("whoever says something of a difference says the same", () => {
  it.each(Array.from({ length: 2 }, (_, i) => i))(
    "in ten random comparisons, the %i. time",
    (round) => {
      for (let i = 0; i < 10; i += 1) {
        const number = round * 10 + i;
        const { wrong, said } = checked(comparedOf(drawn(number)), readers);
        expect(wrong, `world ${number}`).toEqual([]);
        // Two parties and the system, in five objectives and more, by four readers.
        expect(said).toBeGreaterThan(100);
      }
    },
  );

  it("in JSON and CSV of the command line too", async () => {
    const dir = mkdtempSync(join(tmpdir(), "agreement-"));
    try {
      for (const number of [3, 77, 151]) {
        const scenario = drawn(number);
        const file = join(dir, `${number}.json`);
        const out = join(dir, `out-${number}`);
        writeFileSync(file, JSON.stringify(scenario));
        const asked = ["compare", "none", file, "--replicates", String(REPLICATES)];
        const settings = [...asked, "--months", String(MONTHS), "--seed", "1"];
        const printed = await cli(...settings, "--json");
        await cli(...settings, "--out", out, "--format", "csv");
        const [head, ...lines] = readFileSync(join(out, "differences.csv"), "utf8")
          .trim()
          .split(/\r?\n/)
          .map((line) => line.split(","));
        const fromCsv = lines.map(
          (cells) =>
            Object.fromEntries(
              head.map((name, c) => [name, /^-?\d/.test(cells[c]) ? Number(cells[c]) : cells[c]]),
            ) as unknown as DifferenceRow,
        );
        const fromJson: DifferenceRow[] = JSON.parse(printed.out).scenarios[0].differences;
        const like = (rows: readonly DifferenceRow[], where: string): Reader => {
          return (_, { entity, outcome, month }) =>
            rows
              .filter(
                (one) => one.entity === entity && one.outcome === outcome && one.month === month,
              )
              .map((one) => asRow(where, one));
        };
        const compared = comparedOf(scenario);
        const json = checked(compared, [like(fromJson, "JSON")]);
        const csv = checked(compared, [like(fromCsv, "CSV")]);
        expect([...json.wrong, ...csv.wrong]).toEqual([]);
        expect([json.said, csv.said]).toEqual([json.said, json.said]);
        expect(json.said).toBeGreaterThan(50);
      }
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

it("a reading that is wrong would be found", () => {
  const truth = { median: -1.2, side: 0, counts: [1, 12, 7], n: 20 } as const;
  const wrong = (reading: Omit<Reading, "where">) => wrongIn({ where: "x", ...reading }, truth);
  expect(wrong({ size: numberIn("−1.2 places"), side: sideIn("no real difference") })).toEqual([]);
  expect(wrong({ size: numberIn("+£1.2m") })).toHaveLength(2);
  expect(wrong({ side: sideIn("a little worse") })).toHaveLength(1);
  expect(wrong({ counts: { parts: [0, 13, 7], of: 20 } })).toHaveLength(1);
  expect(wrong({ counts: { parts: [1, 12, 8], of: 20 } })).toHaveLength(1);
});

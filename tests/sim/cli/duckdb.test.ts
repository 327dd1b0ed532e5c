import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { openResult } from "../../../sim/host/result-reader.ts";
import { outcomes } from "../../../sim/model.ts";
import { cli } from "./terminal.ts";

const parent = mkdtempSync(join(tmpdir(), "partnerscape-duckdb-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const folder = join(parent, "forms");

/** The experiment of the examples with few points and replicates. */
beforeAll(async () => {
  const file = JSON.parse(readFileSync(here("experiments/forms-in-context.json"), "utf8"));
  const small = { ...file, design: { kind: "latin-hypercube", points: 4 }, replicates: 2 };
  writeFileSync(join(parent, "small.json"), JSON.stringify(small));
  const { code, err } = await cli("experiment", join(parent, "small.json"), "--out", folder);
  expect({ code, err }).toMatchObject({ code: 0 });
});

/** Asks in SQL, as a researcher would, with the folder of the examples put in place. */
async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(sql.replaceAll("results/forms", folder));
  return reader.getRowObjectsJson() as Record<string, unknown>[];
}

/** The statements of a page, in their order. */
const statements = (page: string): string[] =>
  [...readFileSync(here(page), "utf8").matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql);

describe("DuckDB on a result folder", () => {
  const [winners, paired, worse, failures] = statements("docs/examples.md");

  it("answers which form wins in which context, as a program of one's own would", async () => {
    const result = await openResult(folder);
    const values = await result.values("quality", "harbour", 120);
    const wins = new Map<string, number>();
    const size = result.points.length;
    for (let r = 0; r < result.replicates; r += 1) {
      result.points.forEach((point, p) => {
        const own = result.scenarios.map((_, s) => values[r * result.cells + s * size + p]);
        const care = Number(point["organisations.harbour.quality"]) < -1.25 ? "very poor" : "poor";
        const near = Number(point["relations.0.culture_distance"]) < 0.45 ? "near" : "far";
        const key = `${care} care, ${near} cultures: ${result.scenarios[own.indexOf(Math.max(...own))]}`;
        wins.set(key, (wins.get(key) ?? 0) + 1);
      });
    }
    const rows = await ask(winners);
    expect(rows.length).toBeGreaterThan(1);
    for (const { care, cultures, wins_most_often, in_100_futures } of rows) {
      const context = `${care}, ${cultures}: `;
      const all = [...wins].filter(([key]) => key.startsWith(context)).map(([, count]) => count);
      const most = wins.get(`${context}${wins_most_often}`) ?? 0;
      expect(most).toBe(Math.max(...all));
      const share = (100 * most) / all.reduce((sum, count) => sum + count, 0);
      expect(Number(in_100_futures)).toBe(Math.round(share));
    }
  });

  it("pairs runs to the differences that are there ready made", async () => {
    const rows = await ask(paired);
    expect(rows.length).toBe(8);
    const ready = await ask(
      "SELECT scenario, month, sum(n) AS pairs, avg(mean) AS mean_difference, avg(p_better) AS better, avg(p_worse) AS worse FROM 'results/forms/differences.parquet' WHERE outcome = 'quality' AND entity = 'harbour' GROUP BY ALL ORDER BY scenario, month",
    );
    const there = ready.filter(({ month }) => rows.some((row) => row.month === month));
    rows.forEach((row, i) => {
      expect(there[i]).toMatchObject({
        scenario: row.scenario,
        month: row.month,
        pairs: row.pairs,
      });
      expect(Number(there[i].mean_difference)).toBeCloseTo(Number(row.mean_difference), 10);
      expect(Number(there[i].better)).toBeCloseTo(Number(row.better), 10);
      expect(Number(there[i].worse)).toBeCloseTo(Number(row.worse), 10);
    });
  });

  it("reads what varied beside the differences, and what failed", async () => {
    const rows = await ask(worse);
    expect(new Set(rows.map(({ scenario }) => scenario)).size).toBe(4);
    expect(await ask(failures)).toContainEqual(
      expect.objectContaining({ scenario: "struggling-trust/group", status: "ok", runs: "8" }),
    );
  });

  it("runs every statement of the examples and of the README", async () => {
    const all = [...statements("docs/examples.md"), ...statements("README.md")];
    expect(all.length).toBeGreaterThanOrEqual(4);
    for (const sql of all) expect((await ask(sql)).length).toBeGreaterThan(0);
  });
});

it.each(["r", "python"])(
  "the example in %s takes all that varied, by its columns",
  async (language) => {
    const page = readFileSync(here("docs/examples.md"), "utf8");
    const code = page.match(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``))?.[1] ?? "";
    const named = [
      ...(code.match(/varied\s*(?:<-|=)\s*(?:c\(|\[)([^)\]]*)/)?.[1] ?? "").matchAll(/"(\w+)"/g),
    ];
    const columns = await ask("DESCRIBE SELECT * FROM 'results/forms/runs.parquet'");
    const names = columns.map(({ column_name }) => column_name);
    expect(named.map(([, name]) => name)).toEqual(names.slice(names.indexOf("point") + 1));
  },
);

describe("docs/results.md", () => {
  const TYPES: Record<string, string> = { text: "VARCHAR", whole: "INTEGER", number: "DOUBLE" };
  const page = readFileSync(here("docs/results.md"), "utf8");
  const VARIED = [
    "harbour_quality",
    "relations_0_culture_distance",
    "board_stability",
    "other_motivation",
  ];

  it.each(["runs", "series", "summary", "differences", "events"])(
    "names every column of %s with type and unit, in order",
    async (table) => {
      const section = page.split(`\n## ${table}\n`)[1].split("\n## ")[0];
      const documented = [
        ...section.matchAll(/^\| `(\w+)` \| (\w+) \| ([^|]+) \| ([^|]+) \|$/gm),
      ].map(([, name, type]) => `${name} ${TYPES[type]}`);
      const rows = await ask(`DESCRIBE SELECT * FROM 'results/forms/${table}.parquet'`);
      const found = rows.map((row) => `${row.column_name} ${row.column_type}`);
      const varied = VARIED.map((name) => `${name} DOUBLE`);
      const wanted = table === "series" || table === "events" ? [] : varied;
      expect(found).toEqual([...documented, ...wanted]);
    },
  );
});

it("docs/results.md names every outcome with its unit, good direction and what of it is worth the name", () => {
  const page = readFileSync(here("docs/results.md"), "utf8").split("\n## Outcomes\n")[1];
  const documented = [
    ...page.matchAll(/^\| `(\w+)` \| ([^|]+) \| (\w+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm),
  ];
  expect(documented.map((cells) => cells.slice(1))).toEqual(
    outcomes.map(({ id, unit, better, threshold, of, label }) => {
      const worth =
        typeof threshold === "number"
          ? String(threshold)
          : `${threshold.size} % of ${threshold.per}`;
      return [id, unit, better, worth, of.join(", "), label];
    }),
  );
});

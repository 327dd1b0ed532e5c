import { expect, test } from "vitest";
import { readScenario } from "../../sim/host/own-worlds.ts";
import { readKept, writeKept } from "../../viz/own/kept-worlds.ts";
import {
  openTable,
  trustsOf,
  withColumn,
  withHeader,
  withSeparator,
  withTurn,
} from "../../viz/own/table-state.ts";
import {
  type BrokenFile,
  brokenFiles,
  scenarioWithMarkup,
  tableWithMarkup,
} from "../support/broken-files.ts";
import { realModel } from "./real-model.ts";

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

/** What is said of a file; undefined where it loads. */
function complaint({ name, content }: BrokenFile): string | undefined {
  if (name.endsWith(".json")) {
    const reading = readScenario(content as string);
    return reading.ok ? undefined : reading.problem;
  }
  const opened = openTable(name, bytesOf(content), realModel);
  return "problem" in opened ? opened.problem : undefined;
}

test.each(brokenFiles.map((file) => [file.what, file] as const))(
  "%s is refused in one sentence",
  (_, file) => {
    const said = complaint(file);
    expect(said).toMatch(file.says);
    expect(said).toMatch(/^[^\n]{1,300}\.$/);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  },
);

test("there are twenty of them", () => {
  expect(brokenFiles).toHaveLength(20);
});

test("markup in a scenario's texts is text", () => {
  const reading = readScenario(scenarioWithMarkup);
  expect(reading).toMatchObject({ ok: true });
  expect(reading.ok && reading.title).toContain("<h1>");
});

test("a table goes from its bytes to trusts, and choices can be put right", () => {
  const opened = openTable("trusts.csv", bytesOf(tableWithMarkup), realModel);
  if ("problem" in opened) throw new Error(opened.problem);
  const now = new Date(2026, 10, 22);
  expect(trustsOf(opened, realModel, now).trusts).toHaveLength(3);
  expect(trustsOf(withHeader(opened, { first: 0, rows: 0 }), realModel, now).trusts).toHaveLength(
    4,
  );
  const without = withColumn(opened, "quality", null);
  expect(trustsOf(without, realModel, now).trusts[0].standings).toEqual({});
  const turned = withTurn(opened, "quality", "reversed");
  expect(trustsOf(turned, realModel, now).trusts[0].standings.quality).toBeGreaterThan(0);
  const again = withColumn(without, "staff_experience", 3);
  expect(trustsOf(again, realModel, now).trusts[0].standings).toEqual({ staff_experience: -1 });
  const commas = withSeparator(opened, ";");
  expect(commas.table.width).toBe(1);
});

test("what the browser keeps comes back", () => {
  const own = [{ id: "own-3", title: "Elm", json: { version: 1 } }];
  expect(readKept(writeKept(own))).toEqual({ own, problem: null });
  expect(readKept(null)).toEqual({ own: [], problem: null });
});

test.each([
  ["no JSON", "{"],
  ["another thing", '{"version": 2}'],
  ["null", "null"],
  ["far too much", "x".repeat(2_500_001)],
])("kept work that is %s is told of and left out", (_, text) => {
  const { own, problem } = readKept(text);
  expect(own).toEqual([]);
  expect(problem).toMatch(/^it is/);
});

test("of kept worlds those that are whole come back, each once", () => {
  const good = { id: "own-1", title: "Elm", json: {} };
  const odd = [{ id: "case-c", title: "x", json: {} }, { id: "own-2", json: {} }, 5, null, good];
  const { own, problem } = readKept(JSON.stringify({ version: 1, own: [good, ...odd] }));
  expect(own).toEqual([good]);
  expect(problem).toBe("5 were not whole");
});

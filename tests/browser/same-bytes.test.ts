import { describe, expect, test } from "vitest";
import { builtins } from "../../scenarios/index.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import {
  type EnsembleBlock,
  ensembleFingerprint,
  joinBlocks,
  runBlock,
} from "../../sim/experiment/ensemble.ts";
import { createPool } from "../../sim/host/pool.ts";
import { prepare, type Scenario } from "../../sim/model.ts";
import { findFirefox } from "../support/browser.ts";
import { launchFirefox } from "../support/firefox.ts";
import { newContext, onStage } from "./page-helpers.ts";

const CASES = ["case-a", "case-b", "case-c", "case-d", "case-e"];
const [seed, replicates, months] = ["1", 20, 120] as const;
const query = `?selftest=${CASES.join(",")}&seed=${seed}&replicates=${replicates}&months=${months}`;

const scenarios = new Map(catalogue(builtins).map((entry) => [entry.id, entry.scenario]));
const scenarioOf = (id: string) => scenarios.get(id) as Scenario;

/** Fingerprints computed here, one replicate after another, without any worker. */
const expected = Object.fromEntries(
  CASES.map((id) => {
    const block = runBlock(prepare(scenarioOf(id)), seed, 0, replicates, months, false);
    return [id, ensembleFingerprint(block)];
  }),
);

/** The same in worker threads, each taking blocks of unequal size in turn. */
async function inThreads(workers: number): Promise<Record<string, string>> {
  const pool = createPool(workers);
  const cuts = [0, 3, 4, 11, 12, 18, replicates];
  const blocksOf = (id: string): Promise<EnsembleBlock>[] =>
    cuts
      .slice(1)
      .map((to, i) => pool.run([{ scenario: scenarioOf(id) }, seed, cuts[i], to, months, false]));
  try {
    const found: Record<string, string> = {};
    for (const id of CASES)
      found[id] = ensembleFingerprint(joinBlocks(await Promise.all(blocksOf(id))));
    return found;
  } finally {
    await pool.close();
  }
}

describe("the same scenario and seed give the same bytes", () => {
  const { browser, url } = onStage();

  test("and other cases give others", () => {
    expect(new Set(Object.values(expected)).size).toBe(CASES.length);
  });

  test.each([1, 2, 4])("in %i threads of Node", async (workers) => {
    expect(await inThreads(workers)).toEqual(expected);
  });

  test("in a worker of the built page in Chromium", async () => {
    const context = await newContext(browser());
    const page = await context.newPage();
    await page.goto(url() + query);
    const report = await page.waitForSelector("#selftest");
    await expect.poll(async () => JSON.parse((await report.textContent()) ?? "")).toEqual(expected);
    await context.close();
  });

  test.skipIf(!findFirefox())("in a worker of the built page in Firefox", async () => {
    const firefox = await launchFirefox();
    try {
      await firefox.goto(url() + query);
      const text = await firefox.evaluate(async () => {
        for (;;) {
          const report = document.querySelector("#selftest")?.textContent;
          if (report) return report;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }, null);
      expect(JSON.parse(text)).toEqual(expected);
    } finally {
      await firefox.close();
    }
  });
});

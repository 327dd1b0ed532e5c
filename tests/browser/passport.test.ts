import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { builtins, defaultComparison } from "../../scenarios/index.ts";
import { createPageWorld } from "../../sim/host/page-world.ts";
import { cli } from "../sim/cli/terminal.ts";
import { hashOf } from "../support/links.ts";
import { contentOf, finished, oneScenario, onStage } from "./page-helpers.ts";

const { journey } = onStage();

const folder = mkdtempSync(join(tmpdir(), "partnerscape-saved-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One scenario beside its twin, with the fewest futures of the page: what is saved of it is run again soon. */
const small = { query: `?debug${hashOf("n=20&c=case-c")}` };

/** Puts the first lever to the end of its range, and waits for what comes of it. */
async function changeLever(page: Page): Promise<void> {
  await finished(page);
  const before = await page.textContent("#fingerprints");
  await page.locator(".lever-group input[type=range]").first().focus();
  await page.keyboard.press("End");
  await expect.poll(() => page.textContent("#fingerprints")).not.toBe(before);
  await finished(page);
}

/** Saves the first chart as a file of this kind, and gives where it is. */
async function saveChart(page: Page, kind: "PNG" | "SVG" | "CSV"): Promise<string> {
  await page.locator(".save > summary").first().click();
  const download = page.waitForEvent("download");
  await page.locator(".save button", { hasText: kind }).first().click();
  const file = join(folder, `chart.${kind.toLowerCase()}`);
  writeFileSync(file, await contentOf(await download));
  return file;
}

describe("a chart that is saved after a lever was changed", () => {
  test("is verified by the command line as a picture, a drawing and a table", () =>
    journey(async ({ page }) => {
      await changeLever(page);
      const shown = await page.$$eval("#fingerprints code", (all) =>
        all.map((one) => one.textContent ?? ""),
      );
      const download = page.waitForEvent("download");
      await page.click("#card-menu-a");
      await page.click('.menu-list button:text-is("Save as a file")');
      const card = join(folder, "card.json");
      writeFileSync(card, await contentOf(await download));
      const saved = JSON.parse((await cli("verify", card, "--json")).out);
      expect(saved).toMatchObject({ verified: true, intact: true, passport: { replicates: 20 } });
      for (const kind of ["PNG", "SVG", "CSV"] as const) {
        const { code, out } = await cli("verify", await saveChart(page, kind), "--json");
        expect(code, kind).toBe(0);
        const { verified, intact, runs, passport } = JSON.parse(out);
        expect({ verified, intact }, kind).toEqual({ verified: true, intact: true });
        // The page's foot begins every fingerprint; the file has it whole.
        for (const [i, run] of runs.entries()) expect(run.now.startsWith(shown[i])).toBe(true);
        expect(runs).toHaveLength(shown.length);
        expect(passport.runs[0].changes, kind).toHaveLength(1);
      }
    }, small));

  test("is verified on the page too, as is the link that is copied", () =>
    journey(async ({ page }) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await changeLever(page);
      const file = await saveChart(page, "SVG");
      await page.click("#share");
      await page.click(".menu-list button:text-is('Copy link')");
      await page.waitForSelector(".notice");
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await page.getByRole("button", { name: "About", exact: true }).first().click();
      await page.setInputFiles("#verify-file", file);
      await expect
        .poll(() => page.textContent("#verdict"))
        .toContain("chart.svg: the same fingerprints");
      await page.fill("#verify-link", link);
      await page.click("form:has(#verify-link) button");
      await expect
        .poll(() => page.textContent("#verdict"))
        .toContain("The same numbers: the fingerprint of 20 futures of each begins with");
    }, small));
});

/** A card of the first built-in scenario as the page saves it, with one assumption at the end of its range. */
function savedCard(title: string): { readonly text: string; readonly without: string } {
  const world = createPageWorld(builtins, defaultComparison);
  const { parameters, scenarios } = world.model();
  const [assumed] = parameters.filter(({ role }) => role === "uncertain");
  const settings = { [`assumptions.${assumed.id}`]: (assumed.range as [number, number])[1] };
  const text = world.scenarioFile({ scenario: scenarios[0].id, settings, twin: false }, title);
  const { assumptions: _, ...scenario } = JSON.parse(text);
  return { text, without: JSON.stringify(scenario) };
}

test("a saved card that is opened says what becomes of the assumptions", () =>
  journey(async ({ page }) => {
    const { text, without } = savedCard("Ours");
    const open = (content: string) =>
      page.setInputFiles("#scenario-file", {
        name: "ours.json",
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    const notices = () => page.textContent(".notices");
    await open(text);
    await expect
      .poll(notices)
      .toContain(
        "The assumptions of “Ours” now hold for every card. Undo brings back those before.",
      );
    await open(without);
    await expect
      .poll(notices)
      .toContain("“Ours” says nothing of assumptions; those changed on the page hold for it too.");
  }, oneScenario));

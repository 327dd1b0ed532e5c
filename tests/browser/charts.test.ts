import type { Download, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hashOf } from "../support/links.ts";
import { contentOf, fingerprints, finished, onStage, tick, violations } from "./page-helpers.ts";

const { journey, stroll } = onStage(({ page }) => finished(page));

const runs = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (globalThis as never as { partnerscapeDebug: { runs(): number } }).partnerscapeDebug.runs(),
  );

const choose = (page: Page, name: string, nth: number) =>
  tick(page, `input[name=${name}] >> nth=${nth}`);

const words = (page: Page, selector: string): Promise<string> =>
  page.textContent(selector).then((text) => text ?? "");

describe("the charts", () => {
  test("show both parties and the system, and each says n, centre, band, spread and what is good", () =>
    stroll(async ({ page }) => {
      const first = page.locator(".outcome").first();
      const titles = await first.locator("figcaption").allTextContents();
      expect(titles).toHaveLength(4);
      expect(titles.join()).toMatch(/Harbour.*Northfield.*merged.*The whole system/);
      const bases = await page.locator(".facet .basis").allTextContents();
      expect(bases.length).toBeGreaterThan(15);
      expect(new Set(bases)).toEqual(
        new Set(["n = 20; line: median; band: 8 in 10 futures; spread: chance"]),
      );
      await expect.poll(() => words(page, ".chart .good")).toBe("↑ higher is better");
      await expect.poll(() => words(page, ".outcome .caption")).toContain("from chance alone");
      const label = await page.locator(".facet svg.chart").first().getAttribute("aria-label");
      expect(label).toMatch(
        /^Care: place among 100 trusts, Harbour.*no real difference in \d+, worse in \d+ of 20 futures/,
      );
      const tones = (n: number) =>
        page.locator(`.facet >> nth=0`).locator(`path.future.tone-${n}`).count();
      expect(await Promise.all([0, 1, 2, 3, 4].map(tones))).toEqual([0, 2, 2, 2, 2]);
    }));

  test("measure any card against any other from the same futures, without another run", () =>
    stroll(async ({ page }) => {
      const before = await runs(page);
      await choose(page, "mode", 1);
      await page.waitForFunction(() =>
        document.querySelector(".outcome .caption")?.textContent?.includes("from not partnering"),
      );
      await expect
        .poll(() => words(page, ".outcome .in-words"))
        .toMatch(
          /against not partnering:.*places, .*better in \d+, no real difference in \d+, worse/,
        );
      await page.selectOption("#against", { index: 2 });
      await page.waitForFunction(() =>
        document.querySelector(".outcome .caption")?.textContent?.includes("from Buddying"),
      );
      await expect
        .poll(() => words(page, ".outcome .in-words"))
        .toMatch(
          /against Buddying:.*[+−]\d.* places.*better in \d+, no real difference in \d+, worse/,
        );
      await page.locator(".outcome .twin > summary").first().click();
      await expect
        .poll(() => words(page, ".table-scroll"))
        .toContain("median difference from Buddying");
      await expect
        .poll(() => words(page, ".table-scroll"))
        .toMatch(/of 20 futures: better \/ no real difference \/ worse/);
      expect(await violations(page, ".outcomes")).toEqual([]);
      await expect.poll(() => runs(page)).toBe(before);
      await page.locator(".outcome .twin > summary").first().click();
      await choose(page, "mode", 0);
    }));

  test("stand by outcome or by organisation, and show any outcome of the model", () =>
    journey(async ({ page }) => {
      const before = await runs(page);
      await expect.poll(() => page.locator(".outcome h4").allTextContents()).toHaveLength(6);
      await choose(page, "arrangement", 1);
      const parties = await page.locator(".outcome h4").allTextContents();
      expect(parties.map((name) => name.slice(0, 9))).toEqual([
        "Harbour (",
        "Northfiel",
        "Northfiel",
        "Between N",
        "The whole",
      ]);
      await page.click(".chooser summary");
      await page.click(".chooser label:has-text('Patient experience: place')");
      await page.waitForSelector(".facet figcaption:has-text('Patient experience: place')");
      await expect.poll(() => runs(page)).toBe(before);
      await page.click(".chooser label:has-text('Staff leaving')");
      await page.waitForSelector(".facet figcaption:has-text('Staff leaving')");
      await expect.poll(() => runs(page)).toBe(before + 1);
      await finished(page);
      await choose(page, "arrangement", 0);
      await expect.poll(() => page.locator(".outcome h4").allTextContents()).toHaveLength(8);
      expect(await violations(page, ".outcomes")).toEqual([]);
    }));

  test("show what nobody knows as well as luck, and luck alone again to the last bit", () =>
    stroll(async ({ page }) => {
      const before = await fingerprints(page);
      await choose(page, "spread", 1);
      await page.waitForFunction(() =>
        document.querySelector(".facet .basis")?.textContent?.includes("20; line"),
      );
      await page.waitForFunction(() =>
        document.querySelector(".facet .basis")?.textContent?.includes("chance and not knowing"),
      );
      await finished(page);
      const unknown = await fingerprints(page);
      expect(unknown.filter((one) => before.includes(one))).toEqual([]);
      await expect
        .poll(() => words(page, ".outcome .caption"))
        .toContain("its own draw of the assumptions");
      await choose(page, "spread", 0);
      await page.waitForFunction(
        (old) => document.querySelector("#fingerprints code")?.textContent === old,
        before[0],
      );
      await expect.poll(() => fingerprints(page)).toEqual(before);
    }));
});

test("a run plays all its futures, however soon it is precise enough, and says how precise it is", () =>
  journey(
    async ({ page }) => {
      await expect.poll(() => words(page, "#progress-text")).toBe("200 futures of each, finished");
      await expect
        .poll(() => words(page, "#precision"))
        .toMatch(
          /^All 200 futures are done\. (Precise enough: |The least sure ).* is known to within ±/,
        );
      await expect.poll(() => words(page, ".facet .basis")).toContain("n = 200;");
    },
    { query: `?debug${hashOf("n=200&c=case-a")}` },
  ));

describe("a chart is handed over", () => {
  const save = async (page: Page, kind: string): Promise<Download> => {
    await page.locator(".save > summary").first().click();
    const download = page.waitForEvent("download");
    await page.locator(".save button", { hasText: kind }).first().click();
    return download;
  };

  test("as a drawing that needs nothing else, as a picture, and as numbers", () =>
    stroll(async ({ page }) => {
      const drawing = await save(page, "SVG");
      expect(drawing.suggestedFilename()).toBe(
        "partnerscape-care-place-among-100-trusts-harbour-struggling.svg",
      );
      const svg = (await contentOf(drawing)).toString();
      expect(svg).toContain("<title>Care: place among 100 trusts, Harbour (struggling)</title>");
      expect(svg).toContain("n = 20 paired futures");
      expect(svg).toContain("Seed “1”");
      // Lines break where they are full, so what they say is read as one text.
      const said = svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
      expect(said).toMatch(/model \d+\.\d+\.\d+/);
      expect(svg).toContain("#0a66b0");
      expect(svg).not.toMatch(/<style|<script|href=|var\(--|NaN|undefined/);
      const picture = await contentOf(await save(page, "PNG"));
      expect(picture.subarray(1, 4).toString()).toBe("PNG");
      expect(picture.readUInt32BE(16)).toBe(1520);
      const lines = (await contentOf(await save(page, "CSV"))).toString().trim().split("\r\n");
      expect(lines[0]).toMatch(/^outcome,unit,entity,measure,base,scenario,month,median,p10,p90,/);
      expect(lines).toHaveLength(1 + 5 * 121);
      expect(lines.at(-1)).toMatch(
        /^care_place,places,Harbour \(struggling\),level,,Not partnering,120,/,
      );
    }));
});

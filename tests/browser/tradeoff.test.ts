import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hashOf } from "../support/links.ts";
import { contentOf, finished, onStage, violationsInBoth, ways } from "./page-helpers.ts";

const { journey, stroll } = onStage(({ page }) => settled(page), {
  query: `?debug${hashOf("n=60")}`,
});

/** For what need not wait for the answer. */
const { journey: begun } = onStage();

/** One scenario with few futures, where neither counts. */
const small = { query: `?debug${hashOf("n=20&c=case-a")}` };

/** Waits for the whole answer and until the trade-offs are worked out from it. */
async function settled(page: Page): Promise<void> {
  await finished(page);
  await page.waitForSelector(".tradeoffs:not(.outdated)");
  await page.waitForSelector("#print[data-ready]", { state: "attached" });
}

/** The comparison with the fewest futures, for what does not tell them. */
const few = `?debug${hashOf("n=20")}`;

const texts = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText.trim()));

/** Pages of a printed document. */
const pagesOf = (pdf: Buffer): number =>
  (pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-z])/g) ?? []).length;

describe("what the comparison shows is said in words", () => {
  test("from the verdict to what is not known, without probabilities to two decimals", () =>
    stroll(async ({ page }) => {
      const about = await texts(page, ".headline dt");
      expect(about[0]).toBe("All in all");
      expect(about).toEqual(expect.arrayContaining(["Harbour", "Northfield", "When", "Who pays"]));
      expect(about.at(-1)).toBe("What is not known");
      const words = (await texts(page, ".headline dd")).join(" ");
      expect(words).toMatch(/better in \d+, no real difference in \d+, worse in \d+ of 20 futures/);
      expect(words).toMatch(/does best among|clearly ahead/);
      expect(words).toContain("60 simulated futures");
      expect(words).not.toMatch(/[01]\.\d\d (of|probab|chance)|\d%/);
    }));

  test("for another moment in other words", () =>
    stroll(async ({ page }) => {
      const landmark = page.locator('input[name="landmark"]');
      const before = await landmark.evaluateAll((all) =>
        all.findIndex((one) => (one as HTMLInputElement).checked),
      );
      await landmark.first().check();
      await expect.poll(() => page.textContent(".headline dd")).toContain("After 1 year");
      await expect.poll(() => page.textContent(".ranking caption")).toContain("after 1 year");
      await landmark.nth(before).check();
      await expect.poll(() => page.textContent(".headline dd")).not.toContain("After 1 year");
    }));
});

describe("the trade-off table", () => {
  test("always shows the price of the one who helps", () =>
    stroll(async ({ page }) => {
      await expect
        .poll(async () => (await texts(page, ".ranking thead th")).at(-1))
        .toBe("Price for Northfield");
      const prices = await texts(page, ".ranking tbody td:last-child");
      expect(prices).toHaveLength(5);
      expect(prices.filter((text) => /pays/.test(text))).toHaveLength(4);
      const parties = await texts(page, ".effects .party");
      expect(parties.filter((text) => text === "Northfield, helping")).toHaveLength(4);
      expect(parties.filter((text) => text === "The whole system")).toHaveLength(4);
      await expect.poll(() => texts(page, ".money thead th")).toContain("Northfield pays");
    }));

  test("is sorted by any column, best first and then the other way round", () =>
    stroll(async ({ page }) => {
      const heads = page.locator(".effects thead th");
      const numbers = async () =>
        (await texts(page, ".effects tbody td:nth-child(5) .number")).map((text) =>
          Number(text.replace("−", "-")),
        );
      const down = (values: number[]) => [...values].sort((a, b) => b - a);
      await heads.nth(4).locator("button").click();
      await expect.poll(() => heads.nth(4).getAttribute("aria-sort")).toBe("descending");
      const first = await numbers();
      expect(first).toEqual(down(first));
      await heads.nth(4).locator("button").press("Enter");
      await expect.poll(() => heads.nth(4).getAttribute("aria-sort")).toBe("ascending");
      await expect.poll(() => numbers()).toEqual(down(first).reverse());
    }));

  test("weighs what the person says, and says when another comes first", () =>
    stroll(async ({ page }) => {
      const order = () => texts(page, ".tradeoffs > .ranking tbody :is(th, .score)");
      const before = await order();
      const money = page.locator("#weight-money");
      await expect.poll(() => money.getAttribute("aria-valuetext")).toBe("5 of 10");
      for (const id of ["care", "staff", "patients", "waits"]) {
        await page.locator(`#weight-${id}`).press("Home");
      }
      await money.press("End");
      await expect.poll(() => money.getAttribute("aria-valuetext")).toBe("10 of 10");
      await expect
        .poll(() => page.locator("#weight-care").getAttribute("aria-valuetext"))
        .toContain("does not count");
      await expect.poll(() => order()).not.toEqual(before);
      await money.press("Home");
      await expect.poll(() => page.textContent(".verdict")).toContain("Nothing counts");
      await page.getByRole("button", { name: "All alike again" }).click();
      await expect.poll(() => order()).toEqual(before);
      await page.getByText("When would another of these come first?").click();
      await expect
        .poll(() => page.textContent(".verdict details"))
        .toMatch(/leads if it counts (less|more) than \d|No change of one weight/);
      await page.locator('input[name="whose"]').nth(2).check();
      await expect.poll(() => order()).not.toEqual(before);
      await page.locator('input[name="whose"]').first().check();
      await expect.poll(() => order()).toEqual(before);
      const objective = page.locator('input[name="objective"]');
      await objective.nth(3).check();
      await expect.poll(() => page.textContent(".effects caption")).toContain("weeks");
      await objective.first().check();
      await page.getByText("When would another of these come first?").click();
    }));

  test("remembers after a reload what counts", () =>
    begun(
      async ({ page }) => {
        await page.locator("#weight-waits").press("Home");
        await page.locator('input[name="whose"]').first().check();
        await page.locator('input[name="whose"]').nth(3).check();
        // Without a link, which would say anew what counts.
        await page.evaluate(() => history.replaceState(null, "", "?debug"));
        await page.reload();
        await expect.poll(() => page.inputValue("#weight-waits")).toBe("0");
        await expect.poll(() => page.locator('input[name="whose"]').nth(3).isChecked()).toBe(true);
      },
      { query: few },
    ));

  test("is saved as a file that a spreadsheet reads", () =>
    stroll(async ({ page }) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save these tables (CSV)" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("partnerscape-trade-offs.csv");
      const lines = (await contentOf(download)).toString().trimEnd().split("\r\n");
      expect(lines[0]).toMatch(/^scenario,party,role,measure,unit,month,n,median/);
      // Four scenarios: of two parties and the system five objectives and five flows of money,
      // at four moments each; and the scores of five options.
      expect(lines.length).toBe(1 + 4 * (10 + 10 + 10) * 4 + 5);
      expect(lines.filter((line) => line.includes(",helper,transition_cost,£m,120,"))).toHaveLength(
        4,
      );
    }));

  test("says that its numbers are of before while a lever moves", () =>
    journey(async ({ page }) => {
      const stale = page.waitForSelector(".tradeoffs.outdated");
      await page.locator(".levers input[type=range]:not(.mixed)").first().press("End");
      await stale;
      await settled(page);
    }, small));

  test("stands row by row on a phone, with targets large enough to hit", () =>
    journey(
      async ({ page }) => {
        await expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBe(360);
        const cell = page.locator(".effects tbody td").first();
        await expect
          .poll(() => cell.evaluate((one) => getComputedStyle(one, "::before").content))
          .toBe('"1 year"');
        await page.locator(".sort-picker select").selectOption({ label: "Harm in" });
        const targets = page.locator(
          ".weights input, .weights .segment, .sort-picker select, .tradeoffs > button, .headline button",
        );
        for (const box of await targets.all()) {
          await expect
            .poll(async () => (await box.boundingBox())?.height)
            .toBeGreaterThanOrEqual(44);
        }
        await expect.poll(() => page.locator(".effects [role=row]").count()).toBe(13);
      },
      { width: 360, query: few },
    ));

  test("has nothing that axe objects to, in either theme, wide and on a phone", () =>
    stroll(async ({ page }) => {
      await page.getByText("When would another of these come first?").click();
      const here = ".headline, .tradeoffs";
      expect(await violationsInBoth(page, here)).toEqual([]);
      await page.setViewportSize({ width: 360, height: 900 });
      expect(await violationsInBoth(page, here)).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.getByText("When would another of these come first?").click();
    }));
});

describe("the form finder", () => {
  test("ranks every form in one situation, and makes a card of one", () =>
    journey(
      async ({ page }) => {
        await page.getByText("Would another form do better here?").click();
        await page.getByRole("button", { name: "Try every form" }).click();
        await page.waitForSelector(".finder .ranking");
        await page.waitForFunction(
          () => document.querySelector(".finder [role=status]")?.textContent === "",
        );
        // Twelve forms and not partnering.
        await expect.poll(() => page.locator(".finder .ranking tbody tr").count()).toBe(13);
        await expect
          .poll(() => page.textContent(".finder"))
          .toMatch(/does best among|clearly ahead/);
        await expect
          // The takeover in the comparison comes with money, which the others do not have.
          .poll(() => page.locator(".finder").getByText("in the comparison").count())
          .toBe(3);
        await page.getByRole("button", { name: "Add Joint leadership" }).click();
        await settled(page);
        await expect
          .poll(() => texts(page, ".tradeoffs > .ranking tbody th"))
          .toContain("Joint leadership");
        await expect.poll(() => page.locator(".finder").getByText("no room").count()).toBe(8);
      },
      { query: few },
    ));

  test("can be stopped, and leaves no worker behind", () =>
    stroll(async ({ page }) => {
      const before = page.workers().length;
      await page.getByText("Would another form do better here?").click();
      await page.getByRole("button", { name: "Try every form" }).click();
      await page.getByRole("button", { name: "Stop" }).click();
      await page.waitForSelector("text=Try every form");
      await expect.poll(() => page.workers().length).toBe(before);
      await expect.poll(() => page.locator(".finder .ranking").count()).toBe(0);
    }));
});

describe("the comparison prints as one page", () => {
  test.each(
    ways([
      [
        "of five cards from four cases",
        `?debug${hashOf("n=20&c=struggling-trust/group&c=struggling-trust/acquisition&c=case-a&c=case-b&c=case-c")}`,
      ],
      ["of four cards", few],
    ]),
  )("of A4, %s, wide and on a phone in the dark", (_, query) =>
    journey(
      async ({ page }) => {
        for (const [width, colorScheme] of [
          [1440, "light"],
          [360, "dark"],
        ] as const) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme });
          const pdf = await page.pdf({ preferCSSPageSize: true });
          expect(pagesOf(pdf)).toBe(1);
          // The page itself is back afterwards.
          await page.waitForSelector("#print:empty", { state: "attached" });
          await expect.poll(() => page.locator(".tradeoffs").isVisible()).toBe(true);
        }
      },
      { query },
    ),
  );

  test("with words, charts, the table, the seed, the version and the link", () =>
    journey(
      async ({ page }) => {
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        const sheet = await page.textContent("#print");
        expect(sheet).toContain("Which way of partnering helps Harbour");
        expect(sheet).toContain("What is not known");
        expect(sheet).toContain("Price for Northfield");
        expect(sheet).toMatch(/Seed “lucky”, 20 futures of 120 months each;.* model \d+\.\d+\.\d+/);
        expect(sheet).toContain("Weights: care 5, staff 5");
        expect(sheet).toContain("#3&");
        await expect
          .poll(() => page.locator("#print svg.chart path.band").count())
          .toBeGreaterThan(4);
        await page.evaluate(() => dispatchEvent(new Event("afterprint")));
        await expect.poll(() => page.textContent("#print")).toBe("");
      },
      { query: `?debug${hashOf("n=20&s=lucky")}` },
    ));
});

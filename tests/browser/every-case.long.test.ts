import { expect, test } from "vitest";
import { finished, onStage } from "./page-helpers.ts";

const { journey } = onStage();

test("every scenario in the picker, each with its counterfactual", () =>
  journey(async ({ page }) => {
    const options = await page.$$eval("#scenario option", (all) =>
      all.map((one) => (one as HTMLOptionElement).value),
    );
    for (const id of ["case-a", "case-b", "case-c", "case-d", "case-e"]) {
      expect(options).toContain(id);
      expect(options.some((option) => option.startsWith(`${id}/`))).toBe(true);
      await page.selectOption("#scenario", id);
      await finished(page);
      await expect.poll(() => page.locator(".facet path.centre.tone-0").count()).toBeGreaterThan(2);
      await expect.poll(() => page.locator("#form").count()).toBe(1);
    }
    await page.selectOption("#form", "buddying");
    await finished(page);
    await page.waitForURL(/;f=\w{3}/);
    await expect.poll(() => page.textContent(".introduction h2")).toContain("here: Buddying");
  }));

import { expect, test } from "vitest";
import { findFirefox } from "../support/browser.ts";
import { launchFirefox } from "../support/firefox.ts";
import { onStage } from "./page-helpers.ts";

const { browser, url } = onStage();

test("the served page arrives in Chromium with the types that browsers insist on", async () => {
  const tab = await browser().newPage();
  try {
    const refused: string[] = [];
    tab.on("response", (response) => {
      const type = response.headers()["content-type"] ?? "";
      if (response.url().endsWith(".js") && !type.includes("javascript")) refused.push(type);
    });
    const response = await tab.goto(url());
    expect(response?.status()).toBe(200);
    expect(response?.headers()["content-type"]).toContain("text/html");
    expect(refused).toEqual([]);
    const missing = await tab.request.get(`${url()}no-such-file.js`);
    expect(missing.status()).toBe(404);
  } finally {
    await tab.close();
  }
});

test.skipIf(!findFirefox())("Firefox opens the page and answers questions about it", async () => {
  const inPage = (name: string) => `${name} ${location.origin} ${document.readyState}`;
  const firefox = await launchFirefox();
  try {
    await firefox.goto(url());
    expect(await firefox.evaluate(inPage, "from")).toBe(`from ${url().slice(0, -1)} complete`);
    const failing = firefox.evaluate(() => Promise.reject(new Error("on purpose")), 0);
    await expect(failing).rejects.toThrow("on purpose");
  } finally {
    await firefox.close();
  }
});

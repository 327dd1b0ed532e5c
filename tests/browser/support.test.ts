import { expect, test } from "vitest";
import { findFirefox, launchChromium, servePage } from "../support/browser.ts";
import { runInFirefox } from "../support/firefox.ts";

test("the served page arrives in Chromium with the types that browsers insist on", async () => {
  const page = await servePage();
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    const refused: string[] = [];
    tab.on("response", (response) => {
      const type = response.headers()["content-type"] ?? "";
      if (response.url().endsWith(".js") && !type.includes("javascript")) refused.push(type);
    });
    const response = await tab.goto(page.url);
    expect(response?.status()).toBe(200);
    expect(response?.headers()["content-type"]).toContain("text/html");
    expect(refused).toEqual([]);
    const missing = await tab.request.get(`${page.url}no-such-file.js`);
    expect(missing.status()).toBe(404);
  } finally {
    await browser.close();
    await page.close();
  }
});

test.skipIf(!findFirefox())("Firefox opens the page and answers questions about it", async () => {
  const page = await servePage();
  try {
    const inPage = (name: string) => `${name} ${location.origin} ${document.readyState}`;
    const answer = await runInFirefox(page.url, inPage, "from");
    expect(answer).toBe(`from ${page.url.slice(0, -1)} complete`);
    const failing = runInFirefox(page.url, () => Promise.reject(new Error("on purpose")), 0);
    await expect(failing).rejects.toThrow("on purpose");
  } finally {
    await page.close();
  }
});

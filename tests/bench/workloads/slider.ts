import type { Page } from "playwright-core";
import { findChromium, isPageBuilt, launchChromium, servePage } from "../../support/browser.ts";
import { type Measurement, median, type Workload } from "../workload.ts";

const MOVES = 9;
const NAMES = ["slider-first-line", "slider-full-band"] as const;

/** What this machine lacks for measuring the page, in words; undefined if nothing. */
function whatIsMissing(): string | undefined {
  if (!findChromium()) return "needs Chromium, which is not here";
  if (!isPageBuilt()) return "needs the built page: npm run build";
  return undefined;
}

interface Times {
  readonly first: number;
  readonly band: number;
}

/** Moves the first slider and returns the milliseconds until ink changes and until all is drawn. */
function move(page: Page, to: number): Promise<Times> {
  return page.evaluate(async (value) => {
    const slider = document.querySelector<HTMLInputElement>(
      ".levers input[type=range]:not(.mixed)",
    );
    const charts = document.querySelector("main");
    if (!slider || !charts) throw new Error("the page has no slider or no chart");
    const ink: number[] = [];
    const watch = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof SVGElement)) ink.push(performance.now());
    });
    watch.observe(charts, { subtree: true, childList: true, attributes: true });
    for (const { name } of performance.getEntriesByType("mark")) performance.clearMarks(name);
    const start = performance.now();
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    write?.call(slider, String(value));
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const answered = () =>
      performance.getEntriesByType("mark").filter(({ name }) => name.startsWith("answered"));
    // Bands are full at 200 futures.
    const all = () =>
      document.querySelector("#progress-text")?.textContent?.includes("finished")
        ? answered().find(({ name }) => Number(name.split(" ")[1]) >= 100)
        : undefined;
    while (!all() && performance.now() - start < 20_000)
      await new Promise((r) => setTimeout(r, 10));
    await new Promise((r) => setTimeout(r, 600));
    watch.disconnect();
    const one = answered()[0]?.startTime ?? start;
    const last = all()?.startTime ?? Number.NaN;
    const after = (from: number) => ink.find((time) => time >= from) ?? Number.NaN;
    return { first: after(one) - start, band: Math.max(after(last), ink[ink.length - 1]) - start };
  }, to);
}

async function moves(): Promise<Times[]> {
  const served = await servePage();
  const browser = await launchChromium().catch(async (error) => {
    await served.close();
    throw error;
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${served.url}#2&n=200`);
    await page.waitForFunction(() =>
      document.querySelector("#progress-text")?.textContent?.includes("finished"),
    );
    const times: Times[] = [];
    for (let i = 0; i < MOVES; i++) times.push(await move(page, i % 2 === 0 ? 0.8 : 0.2));
    return times.slice(1);
  } finally {
    await browser.close();
    await served.close();
  }
}

const figure = (name: string, runs: number[]): Measurement => ({
  name,
  unit: "ms",
  value: median(runs),
  runs,
  note: "headless Chromium, default comparison: four scenarios and the twin, at most 200 futures each",
});

/** Milliseconds from moving a slider to the first paired line drawn, and to the full bands. */
export const slider: Workload = {
  name: "slider",
  async measure() {
    const missing = whatIsMissing();
    if (missing) return NAMES.map((name) => ({ ...figure(name, []), value: null, note: missing }));
    const times = await moves();
    return [
      figure(
        NAMES[0],
        times.map(({ first }) => first),
      ),
      figure(
        NAMES[1],
        times.map(({ band }) => band),
      ),
    ];
  },
};

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intervalFigure } from "../../sim/figures/intervals.ts";
import { mapFigure } from "../../sim/figures/map.ts";
import { plotFigure } from "../../sim/figures/plot.ts";
import type { Figure } from "../../sim/figures/svg.ts";
import { textWidth } from "../../sim/figures/text.ts";
import { trajectoryFigure } from "../../sim/figures/trajectories.ts";
import { sharedChromium } from "../support/browser.ts";

let tab: Page;
beforeAll(async () => {
  tab = await (await sharedChromium()).newPage();
});
afterAll(() => tab.close());

/** Texts and marks of a drawn picture that lie outside of it, and pairs of texts that overlap. */
async function faultsOf({ svg }: Figure): Promise<string[]> {
  await tab.setContent(`<body style="margin:0">${svg}</body>`);
  return tab.evaluate(() => {
    const frame = document.querySelector("svg")?.getBoundingClientRect() as DOMRect;
    const boxes = [...document.querySelectorAll("svg text, svg path.mark")]
      .map((one) => ({ text: one.textContent || "mark", box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const out = boxes.filter(
      ({ box }) =>
        box.left < frame.left - 0.5 ||
        box.right > frame.right + 0.5 ||
        box.top < frame.top - 0.5 ||
        box.bottom > frame.bottom + 0.5,
    );
    const words = boxes.filter(({ text }) => text !== "mark");
    const pairs = words.flatMap((a, i) =>
      words
        .slice(i + 1)
        .filter(
          (b) =>
            Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left) > 1 &&
            Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top) > 4,
        )
        .map((b) => `"${a.text}" on "${b.text}"`),
    );
    return [...out.map(({ text }) => `outside: ${text}`), ...pairs];
  });
}

/** Names as people give them: short, with many words, without any space. */
const nameOf = (i: number): string =>
  [
    `mandates ${i}`,
    `Mandates, one oversight forum and funded transitions over ten years (${i})`,
    `care-system-with-a-very-long-name/and_a_variant_that_is_longer_still_${i}`,
  ][i % 3];
const LONG = `${"What a figure is about can take many words. ".repeat(4)}WWWWWWWWWWWWWWWWWWWWWWWWWWWW`;
const counts = [1, 2, 5, 6, 13, 30, 40];
const words = { name: "x", title: LONG, notes: [LONG] };

describe.each(counts)("a figure of %i", (count) => {
  const all = Array.from({ length: count }, (_, i) => i);

  it("scenarios over time holds all its words", async () => {
    for (const months of [
      [0, 12, 24, 36],
      [36, 120],
    ]) {
      const lines = all.map((i) => ({
        label: nameOf(i),
        tone: i === 0 ? 0 : 1 + ((i - 1) % 5),
        points: months.map((month) => ({ month, centre: i * 1000 - month, low: -1e6, high: 1e6 })),
      }));
      await expect
        .poll(() => faultsOf(trajectoryFigure({ ...words, months: 120, good: -1, lines })))
        .toEqual([]);
    }
  });

  it("inputs with intervals holds all its words", async () => {
    const rows = all.map((i) => ({
      label: nameOf(i),
      marks: [1, 2].map((tone) => ({ value: i * 1e5, low: -1e6, high: 4e6, tone })),
    }));
    const figure = intervalFigure({ ...words, axis: LONG, rows, key: [LONG, "total order"] });
    await expect.poll(() => faultsOf(figure)).toEqual([]);
  });

  it("fields of a map holds all its words", async () => {
    const bands = all.slice(0, 6).map(nameOf);
    const cells = bands.map((_, u) =>
      bands.map((_, a) => ({
        tone: (a + u) % 6,
        lines: [nameOf(a + u), "100 in 100", "+1.234 SD"],
      })),
    );
    const figure = mapFigure({
      ...words,
      across: { label: LONG, bands },
      up: { label: LONG, bands },
      cells,
    });
    await expect.poll(() => faultsOf(figure)).toEqual([]);
  });

  it("series in a plane holds all its words", async () => {
    const series = all.map((i) => ({
      label: nameOf(i),
      tone: i + 1,
      joined: true,
      points: [8, 64, 512].map((x) => ({ x, y: i / x, low: -1e5, high: 1e5 })),
    }));
    for (const log of [true, false]) {
      const figure = plotFigure({ ...words, across: LONG, up: LONG, log, series });
      await expect.poll(() => faultsOf(figure)).toEqual([]);
    }
  });
});

it("takes no text for narrower than the browser draws it", async () => {
  const texts = [
    LONG,
    ...counts.map(nameOf),
    "illicit fjord",
    "−1,234.5 ± 0.2",
    "漢字",
    "Ærøskøbing",
  ];
  for (const [size, bold] of [
    [12, false],
    [13, true],
    [11, false],
  ] as const) {
    await tab.setContent(
      `<body>${texts.map((text) => `<span style="white-space:pre;position:absolute;font:${bold ? 600 : 400} ${size}px system-ui,Arial,sans-serif">${text}</span>`).join("")}</body>`,
    );
    const widths = await tab.evaluate(() =>
      [...document.querySelectorAll("span")].map((one) => one.getBoundingClientRect().width),
    );
    texts.forEach((text, i) => {
      expect(textWidth(text, { size, bold }) + 0.5).toBeGreaterThanOrEqual(widths[i]);
    });
  }
});

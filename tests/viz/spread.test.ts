import { expect, test } from "vitest";
import { spread, wrap } from "../../viz/charts/spread.ts";

const wish = (y: number) => ({ y, height: 10 });

test("labels that have room stay where they want to be", () => {
  expect(spread([wish(20), wish(60)], 0, 100)).toEqual([20, 60]);
});

test("labels that would overlap move apart and keep their order", () => {
  const [a, b, c] = spread([wish(50), wish(51), wish(50)], 0, 100);
  expect(c - a).toBeGreaterThanOrEqual(10);
  expect(b - c).toBeGreaterThanOrEqual(10);
});

test("labels stay inside when they all want the edge", () => {
  const places = spread([wish(99), wish(100), wish(120)], 0, 100);
  expect(places).toEqual([75, 85, 95]);
});

test("a label is broken into at most two lines", () => {
  expect(wrap("Buddying", 14)).toEqual(["Buddying"]);
  expect(wrap("Not partnering", 10)).toEqual(["Not", "partnering"]);
  expect(wrap("Contractual agreement or joint venture", 14)).toEqual([
    "Contractual",
    "agreement or…",
  ]);
});

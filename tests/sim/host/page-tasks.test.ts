import fc from "fast-check";
import { expect, test } from "vitest";
import { sliceSize, slicesFor, stopsFor } from "../../../sim/host/page-tasks.ts";

test("a run shows a few futures first, then bands, and always goes on to the last of them", () => {
  expect(stopsFor(500)).toEqual([8, 20, 60, 200, 500]);
  expect(stopsFor(60)).toEqual([8, 20, 60]);
  expect(stopsFor(5)).toEqual([5]);
});

test("slices cover every future of every job exactly once", () => {
  const small = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), small, small, small, (jobs, from, more, size) => {
      const seen = new Map<string, number>();
      for (const slice of slicesFor(jobs, from, from + more, size)) {
        for (let r = slice.from; r < slice.to; r += 1) {
          const key = `${slice.job}/${r}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
        }
      }
      expect(seen.size).toBe(jobs * more);
      expect([...seen.values()].every((count) => count === 1)).toBe(true);
    }),
  );
});

test("slices are short enough to be stopped soon", () => {
  expect(sliceSize(0, 140)).toBe(4);
  expect(sliceSize(4, 140)).toBe(10);
  expect(sliceSize(100, 140)).toBe(1);
  expect(sliceSize(0.01, 140)).toBe(25);
  expect(sliceSize(0.01, 19)).toBe(10);
  expect(sliceSize(0.01, 1)).toBe(1);
});

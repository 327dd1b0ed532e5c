import { describe, expect, it, test } from "vitest";
import type { StepId } from "../../sim/teach/lesson-file.ts";
import { minutesOf, sinceStart, timeOfDay, timetable } from "../../sim/teach/timetable.ts";

const part = (step: StepId, minutes: number) => ({ step, minutes, say: `About ${step}.` });
const script = [part("situation", 6), part("vary", 10), part("vary", 5), part("home", 2)];

describe("the timetable of a script", () => {
  it("begins each part when those before it are over", () => {
    const parts = timetable({ script }, ["situation", "vary", "home"]);
    expect(parts.map(({ from }) => from)).toEqual([0, 6, 16, 21]);
    expect(parts.map(({ first }) => first)).toEqual([true, true, false, true]);
  });

  it("closes up where a step is left out", () => {
    const parts = timetable({ script }, ["situation", "home"]);
    expect(parts.map(({ part, from }) => [part.step, from])).toEqual([
      ["situation", 0],
      ["home", 6],
    ]);
  });

  it("knows how long all of it takes", () => {
    expect(minutesOf(script)).toBe(23);
    expect(minutesOf([])).toBe(0);
  });
});

test.each([
  [0, "0:00"],
  [5, "0:05"],
  [60, "1:00"],
  [134, "2:14"],
])("%i minutes after the start it is %s", (minutes, text) => {
  expect(sinceStart(minutes)).toBe(text);
});

test.each([
  ["09:30", 0, "09:30"],
  ["9:30", 35, "10:05"],
  ["23:50", 20, "00:10"],
  ["", 5, null],
  ["24:00", 5, null],
  ["12:60", 5, null],
])("a lesson that begins at %j is %i minutes later at %j", (start, minutes, text) => {
  expect(timeOfDay(start, minutes)).toBe(text);
});

import { describe, expect, test } from "vitest";
import { statementsOf } from "../../sim/teach/check.ts";
import { builtInLessons, checker } from "./lesson-futures.ts";

const ENOUGH = 1000;

describe.each(builtInLessons.map((lesson) => [lesson.id, lesson] as const))("%s", (_id, lesson) => {
  describe.each(["1", "2", "another"])("with the luck of seed %s", (seed) => {
    const check = checker(lesson, seed);
    test.each(statementsOf(lesson).map((one) => [one.id, one] as const))("%s", (_, statement) => {
      const { holds, estimate, error } = check(statement, ENOUGH);
      expect(holds, `${estimate} ± ${error}: ${statement.text}`).toBe(true);
    });
  });
});

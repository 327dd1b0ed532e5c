import { describe, expect, test } from "vitest";
import { type Finding, statementsOf } from "../../sim/teach/check.ts";
import { builtInLessons, checker } from "../scenarios/lesson-futures.ts";

/**
 * First a few futures, and more where those are too few to tell. A statement that is only just true
 * passes one look by chance in 1 of 44 cases, and one of three looks in at most 1 of 15; the long
 * tests look once, at 1000 futures, with each of three seeds.
 */
const SIZES = [50, 150, 400];

describe.each(builtInLessons.map((lesson) => [lesson.id, lesson] as const))("%s", (_id, lesson) => {
  const check = checker(lesson, "lessons");

  test.each(statementsOf(lesson).map((one) => [one.id, one] as const))("%s", (_, statement) => {
    const found = SIZES.reduce(
      (before: Finding | null, n) => (before?.holds ? before : check(statement, n)),
      null,
    ) as Finding;
    expect(found.holds, `${found.estimate} ± ${found.error}: ${statement.text}`).toBe(true);
  });
});

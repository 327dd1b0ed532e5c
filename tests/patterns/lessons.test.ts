import { describe, expect, test } from "vitest";
import { statementsOf } from "../../sim/teach/check.ts";
import { builtInLessons, checker } from "../scenarios/lesson-futures.ts";

/**
 * Too few for a statement that is only just true to be sure, and enough to find one that is not: it
 * is called false two standard errors beyond its bound, which luck does to a true one in at most 1
 * of 44 cases. The long tests ask that each is sure, at 1000 futures, with each of three seeds.
 */
const SOME = 40;

describe.each(builtInLessons.map((lesson) => [lesson.id, lesson] as const))("%s", (_id, lesson) => {
  const check = checker(lesson, "lessons");

  test.each(statementsOf(lesson).map((one) => [one.id, one] as const))("%s", (_, statement) => {
    const { fails, estimate, error } = check(statement, SOME);
    expect(fails, `${estimate} ± ${error}: ${statement.text}`).toBe(false);
  });
});

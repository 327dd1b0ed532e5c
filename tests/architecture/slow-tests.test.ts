import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { here } from "../../bin/lib/project.mjs";
import { slowTests } from "../../bin/lib/slow-tests.mjs";

test("what npm run test:fast leaves out is there, and named once", () => {
  expect(slowTests.filter((path) => !existsSync(here(path)))).toEqual([]);
  expect(new Set(slowTests).size).toBe(slowTests.length);
});

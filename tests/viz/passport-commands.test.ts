import { test } from "vitest";
import { insistOnCommands } from "./passport-commands.ts";

test("what the page saves carries command lines that give its fingerprints, and a link to it", () =>
  insistOnCommands(4, 1));

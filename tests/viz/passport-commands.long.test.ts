import { test } from "vitest";
import { insistOnCommands } from "./passport-commands.ts";

test("of a hundred random states of the page each carries command lines that give its fingerprints", () =>
  insistOnCommands(100, 2));

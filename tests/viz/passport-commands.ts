import fc from "fast-check";
import { expect } from "vitest";
import { readPassport } from "../../sim/passport/read.ts";
import { passportLines } from "../../sim/passport/words.ts";
import { readLink } from "../../viz/link.ts";
import { cli } from "../sim/cli/terminal.ts";
import { wordsOfCommand } from "../support/shell.ts";
import { model, savedOf, states } from "./passport-states.ts";

/**
 * Saves so many random states of the page in every way, and insists that the command lines in each
 * file and on paper give its fingerprints, and that the link gives the state.
 */
export async function insistOnCommands(numRuns: number, seed: number): Promise<void> {
  for (const view of fc.sample(states, { numRuns, seed })) {
    const { passport, files } = savedOf(view);
    for (const file of files) expect(readPassport(file)).toEqual({ passport, intact: true });
    for (const command of passport.commands) {
      expect(passportLines(passport)).toContain(`Again: ${command}`);
    }
    expect(readLink(new URL(passport.link as string).hash, model)).toMatchObject({ view });
    const printed = new Set<string>();
    for (const command of passport.commands) {
      const { code, out, err } = await cli(...wordsOfCommand(command), "--workers", "1", "--json");
      expect(code, err).toBe(0);
      for (const { fingerprint } of JSON.parse(out).scenarios) printed.add(fingerprint);
    }
    expect(printed).toEqual(new Set(passport.runs.map((run) => run.fingerprint)));
  }
}

import { BitReader, BitWriter, Unreadable } from "./bits.ts";
import { CHECK_LENGTH, checkOfLetters, lettersOf, valuesOf } from "./bytes.ts";
import type { Levers } from "./jobs.ts";
import { type Decisions, offered, type Table } from "./play.ts";
import { type HeldLever, stepOfValue, stepsOf, type Team, valueAtStep } from "./play-file.ts";
import type { CodeKind } from "./room-find.ts";
import { lineOf, readText, writeText } from "./text-bits.ts";

/** What a team's code begins with. */
export const TEAM_MARK = "PT1-";
/** What the board's code of a round begins with. */
export const ROUND_MARK = "PR1-";
/** The most characters of a note. */
export const MOST_NOTE = 100;

/** Codes are shorter than this; whatever is longer is not looked at. */
const LONGEST = 3000;
const ROUND_BITS = 4;
const TEAM_BITS = 3;

/** What a team hands in for a round. */
export interface TeamCode {
  readonly round: number;
  /** The team's id. */
  readonly team: string;
  /** 1, and one more for each code that corrects the one before. */
  readonly edition: number;
  readonly levers: Levers;
  readonly note: string;
}

/** What reading a code gave: what it says, or why it is of no use, after “because”. */
export type Read<T> = { readonly value: T } | { readonly problem: string };

/** A table as codes know it: with its letters. */
export interface CodedTable extends Table {
  readonly digest: string;
}

/** How a team's codes are found in a text. */
export const teamCodes = (table: CodedTable): CodeKind<TeamCode> => ({
  mark: /P[TR]\d{1,2}[-\u2010-\u2015\u2212]/gi,
  whole: new RegExp(
    `^P[TR]\\d{1,2}\\p{Pd}[0-9A-Z]+[\\p{Pd}\\u2212][0-9A-Z]{${CHECK_LENGTH}}$`,
    "iu",
  ),
  longest: LONGEST,
  read: (code) => readTeamCode(table, code),
});

/** A team's decision as a code. */
export function writeTeamCode(table: CodedTable, code: TeamCode): string {
  const place = table.play.teams.findIndex(({ id }) => id === code.team);
  const bits = begun(table);
  bits.whole(code.round, ROUND_BITS);
  bits.whole(place, TEAM_BITS);
  bits.groups(code.edition);
  writeLevers(bits, offered(table, table.play.teams[place], code.round), code.levers);
  writeText(bits, cleanNote(code.note));
  return sealed(TEAM_MARK, bits);
}

/** Everything decided up to the last round played, as a code for the teams. */
export function writeRoundCode(table: CodedTable, decisions: Decisions): string {
  const bits = begun(table);
  bits.whole(decisions.length, ROUND_BITS);
  decisions.forEach((decided, i) => {
    for (const team of table.play.teams) {
      const given = Object.hasOwn(decided, team.id) ? decided[team.id] : null;
      bits.flag(given !== null);
      if (given) writeLevers(bits, offered(table, team, i + 1), given);
    }
  });
  return sealed(ROUND_MARK, bits);
}

function begun({ digest }: CodedTable): BitWriter {
  const bits = new BitWriter();
  for (const value of valuesOf(digest) ?? []) bits.whole(value, 5);
  return bits;
}

function sealed(mark: string, bits: BitWriter): string {
  const values = bits.values();
  return `${mark}${lettersOf(values)}-${checkOfLetters(values)}`;
}

/** Bits that tell the steps of a lever from each other. */
function widthOf(lever: HeldLever): number {
  let width = 1;
  while (1 << width < stepsOf(lever)) width += 1;
  return width;
}

function writeLevers(bits: BitWriter, levers: readonly HeldLever[], values: Levers): void {
  for (const lever of levers) {
    const value = Object.hasOwn(values, lever.id) ? values[lever.id] : lever.start;
    bits.whole(stepOfValue(lever, value), widthOf(lever));
  }
}

/** Reads a team's code of this table. Never throws. */
export function readTeamCode(table: CodedTable, code: string): Read<TeamCode> {
  return opened(TEAM_MARK, table, code, (bits) => {
    const round = bits.whole(ROUND_BITS);
    const team = table.play.teams[bits.whole(TEAM_BITS)];
    const edition = bits.groups();
    if (!team || !isRound(table, round)) throw new Unreadable("names no team or year of this play");
    const levers = readLevers(table, team, round, bits);
    return { round, team: team.id, edition, levers, note: cleanNote(readText(bits, MOST_NOTE)) };
  });
}

/** Reads the board's code of a round. Never throws. */
export function readRoundCode(table: CodedTable, code: string): Read<Decisions> {
  return opened(ROUND_MARK, table, code, (bits) => {
    const rounds = bits.whole(ROUND_BITS);
    if (!isRound(table, rounds)) throw new Unreadable("names no year of this play");
    return Array.from({ length: rounds }, (_, i) =>
      Object.fromEntries(
        table.play.teams.flatMap((team) =>
          bits.flag() ? [[team.id, readLevers(table, team, i + 1, bits)] as const] : [],
        ),
      ),
    );
  });
}

const isRound = ({ play }: Table, round: number): boolean => round >= 1 && round <= play.rounds;

function readLevers(table: Table, team: Team, round: number, bits: BitReader): Levers {
  const pairs = offered(table, team, round).map((lever) => {
    const at = bits.whole(widthOf(lever));
    if (at >= stepsOf(lever)) throw new Unreadable("sets a lever to what it cannot be");
    return [lever.id, valueAtStep(lever, at)] as const;
  });
  return Object.fromEntries(pairs);
}

/** A note as a code can hold it: one line, without signs that are not seen, not too long. */
export const cleanNote = (text: string): string =>
  lineOf(text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim(), MOST_NOTE).trim();

function opened<T>(
  mark: string,
  table: CodedTable,
  code: string,
  read: (bits: BitReader) => T,
): Read<T> {
  try {
    const bits = new BitReader(checkedValues(mark, code));
    const digest = lettersOf([...table.digest].map(() => bits.whole(5)));
    if (digest !== table.digest.toUpperCase()) {
      throw new Unreadable(
        "belongs to another role play, form, seed or version of Partnerscape; open the team's link anew",
      );
    }
    const value = read(bits);
    bits.end();
    return { value };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: `it ${error.message}` };
    throw error;
  }
}

function checkedValues(mark: string, code: string): number[] {
  if (code.length > LONGEST) throw new Unreadable("is far too long for a code");
  const plain = code.replaceAll(/[\s\p{Cf}>]/gu, "").replaceAll(/[\p{Pd}\u2212]/gu, "-");
  const [begin, letters, check, ...more] = plain.split("-");
  if (`${begin.toUpperCase()}-` !== mark) throw new Unreadable(strangeness(mark, begin));
  const values = valuesOf(letters ?? "");
  const checks = valuesOf(check ?? "");
  if (!values || !checks || more.length > 0) {
    throw new Unreadable("has characters in it that no code has; copy it again");
  }
  if (checks.length < CHECK_LENGTH) {
    throw new Unreadable("is cut short; copy it again, to its last letter");
  }
  if (lettersOf(checks) !== checkOfLetters(values)) {
    throw new Unreadable("has a slip in it; copy it again, from its first letter to its last");
  }
  return values;
}

function strangeness(mark: string, begin: string): string {
  const named = `${begin.toUpperCase()}-`;
  if (named === TEAM_MARK) return `is a team's code; here the board's is asked for (${mark}…)`;
  if (named === ROUND_MARK) return `is the board's code; here a team's is asked for (${mark}…)`;
  if (/^P[TR]\d/i.test(begin)) return "was made by another version of Partnerscape";
  return `does not begin with ${mark}`;
}

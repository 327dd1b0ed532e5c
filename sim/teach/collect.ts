import { type Decided, type Decisions, type Table, valuesNow } from "./play.ts";
import { findPieces } from "./room-find.ts";
import {
  type CodedTable,
  type Read,
  ROUND_MARK,
  readRoundCode,
  TEAM_MARK,
  type TeamCode,
  teamCodes,
} from "./round-code.ts";

/** What a text that was handed in holds for a round. */
export interface Handed {
  readonly codes: readonly TeamCode[];
  /** What was skipped, and why; a sentence each. */
  readonly skipped: readonly string[];
}

/** What the codes of a round come to, in whatever order they came. */
export interface Collected {
  /** The code that counts for each team, by its id. */
  readonly given: Readonly<Record<string, TeamCode>>;
  /** Teams whose code replaced an earlier one, and how often. */
  readonly corrected: Readonly<Record<string, number>>;
}

/** Finds the codes of a round in a text: pasted, typed or scanned. Never throws. */
export function handedIn(table: CodedTable, round: number, text: string): Handed {
  const codes: TeamCode[] = [];
  const skipped: string[] = [];
  for (const piece of findPieces(text, teamCodes(table), true)) {
    if ("why" in piece) skipped.push(`“${piece.start}” was skipped: ${piece.why}.`);
    else if (piece.value.round === round) codes.push(piece.value);
    else skipped.push(otherRound(table, round, piece.value));
  }
  if (codes.length + skipped.length === 0) {
    skipped.push(`There is no code in it; a team's code begins with ${TEAM_MARK}.`);
  }
  return { codes, skipped };
}

function otherRound({ play }: Table, round: number, code: TeamCode): string {
  const name = play.teams.find(({ id }) => id === code.team)?.name;
  const time = code.round < round ? "which has been played" : "which has not begun";
  return `The code of ${name} was skipped: it is for year ${code.round}, ${time}.`;
}

/**
 * What some codes of a round come to. Of each team the last edition counts; of two that call
 * themselves the same, the one that is later in the alphabet. So no order of them matters.
 */
export function collect(codes: readonly TeamCode[]): Collected {
  const keys = new Map(codes.map((code) => [keyOf(code), code]));
  const inOrder = [...keys.entries()]
    .sort(([a, one], [b, other]) => one.edition - other.edition || (a < b ? -1 : 1))
    .map(([, code]) => code);
  const given: Record<string, TeamCode> = {};
  const corrected: Record<string, number> = {};
  for (const code of inOrder) {
    if (given[code.team]) corrected[code.team] = (corrected[code.team] ?? 0) + 1;
    given[code.team] = code;
  }
  return { given, corrected };
}

/** The same for the same code, whatever the order of its levers. */
function keyOf({ round, team, edition, levers, note }: TeamCode): string {
  const pairs = Object.entries(levers).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([round, team, edition, pairs, note]);
}

/** What the codes of a round decide. */
export function decidedBy({ given }: Collected, { play }: Table): Decided {
  return Object.fromEntries(
    play.teams.flatMap(({ id }) => (given[id] ? [[id, given[id].levers] as const] : [])),
  );
}

/** A lever that a team has moved: what it was, and what it is. */
export interface Move {
  readonly lever: string;
  readonly from: number;
  readonly to: number;
}

/** What a team has moved in a round (from 1), against the round before or how it was. */
export function movesOf(table: Table, decisions: Decisions, round: number, id: string): Move[] {
  const team = table.play.teams.find((one) => one.id === id);
  if (!team) return [];
  const before = valuesNow(table, team, decisions.slice(0, round - 1));
  const now = valuesNow(table, team, decisions.slice(0, round));
  return Object.keys(now)
    .filter((lever) => now[lever] !== before[lever])
    .map((lever) => ({ lever, from: before[lever], to: now[lever] }));
}

/** The board's code in a text: of several, the one that goes furthest. Never throws. */
export function boardCodeIn(table: CodedTable, text: string): Read<Decisions> {
  const kind = { ...teamCodes(table), read: (code: string) => readRoundCode(table, code) };
  let best: Decisions | null = null;
  let problem = `There is no code of the board in it; one begins with ${ROUND_MARK}.`;
  for (const piece of findPieces(text, kind, false)) {
    if ("why" in piece) problem = `“${piece.start}” was skipped: ${piece.why}.`;
    else if (!best || piece.value.length > best.length) best = piece.value;
  }
  return best ? { value: best } : { problem };
}

import { computed, signal } from "@preact/signals";
import { z } from "zod";
import { LONGEST_SEED } from "../../../sim/core/seed.ts";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { type Collected, collect, decidedBy, handedIn } from "../../../sim/teach/collect.ts";
import type { Decisions } from "../../../sim/teach/play.ts";
import {
  type CodedTable,
  readTeamCode,
  type TeamCode,
  writeTeamCode,
} from "../../../sim/teach/round-code.ts";
import { known } from "../engine.ts";
import { tableOf } from "./table.ts";

const KEY = "partnerscape.play";
const MOST_KEPT = 200_000;
/** The most codes of one round that are kept: corrections of six teams, and then some. */
const MOST_CODES = 100;

const id = z.string().min(1).max(60);
const schema = z.object({
  version: z.literal(1),
  play: id,
  form: id,
  seed: z.string().max(LONGEST_SEED),
  /** Teams that somebody plays; the others stay as they were. */
  playing: z.array(id).max(6),
  /** How many years have been played. */
  played: z.number().int().min(0).max(10),
  /** Codes taken, by round. */
  codes: z.array(z.array(z.string().max(3000)).max(MOST_CODES)).max(10),
});

/** A role play as this browser keeps it. */
export type Session = z.output<typeof schema>;

/** The role play on the board; null while none is chosen. */
export const session = signal<Session | null>(null);
/** The role play before the last reset, so that it can be brought back. */
export const before = signal<Session | null>(null);

/** The table of the role play on the board. */
export const table = computed<CodedTable | null>(() =>
  session.value && known.value ? tableOf(session.value, known.value) : null,
);

/** What the codes of each round come to, the rounds played and the one that is collected for. */
export const rounds = computed<readonly Collected[]>(() => {
  const at = table.value;
  if (!at || !session.value) return [];
  const { played, codes } = session.value;
  const count = Math.min(at.play.rounds, played + 1);
  return Array.from({ length: count }, (_, i) => collect(codesOf(at, i + 1, codes[i] ?? [])));
});

function codesOf(at: CodedTable, round: number, texts: readonly string[]): TeamCode[] {
  return texts.flatMap((text) => {
    const read = readTeamCode(at, text);
    return "value" in read && read.value.round === round ? [read.value] : [];
  });
}

/** What was decided in the rounds that have been played. */
export const decisions = computed<Decisions>(() => {
  const at = table.value;
  if (!at || !session.value) return [];
  return rounds.value.slice(0, session.value.played).map((one) => decidedBy(one, at));
});

function set(next: Session | null): void {
  session.value = next;
  keep();
}

function keep(): void {
  try {
    const kept = { now: session.peek(), before: before.peek() };
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still plays, until it is closed.
  }
}

/** Brings back what this browser has kept, as carefully as a link: anybody may have written there. */
export function readSession(model: PageModel): void {
  if (session.peek()) return;
  try {
    const text = localStorage.getItem(KEY) ?? "";
    const kept = text.length > 0 && text.length < MOST_KEPT ? JSON.parse(text) : {};
    session.value = usable(kept.now, model);
    before.value = usable(kept.before, model);
  } catch {
    session.value = null;
  }
}

function usable(data: unknown, model: PageModel): Session | null {
  const read = schema.safeParse(data);
  const at = read.success ? tableOf(read.data, model) : null;
  if (!read.success || !at) return null;
  return { ...read.data, played: Math.min(read.data.played, at.play.rounds) };
}

/** Puts a role play on the board. */
export function begin(chosen: Pick<Session, "play" | "form" | "seed" | "playing">): void {
  set({ version: 1, ...chosen, played: 0, codes: [] });
}

/** Clears the board for the next group; what was there can be brought back. */
export function reset(): void {
  if (session.peek()) before.value = session.peek();
  set(null);
}

/** Brings back the role play before the last reset. */
export function bringBack(): void {
  const last = before.peek();
  before.value = null;
  set(last);
}

/** What became of a text with codes: a sentence for each thing in it. */
export interface Taken {
  readonly taken: readonly string[];
  readonly skipped: readonly string[];
}

/** Takes the codes of the present round out of a text. */
export function take(text: string): Taken {
  const at = table.peek();
  const now = session.peek();
  if (!at || !now) return { taken: [], skipped: [] };
  const round = now.played + 1;
  if (round > at.play.rounds) return { taken: [], skipped: ["All years have been played."] };
  const { codes, skipped } = handedIn(at, round, text);
  const had = rounds.peek()[now.played];
  const kept = new Set([
    ...(now.codes[now.played] ?? []),
    ...codes.map((c) => writeTeamCode(at, c)),
  ]);
  const all = [...now.codes];
  while (all.length < now.played) all.push([]);
  all[now.played] = [...kept].slice(0, MOST_CODES);
  set({ ...now, codes: all });
  const taken = codes.map((code) => takenText(at, code, had?.given[code.team]));
  return { taken, skipped };
}

function takenText({ play }: CodedTable, code: TeamCode, had: TeamCode | undefined): string {
  const name = play.teams.find(({ id: one }) => one === code.team)?.name ?? "";
  if (!had) return `${name}: taken.`;
  if (JSON.stringify(had) === JSON.stringify(code)) return `${name}: already there.`;
  const counts = rounds.peek()[code.round - 1]?.given[code.team];
  return JSON.stringify(counts) === JSON.stringify(code)
    ? `${name}: this code corrects the one before and takes its place.`
    : `${name}: this code is older than the one that is there, which stays.`;
}

/** Takes the code of a team away again. */
export function giveBack(team: string): void {
  const at = table.peek();
  const now = session.peek();
  if (!at || !now) return;
  const left = codesOf(at, now.played + 1, now.codes[now.played] ?? []).filter(
    (code) => code.team !== team,
  );
  const codes = [...now.codes];
  codes[now.played] = left.map((code) => writeTeamCode(at, code));
  set({ ...now, codes });
}

/** Plays the next year with the codes that are there. */
export function playYear(): void {
  const now = session.peek();
  const at = table.peek();
  if (now && at && now.played < at.play.rounds) set({ ...now, played: now.played + 1 });
}

/** Takes the last year back; its codes are still there. */
export function takeBack(): void {
  const now = session.peek();
  if (now && now.played > 0) set({ ...now, played: now.played - 1 });
}

/** Changes the form of partnering before the first year; codes of the other form are of no use. */
export function setForm(form: string): void {
  const now = session.peek();
  if (now && now.played === 0) set({ ...now, form, codes: [] });
}

/** Changes who plays. */
export function setPlaying(playing: readonly string[]): void {
  const now = session.peek();
  if (now) set({ ...now, playing: [...playing] });
}

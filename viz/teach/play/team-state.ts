import { type Signal, signal } from "@preact/signals";
import { z } from "zod";
import { boardCodeIn } from "../../../sim/teach/collect.ts";
import type { Levers } from "../../../sim/teach/jobs.ts";
import { type Decisions, offered, valuesNow } from "../../../sim/teach/play.ts";
import { cleanNote, writeRoundCode, writeTeamCode } from "../../../sim/teach/round-code.ts";
import type { Seated } from "./table.ts";

const MOST_KEPT = 50_000;

const draftSchema = z.object({
  levers: z.record(z.string().max(40), z.number()),
  note: z.string().max(200),
  /** How many codes have been made of this year. */
  edition: z.number().int().min(0).max(1000),
  /** The last of them; empty before the first. */
  code: z.string().max(3000),
});

const schema = z.object({
  version: z.literal(1),
  /** The board's last code; empty before the first year has been played. */
  board: z.string().max(3000),
  drafts: z.record(z.string().max(2), draftSchema),
});

type Kept = z.output<typeof schema>;
type Draft = z.output<typeof draftSchema>;

/** What a team has decided and been told, in this browser. */
export interface TeamState extends Seated {
  readonly kept: Signal<Kept>;
}

const FRESH: Kept = { version: 1, board: "", drafts: {} };

/** What this browser keeps of a team at its table; another table or team begins afresh. */
export function teamState(seated: Seated): TeamState {
  return { ...seated, kept: signal(read(keyOf(seated))) };
}

const keyOf = ({ table, team }: Seated): string => `partnerscape.team.${table.digest}.${team.id}`;

function read(key: string): Kept {
  try {
    const text = localStorage.getItem(key) ?? "";
    const found = text.length > 0 && text.length < MOST_KEPT ? JSON.parse(text) : null;
    return schema.safeParse(found).data ?? FRESH;
  } catch {
    return FRESH;
  }
}

function keep(state: TeamState, next: Kept): void {
  state.kept.value = next;
  try {
    localStorage.setItem(keyOf(state), JSON.stringify(next));
  } catch {
    // A browser that keeps nothing still plays, until it is closed.
  }
}

/** Everything decided so far, as the board has told it. */
export function toldDecisions({ kept, table }: TeamState): Decisions {
  const read = kept.value.board === "" ? null : boardCodeIn(table, kept.value.board);
  return read && "value" in read ? read.value : [];
}

const NOTHING: Draft = { levers: {}, note: "", edition: 0, code: "" };

/** What the team has in hand for a year: its draft, or how its levers are. */
export function draftOf(state: TeamState, round: number): Draft {
  const { table, team, kept } = state;
  const found = kept.value.drafts[String(round)];
  const now = valuesNow(table, team, toldDecisions(state));
  const levers = Object.fromEntries(
    offered(table, team, round).map(({ id, range: [low, high] }) => {
      const chosen = found?.levers[id];
      const usable = chosen !== undefined && chosen >= low && chosen <= high;
      return [id, usable ? chosen : now[id]];
    }),
  );
  return { ...(found ?? NOTHING), levers };
}

/** Changes what a team has in hand for a year. */
export function change(
  state: TeamState,
  round: number,
  part: { readonly levers?: Levers; readonly note?: string },
): void {
  const draft = draftOf(state, round);
  const levers = { ...draft.levers, ...part.levers };
  put(state, round, { ...draft, levers, note: part.note ?? draft.note });
}

function put(state: TeamState, round: number, draft: Draft): void {
  const kept = state.kept.peek();
  keep(state, { ...kept, drafts: { ...kept.drafts, [String(round)]: draft } });
}

/** The code of a year as the team has it in hand now, under the number of its last code. */
function codeNow({ table, team }: TeamState, round: number, draft: Draft): string {
  const { levers, note, edition } = draft;
  return writeTeamCode(table, { round, team: team.id, edition, levers, note: cleanNote(note) });
}

/** Whether the last code of a year still says what the team has in hand. */
export const isUpToDate = (state: TeamState, round: number, draft: Draft): boolean =>
  draft.code !== "" && codeNow(state, round, draft) === draft.code;

/** Makes the code of a year; a further one corrects the one before. */
export function makeCode(state: TeamState, round: number): void {
  const draft = draftOf(state, round);
  if (isUpToDate(state, round, draft)) return;
  const next = { ...draft, edition: draft.edition + 1 };
  put(state, round, { ...next, code: codeNow(state, round, next) });
}

/** Takes the board's code and goes on. The sentence says what became of it. */
export function takeBoardCode(state: TeamState, text: string): { ok: boolean; said: string } {
  const { table, kept } = state;
  const read = boardCodeIn(table, text);
  if ("problem" in read) return { ok: false, said: read.problem };
  const had = toldDecisions(state).length;
  const years = read.value.length;
  if (years < had) {
    return { ok: false, said: `This is the code of year ${years}; year ${had} is here already.` };
  }
  const board = writeRoundCode(table, read.value);
  if (board === kept.peek().board) {
    return { ok: false, said: `Year ${years} is here already. Wait for the board's next code.` };
  }
  keep(state, { ...kept.peek(), board });
  const again = years === had ? "The board has played it anew. " : "";
  return { ok: true, said: `${again}Year ${years} has been played. ${heardText(state)}` };
}

/** Whether the board had the team's decision of the last year as the team made it; empty if so. */
export function heardText(state: TeamState): string {
  const { table, team, kept } = state;
  const told = toldDecisions(state);
  const round = told.length;
  const made = kept.value.drafts[String(round)];
  const given = told[round - 1]?.[team.id];
  if (round === 0) return "";
  if (!given) {
    return `The board had no code of yours for year ${round}, so your levers stayed as they were.`;
  }
  if (!made || made.code === "") return "";
  const same = offered(table, team, round).every(({ id }) => made.levers[id] === given[id]);
  return same ? "" : `For year ${round} the board had other values of yours than this page has.`;
}

import { computed, signal } from "@preact/signals";
import { type Member, memberKey } from "../cast.ts";
import { cast } from "../state.ts";

/** Which future is told, of whom, and beside which other. */
export interface StoryChoice {
  /** Key of the member told, or the empty text for the last card. */
  readonly told: string;
  /** Key of the member beside it, or the empty text for its twin that does not partner. */
  readonly beside: string;
  readonly replicate: number;
  /** An organisation's id, “all”, or the empty text for the one that joins or is helped. */
  readonly who: string;
  /** True where only what differs between the two is listed. */
  readonly apart: boolean;
  /** True where everybody who leaves is listed, not the chief executive and the chair alone. */
  readonly everybody: boolean;
}

/** What the person has chosen to be told. */
export const choice = signal<StoryChoice>({
  told: "",
  beside: "",
  replicate: 0,
  who: "",
  apart: false,
  everybody: false,
});

/** Changes a part of the choice. */
export function choose(part: Partial<StoryChoice>): void {
  choice.value = { ...choice.peek(), ...part };
}

/** The two whose story is told: one and the one beside it; null before there is anybody. */
export const pair = computed(() => pairOf(cast.value, choice.value));

/** The two that a choice means among a cast. Instead of what is no longer there, the last card. */
export function pairOf(
  members: readonly Member[],
  { told, beside }: Pick<StoryChoice, "told" | "beside">,
): readonly [Member, Member | null] | null {
  const find = (key: string) => members.find((member) => memberKey(member) === key);
  const first = find(told) ?? members.filter((member) => member.card !== "").at(-1) ?? members[0];
  if (!first) return null;
  const other = find(beside);
  const twin = members[first.against];
  const second = other && other !== first ? other : twin;
  return [first, second ?? null];
}

/** The organisation whose story is told in a member's world; null for everybody. */
export function subjectOf({ scenario }: Member, who: string): string | null {
  if (who === "all") return null;
  if (who !== "" && scenario.organisations.some(({ id }) => id === who)) return who;
  return scenario.parties[0] ?? null;
}

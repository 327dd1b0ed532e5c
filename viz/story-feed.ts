import { effect, signal } from "@preact/signals";
import type { Client } from "../sim/host/client.ts";
import type { Story, StoryAsk } from "../sim/host/page-protocol.ts";
import { type Member, memberKey } from "./cast.ts";
import { answer, view } from "./state.ts";
import { choice, pairOf } from "./story/choice.ts";
import { STORY_OUTCOMES } from "./story/scene.ts";
import { HORIZON } from "./view.ts";

/** A told future and whose it is. */
export interface ToldStory {
  readonly story: Story;
  readonly member: Member;
}

/** One future told, and the one beside it under the same luck. */
export interface ToldPair {
  readonly left: ToldStory;
  readonly right: ToldStory | null;
  readonly replicate: number;
}

/** The story on the page; null until one has been told. */
export const told = signal<ToldPair | null>(null);
/** Why there is no story, in words. */
export const storyTrouble = signal("");

/** Tells the chosen future anew whenever the choice or a finished answer changes. */
export function connectStory(client: Pick<Client, "story">): void {
  let newest = 0;
  let last: { readonly now: unknown; readonly key: string } = { now: null, key: "" };
  effect(() => {
    const now = answer.value;
    const { told: first, beside, replicate } = choice.value;
    if (now && !tellsOf(now.cast)) told.value = null;
    if (!now || now.result.n < now.result.of) return;
    const chosen = pairOf(now.cast, { told: first, beside });
    if (!chosen) return;
    const key = [...chosen.map((member) => member && memberKey(member)), replicate].join("|");
    if (last.now === now && last.key === key) return;
    last = { now, key };
    newest += 1;
    const ticket = newest;
    const { seed } = view.peek();
    const which = { seed, replicate, months: HORIZON, outcomes: STORY_OUTCOMES };
    tell(client, chosen, which).then(
      (pair) => {
        if (ticket !== newest) return;
        storyTrouble.value = "";
        told.value = pair;
      },
      (error: Error) => {
        if (ticket === newest)
          storyTrouble.value = `This future could not be told: ${error.message}`;
      },
    );
  });
}

async function tell(
  client: Pick<Client, "story">,
  [left, right]: readonly [Member, Member | null],
  which: StoryAsk,
): Promise<ToldPair> {
  const one = async (member: Member): Promise<ToldStory> => ({
    member,
    story: await client.story(member.job, which),
  });
  const [told, beside] = await Promise.all([one(left), right ? one(right) : null]);
  return { left: told, right: beside, replicate: which.replicate };
}

/** Whether the story on the page is about somebody who is still on the stage. */
function tellsOf(cast: readonly Member[]): boolean {
  const subject = told.peek()?.left.member;
  return !subject || cast.some((member) => memberKey(member) === memberKey(subject));
}

import { effect, signal } from "@preact/signals";
import type { Client } from "../sim/host/client.ts";
import type { Story } from "../sim/host/page-protocol.ts";
import type { Member } from "./cast.ts";
import { chartOutcomes } from "./charts/index.ts";
import { answer, storyChoice, view } from "./state.ts";
import { HORIZON } from "./view.ts";

/** A told future and whose it is. */
export interface ToldStory {
  readonly story: Story;
  readonly member: Member;
  readonly replicate: number;
}

/** The story on the page; null until one has been told. */
export const told = signal<ToldStory | null>(null);
/** Why there is no story, in words. */
export const storyTrouble = signal("");

/** Whether the story on the page is about somebody who is still on the stage. */
function tellsOf(cast: readonly Member[]): boolean {
  const subject = told.peek()?.member.job.scenario;
  return subject === undefined || cast.some((member) => member.job.scenario === subject);
}

/** Tells the chosen future anew whenever the choice or a finished answer changes. */
export function connectStory(client: Client): void {
  let newest = 0;
  effect(() => {
    const now = answer.value;
    const choice = storyChoice.value;
    if (now && !tellsOf(now.cast)) told.value = null;
    if (!now || now.result.n < now.result.of) return;
    const member = now.cast[choice.member] ?? now.cast[0];
    newest += 1;
    const ticket = newest;
    const { seed } = view.peek();
    client.story(member.job, seed, choice.replicate, HORIZON, chartOutcomes).then(
      (story) => {
        if (ticket !== newest) return;
        storyTrouble.value = "";
        told.value = { story, member, replicate: choice.replicate };
      },
      (error: Error) => {
        if (ticket === newest)
          storyTrouble.value = `This future could not be told: ${error.message}`;
      },
    );
  });
}

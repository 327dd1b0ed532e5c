import { signal } from "@preact/signals";
import { STAKE_OUTCOMES } from "../../sim/analysis/tradeoff-terms.ts";
import { type Client, createClient, type Request } from "../../sim/host/client.ts";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { castOf, labelsOf, type Member } from "../cast.ts";
import { worlds } from "../own/worlds.ts";
import { crewSize, spawn } from "../spawn.ts";
import { tell } from "../state.ts";
import { type Card, HORIZON, type View } from "../view.ts";
import { type Choice, choiceOf } from "./options.ts";

/** What the finder has found so far. */
export interface FormSearch {
  /** The question, to see whether it is still the one on the page. */
  readonly question: string;
  readonly card: Card;
  /** Whose trusts and levers all forms are tried with: the card’s name when it was asked. */
  readonly whose: string;
  /** Futures finished of each form, of how many. */
  readonly done: number;
  readonly of: number;
  /** Null until there are enough futures. */
  readonly choice: Choice | null;
}

/** What is being or was last found; null where nobody asked. */
export const found = signal<FormSearch | null>(null);

/** Futures of each form: enough for a chance in tenths. */
const FUTURES = 100;

let client: Client | null = null;

/** Every form in the situation and with the levers of one card, and not partnering. */
export function formsCast(card: Card, view: View, model: PageModel): readonly Member[] {
  const cards = model.forms
    .filter(({ id }) => id !== "none")
    .map(({ id, label }) => ({ ...card, key: id, name: label, form: id, hidden: false }));
  return castOf({ ...view, cards }, model);
}

/** A text that changes when the answer for a card would. */
export const questionOf = (card: Card, { assumptions, spread, seed }: View): string => {
  const { preset, levers, details } = card;
  return JSON.stringify([preset, levers, details, assumptions, spread, seed]);
};

/** Plays every form out in the background, in workers of its own that end with it. */
export function findForms(card: Card, view: View, model: PageModel): void {
  cancelFinding();
  const cast = formsCast(card, view, model);
  const request: Request = {
    seed: view.seed,
    months: HORIZON,
    outcomes: [...STAKE_OUTCOMES, "trust"],
    jobs: cast.map(({ job }) => job),
    against: cast.map(({ against }) => against),
    look: { drawn: [], versus: null },
    aims: null,
    replicates: FUTURES,
  };
  const question = questionOf(card, view);
  const whose = labelsOf(view, model).get(card.key) ?? card.preset;
  const asked = { question, card, whose };
  found.value = { ...asked, done: 0, of: FUTURES, choice: null };
  const mine = createClient(spawn, Math.max(1, crewSize() - 1), {
    onStage(result) {
      if (client !== mine || !found.peek()) return;
      const choice = choiceOf({ result, cast }) ?? found.peek()?.choice ?? null;
      found.value = { ...asked, done: result.n, of: result.of, choice };
      if (result.n === result.of) endWorkers();
    },
    onProgress(done, of) {
      const now = found.peek();
      if (client === mine && now && done > now.done) found.value = { ...now, done, of };
    },
    onTrouble(message) {
      if (client === mine) tell(message);
    },
  });
  client = mine;
  const own = worlds.peek().filter(({ problem }) => problem === null);
  const ready = own.length > 0 ? mine.adopt(own) : Promise.resolve();
  ready.then(
    () => mine.show(request),
    () => cancelFinding(),
  );
}

/** Stops looking; what is not finished is put away. */
export function cancelFinding(): void {
  endWorkers();
  const now = found.peek();
  if (now && now.done < now.of) found.value = null;
}

function endWorkers(): void {
  const ended = client;
  client = null;
  ended?.close();
}

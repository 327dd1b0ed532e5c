import { batch, signal } from "@preact/signals";
import type { Client } from "../../sim/host/client.ts";
import type { PageModel, ScenarioReading } from "../../sim/host/page-protocol.ts";
import { addCard, hasRoom } from "../cards.ts";
import { change, model, page, tell, view } from "../state.ts";
import { MAX_CARDS } from "../view.ts";
import { loadWorlds, MOST_WORLDS, type Own, saveWorlds } from "./kept-worlds.ts";
import { startOf, waysIn } from "./ways.ts";

/** A world of one's own as it is listed, with a sentence where it cannot be used. */
export interface ListedWorld extends Own {
  readonly problem: string | null;
}

/** The worlds of one's own, the oldest first. */
export const worlds = signal<readonly ListedWorld[]>([]);

let client: Client | undefined;
/** The highest number given so far: an id is never given twice, so that undoing finds its own. */
let given = 0;

/**
 * Brings back the worlds this browser keeps, makes them known to every worker, and gives the model
 * with them among its scenarios. Says in a notice what could not be brought back.
 */
export async function restoreOwn(connected: Client): Promise<PageModel> {
  client = connected;
  const { own, problem } = loadWorlds();
  if (problem) tell(`Of your own worlds kept from last time something is missing: ${problem}.`);
  given = Math.max(0, ...own.map(numberOf));
  if (own.length === 0) return client.model();
  const { model: known, problems } = await client.adopt(own);
  worlds.value = own.map((one) => ({ ...one, problem: problemOf(one.id, problems) }));
  if (problems.length > 0) {
    tell(`${problems.length} of your own worlds cannot be used; “Own data” says why.`);
  }
  return known;
}

/** Reads the text of a scenario file in a worker. Never rejects. */
async function readScenarioFile(text: string): Promise<ScenarioReading> {
  try {
    if (!client) throw new Error("the page is still opening");
    return await client.readScenario(text);
  } catch (error) {
    return { ok: false, problem: `The file could not be read: ${(error as Error).message}.` };
  }
}

/**
 * Makes a scenario a world of one's own: every worker knows it, the browser keeps it, and it is
 * shown: the usual ways of helping in it are compared, unless another way is given. Gives one
 * sentence where it cannot be, and then changes nothing.
 */
export async function addOwn(
  json: unknown,
  title: string,
  show: (id: string) => void = compareOwn,
): Promise<string | null> {
  if (worlds.value.length >= MOST_WORLDS) {
    return `There are ${MOST_WORLDS} worlds of your own already; remove one first.`;
  }
  const id = `own-${given + 1}`;
  const added: Own = { id, title, json };
  const problem = await settle([...worlds.value, { ...added, problem: null }], id);
  if (problem !== null) return problem;
  given += 1;
  show(id);
  return null;
}

/**
 * Opens a scenario file as a world of one's own. Assumptions that it sets hold on the page too, since
 * its numbers are others without them. Gives one sentence where it cannot be, and then changes nothing.
 */
export async function openOwn(text: string, show?: (id: string) => void): Promise<string | null> {
  const reading = await readScenarioFile(text);
  if (!reading.ok) return reading.problem;
  const { scenario, title, assumptions } = reading;
  const before = view.peek().assumptions;
  const problem = await addOwn(scenario, title, show);
  if (problem === null) takeAssumptions(title, before, assumptions);
  return problem;
}

function takeAssumptions(title: string, before: Assumed, given: Assumed | null): void {
  const known = model.peek();
  if (!known) return;
  if (given === null) {
    if (Object.keys(before).length > 0) {
      tell(`“${title}” says nothing of assumptions; those changed on the page hold for it too.`);
    }
    return;
  }
  const usual = (id: string) => known.parameters.find((one) => one.id === id)?.default;
  const next = Object.fromEntries(Object.entries(given).filter(([id, x]) => x !== usual(id)));
  if (sameValues(before, next)) return;
  change(`Assumptions of ${title}`, { ...view.peek(), assumptions: next });
  tell(`The assumptions of “${title}” now hold for every card. Undo brings back those before.`);
}

type Assumed = Readonly<Record<string, number>>;

const sameValues = (a: Assumed, b: Assumed): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([id, value]) => b[id] === value);

/** Compares the usual ways of helping for a world of one's own; what was compared before can be brought back. */
export function compareOwn(id: string): void {
  const known = model.value;
  if (!known) return;
  const title = titleOf(id);
  batch(() => {
    change(`Compare ${title}`, { ...view.value, cards: waysIn(id, known) });
    page.value = "compare";
  });
  tell(`The usual ways of helping are compared for “${title}”. Undo brings back what was there.`);
  toResults();
}

/** Shows a world of one's own in a new card beside the others, and goes to the comparison. */
export function showOwn(id: string): void {
  const title = titleOf(id);
  if (!hasRoom(view.value)) {
    tell(`There is no room beside ${MAX_CARDS} scenarios; remove one of them first.`);
    page.value = "compare";
    toResults();
    return;
  }
  batch(() => {
    change(`Add ${title}`, addCard(view.value, startOf(id, null)));
    page.value = "compare";
  });
  toResults();
}

const titleOf = (id: string): string => worlds.value.find((one) => one.id === id)?.title ?? id;

function toResults(): void {
  requestAnimationFrame(() => {
    scrollTo(0, 0);
    document.getElementById("results")?.focus({ preventScroll: true });
  });
}

/** Removes a world of one's own. Gives one sentence where a card still shows it. */
export async function removeOwn(id: string): Promise<string | null> {
  const cards = view.value.cards.filter(({ preset }) => preset.split("/")[0] === id);
  if (cards.length > 0) return "A card still shows this world; remove the card first.";
  return settle(
    worlds.value.filter((one) => one.id !== id),
    id,
  );
}

/** Makes these worlds the ones that are known and kept, unless the one of this id is refused. */
async function settle(next: readonly ListedWorld[], id: string): Promise<string | null> {
  if (!client) return "The page is still opening; try again in a moment.";
  const plain = next.map(({ problem: _problem, ...one }) => one);
  const adopted = await client.adopt(plain).catch((error: Error) => error);
  if (adopted instanceof Error) return `This could not be done: ${adopted.message}.`;
  const refused = problemOf(id, adopted.problems);
  if (refused !== null) {
    await client.adopt(worlds.value.map(({ problem: _problem, ...one }) => one));
    return refused;
  }
  batch(() => {
    model.value = adopted.model;
    worlds.value = next.map((one) => ({ ...one, problem: problemOf(one.id, adopted.problems) }));
  });
  if (!saveWorlds(plain)) {
    tell("This browser cannot keep your own worlds; save them as files before you leave.");
  }
  return null;
}

const numberOf = ({ id }: Own): number => Number(id.split("-")[1]);

const problemOf = (
  id: string,
  problems: readonly { readonly id: string; readonly problem: string }[],
): string | null => problems.find((one) => one.id === id)?.problem ?? null;

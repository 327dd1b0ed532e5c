import { FEWEST_FOR_A_BAND } from "../analysis/fewest.ts";
import { readSeed as checkedSeed } from "../core/seed.ts";
import type { PageModel } from "../host/page-protocol.ts";
import type { Assignment } from "./assignment.ts";
import { TASKS, type Task } from "./assignment.ts";
import type { Lesson } from "./lesson-file.ts";
import { base64Of, bytesOfBase64 } from "./packing.ts";

/** A link that cannot be used. Its message follows “This assignment cannot be opened: ”. */
export class Refused extends Error {}

/** Says what is wrong: the link is refused for it, or it is left out. */
export type Flaw = (words: string) => void;

/** Fewest futures of each world: of fewer no band is drawn. */
const FEWEST_FUTURES = FEWEST_FOR_A_BAND;
/** The most futures of each world. */
export const MOST_FUTURES = 1000;
const MOST_LEVERS = 12;

/** Settings of levers, with the way each is offered. */
export type Settings = Pick<Assignment, "levers" | "locked" | "hidden">;

/** Levers that are set, locked or hidden: “transition_funding:20;pilot_first::h”. */
export function settingsText({ levers, locked, hidden }: Settings): string {
  const ids = new Set([...Object.keys(levers), ...locked, ...hidden]);
  return [...ids]
    .sort()
    .map((id) => {
      const ways = `${locked.includes(id) ? "l" : ""}${hidden.includes(id) ? "h" : ""}`;
      return `${id}:${levers[id] ?? ""}${ways && `:${ways}`}`;
    })
    .join(";");
}

const SETTING = /^([a-z][a-z0-9_]{0,39}):(-?\d{1,7}(?:\.\d{1,9})?)?(?::(l?h?))?$/;

/** Reads what {@link settingsText} wrote. */
export function readSettings(
  text: string,
  lesson: Lesson,
  parameters: PageModel["parameters"],
  flaw: Flaw,
): Settings {
  const parts = text === "" ? [] : text.split(";");
  if (parts.length > MOST_LEVERS) throw new Refused("it sets more levers than a lesson has");
  const read = parts.map((part) => {
    const found = SETTING.exec(part);
    if (!found) throw new Refused("its levers are not as this page writes them");
    const [, id, value, ways = ""] = found;
    return { id, value: value === undefined ? null : Number(value), ways };
  });
  if (new Set(read.map(({ id }) => id)).size < read.length) {
    throw new Refused("it sets the same lever twice");
  }
  const known = read.filter(({ id, value, ways }) =>
    isKnown(id, value, ways !== "", lesson, parameters, flaw),
  );
  const inWay = (way: string) =>
    lesson.vary.levers.filter((id) => known.some((one) => one.id === id && one.ways.includes(way)));
  return {
    levers: Object.fromEntries(
      known.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])),
    ),
    locked: inWay("l"),
    hidden: inWay("h"),
  };
}

function isKnown(
  id: string,
  value: number | null,
  offered: boolean,
  lesson: Lesson,
  parameters: PageModel["parameters"],
  flaw: Flaw,
): boolean {
  const lever = parameters.find((one) => one.id === id && one.role === "lever");
  if (!lever) flaw(`it sets “${id}”, which is no lever here`);
  else if (offered && !lesson.vary.levers.includes(id)) {
    flaw(`it locks or hides “${lever.label}”, which the lesson does not offer`);
  } else if (value !== null && !(value >= lever.range[0] && value <= lever.range[1])) {
    flaw(`“${lever.label}” must be a number from ${lever.range[0]} to ${lever.range[1]}`);
  } else return true;
  return false;
}

/** Tasks by their first letters, in their order; “-” for none. */
export const tasksText = (tasks: readonly Task[]): string =>
  TASKS.filter((task) => tasks.includes(task))
    .map((task) => task[0])
    .join("") || "-";

/** Reads what {@link tasksText} wrote. */
export function readTasks(text: string): readonly Task[] {
  const tasks = TASKS.filter((task) => text.includes(task[0]));
  if (tasksText(tasks) !== text) throw new Refused("its tasks are not as this page writes them");
  return tasks;
}

/** A seed as it stands, or packed where an address could not carry it; “~” for one of one's own. */
export function seedText(seed: string | null): string {
  if (seed === null) return "~";
  return /^[A-Za-z0-9-]+$/.test(seed) ? seed : `~${base64Of(new TextEncoder().encode(seed))}`;
}

/** Reads what {@link seedText} wrote. */
export function readSeed(text: string): string | null {
  if (text === "~") return null;
  const seed = text.startsWith("~") ? unpacked(text.slice(1)) : text;
  const read = checkedSeed(seed);
  if ("problem" in read) throw new Refused(`its seed ${read.problem}`);
  return read.seed;
}

function unpacked(text: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(
      bytesOfBase64(text) ?? new Uint8Array(),
    );
  } catch {
    return "";
  }
}

/** Reads a number of futures. */
export function readReplicates(text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= FEWEST_FUTURES && count <= MOST_FUTURES) return count;
  throw new Refused(
    `it asks for “${text.slice(0, 20)}” futures; expected ${FEWEST_FUTURES} to ${MOST_FUTURES}`,
  );
}

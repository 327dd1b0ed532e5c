import { InputError } from "../core/error.ts";
import { type Assignment, plainAssignment } from "./assignment.ts";
import {
  type Flaw,
  Refused,
  readReplicates,
  readSeed,
  readSettings,
  readTasks,
  seedText,
  settingsText,
  tasksText,
} from "./assignment-fields.ts";
import { CHECK_LENGTH, checkOfText, digestOfData } from "./bytes.ts";
import type { Lesson } from "./lesson-file.ts";
import { pack, unpack } from "./packing.ts";
import { type Known, readLesson } from "./read-lesson.ts";

/** A link without `#`: this, then what a board's link has too. */
const LINK_MARK = "a1&";
/** Links are shorter than this; whatever is longer is not looked at. */
const MOST_LINK = 150_000;
/** The most bytes of a lesson that travels in a link. */
const MOST_LESSON = 200_000;

/** What opening a link gave: an assignment and words to go with it, or a sentence why not. */
export type AssignmentReading =
  | { readonly assignment: Assignment; readonly words: readonly string[] }
  | { readonly problem: string };

/** What reading a link needs to know of the model. */
export type KnownModel = Known & { readonly version: string };

/**
 * The hash of a learner's link, without `#`: what differs from the lesson as it stands. A lesson
 * that comes with the program goes by its id, any other travels inside. `version` is the model's.
 */
export async function writeAssignment(assignment: Assignment, version: string): Promise<string> {
  const { lesson, builtIn, seed, replicates, tasks } = assignment;
  const plain = plainAssignment(lesson, builtIn);
  const text = [
    builtIn
      ? `l=${lesson.id}&d=${lessonDigest(lesson)}`
      : `o=${await pack(JSON.stringify(lesson))}`,
    `m=${version}`,
    seed === plain.seed ? "" : `s=${seedText(seed)}`,
    replicates === plain.replicates ? "" : `n=${replicates}`,
    tasksText(tasks) === tasksText(plain.tasks) ? "" : `t=${tasksText(tasks)}`,
    settingsText(assignment) === "" ? "" : `v=${settingsText(assignment)}`,
  ]
    .filter((part) => part !== "")
    .join("&");
  return `${LINK_MARK}${text}&c=${checkOfText(text)}`;
}

/** Reads what follows `a1&` or `board&` in a link. Never throws. */
export async function readAssignment(
  rest: string,
  lessonById: (id: string) => Lesson | undefined,
  known: KnownModel,
): Promise<AssignmentReading> {
  try {
    const fields = fieldsOf(checkedText(rest));
    const own = fields.get("o");
    const made = fields.get("m") ?? known.version;
    const lesson = own === undefined ? named(fields, lessonById) : await carried(own, made, known);
    return put(fields, lesson, known);
  } catch (error) {
    if (error instanceof Refused) {
      return { problem: `This assignment cannot be opened: ${error.message}.` };
    }
    throw error;
  }
}

/** Seven letters by which a board knows the codes of its own assignment. */
export const digestOf = (assignment: Assignment): string => {
  const { lesson, seed, replicates, tasks } = assignment;
  return digestOfData([
    lessonDigest(lesson),
    seed,
    replicates,
    tasksText(tasks),
    settingsText(assignment),
  ]);
};

const lessonDigest = ({ $schema: _, ...lesson }: Lesson): string => digestOfData(lesson);

const ASK = "ask for it again, or copy the whole of it";

/** The text before the check, mended where programs that pass links on are known to break them. */
function checkedText(rest: string): string {
  if (rest.length > MOST_LINK) throw new Refused("its link is far too long");
  const text = decoded(rest)
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/(^|&)amp;/g, "$1");
  const found = new RegExp(`^(.*)&c=([0-9A-Z]{${CHECK_LENGTH}})[.,;:!?)>\\]"'”’]*$`, "s").exec(
    text,
  );
  if (!found || checkOfText(found[1]) !== found[2]) {
    throw new Refused(`its link has been cut short or changed on its way, so ${ASK}`);
  }
  return found[1];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refused(`its link is not what this page writes, so ${ASK}`);
  }
}

const FIELDS = ["l", "d", "o", "m", "s", "n", "t", "v"];

function fieldsOf(text: string): ReadonlyMap<string, string> {
  const parts = text.split("&");
  const stray = parts.find((part) => part[1] !== "=" || !FIELDS.includes(part[0]));
  if (stray !== undefined) {
    throw new Refused(
      `its link sets “${stray.slice(0, 20)}”, which is not known here; it may be from a later version of this page`,
    );
  }
  const fields = new Map(parts.map((part) => [part[0], part.slice(2)]));
  if (fields.size < parts.length) throw new Refused("its link gives the same setting twice");
  return fields;
}

function named(
  fields: ReadonlyMap<string, string>,
  lessonById: (id: string) => Lesson | undefined,
): Lesson {
  const id = fields.get("l");
  if (id === undefined) throw new Refused("its link names no lesson");
  const lesson = lessonById(id);
  if (lesson) return lesson;
  throw new Refused(`the lesson “${id.slice(0, 40)}” is not one of those that come with this page`);
}

async function carried(packed: string, made: string, known: KnownModel): Promise<Lesson> {
  const text = await unpack(packed, MOST_LESSON);
  if (text === null) {
    throw new Refused(`the lesson in its link cannot be unpacked or is too large, so ${ASK}`);
  }
  try {
    return readLesson(JSON.parse(text), "the lesson in its link", known);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused("the lesson in its link is no JSON");
    if (error instanceof InputError) {
      const age = `; it was made with version ${made.slice(0, 20)} of the model, and this is ${known.version}`;
      throw new Refused(error.message.replace(/\.$/, "") + (made === known.version ? "" : age));
    }
    throw error;
  }
}

function put(
  fields: ReadonlyMap<string, string>,
  lesson: Lesson,
  known: KnownModel,
): AssignmentReading {
  const builtIn = fields.has("l");
  const made = fields.get("m") ?? known.version;
  const isOther = made !== known.version;
  const isNew = builtIn && (fields.get("d") ?? "") !== lessonDigest(lesson);
  const left: string[] = [];
  const flaw: Flaw = (words) => {
    if (!isOther && !isNew) throw new Refused(words);
    left.push(words);
  };
  const plain = plainAssignment(lesson, builtIn);
  const assignment: Assignment = {
    ...plain,
    ...readSettings(fields.get("v") ?? "", lesson, known.parameters, flaw),
    seed: fields.has("s") ? readSeed(fields.get("s") as string) : plain.seed,
    replicates: fields.has("n") ? readReplicates(fields.get("n") as string) : plain.replicates,
    tasks: fields.has("t") ? readTasks(fields.get("t") as string) : plain.tasks,
  };
  return { assignment, words: wordsFor(isOther ? made : null, known.version, isNew, left) };
}

function wordsFor(
  made: string | null,
  version: string,
  isNew: boolean,
  left: readonly string[],
): string[] {
  const lesson = isNew ? "the lesson has been changed since" : "";
  const out = left.length > 0 ? `left out: ${left.join("; ")}` : "";
  const rest = [lesson, out].filter((text) => text !== "").join("; ");
  if (made !== null) {
    const first = `This assignment was made with version ${made.slice(0, 20)} of the model and opened with ${version}, so results may differ`;
    return [`${first}${rest && `; ${rest}`}.`];
  }
  return isNew
    ? [`The lesson has been changed since this assignment was made${out && `; ${out}`}.`]
    : [];
}

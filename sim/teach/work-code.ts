import { LONGEST_SEED } from "../core/seed.ts";
import { MOST_NAME, MOST_WORDS, SURE, type Work } from "./assignment.ts";
import { BitReader, BitWriter, Unreadable } from "./bits.ts";
import { CHECK_LENGTH, checkOfLetters, lettersOf, valuesOf } from "./bytes.ts";
import type { Levers } from "./jobs.ts";
import type { Lesson } from "./lesson-file.ts";
import { lineOf, readText, writeText } from "./text-bits.ts";

/** What every code begins with. */
export const CODE_MARK = "PS1-";
/** Codes are shorter than this; whatever is longer is not looked at. */
export const MOST_CODE = 6000;

const MOST_ID = 40;
const MOST_DIGEST = 16;
const MOST_SLIP = 8;
const MOST_LEVERS = 15;
const MOST_VALUES = 15;
/** Steps that a prediction's range is divided into. */
const STEPS = 4000;

/** What gets between the letters of a code on its way: line breaks, marks of quoting, nothing seen. */
const GAP = "[\\s>\\u00ad\\u200b-\\u200f\\u2060\\ufeff]";
const DASH = "[-\\u2010-\\u2015\\u2212]";
const GAPS = new RegExp(GAP, "g");
const DASHES = new RegExp(DASH, "g");

/** What a learner did as a code: the same work gives the same code. */
export function writeWork(work: Work, { predict }: Pick<Lesson, "predict">): string {
  const bits = new BitWriter();
  writeText(bits, lineOf(work.lesson, MOST_ID));
  writeText(bits, lineOf(work.assignment, MOST_DIGEST));
  writeText(bits, lineOf(work.seed, LONGEST_SEED));
  writeText(bits, lineOf(work.slip, MOST_SLIP));
  writeText(bits, lineOf(work.name, MOST_NAME));
  writeChoice(bits, work.role);
  writePrediction(bits, work.prediction, predict.range);
  bits.whole(work.sure === null ? 0 : work.sure + 1, 3);
  writeText(bits, lineOf(work.why, MOST_WORDS));
  writeLevers(bits, work.levers);
  writeText(bits, lineOf(work.findings, MOST_WORDS));
  writeChoice(bits, work.decision);
  writeText(bits, lineOf(work.reason, MOST_WORDS));
  const values = bits.values();
  return `${CODE_MARK}${lettersOf(values)}-${checkOfLetters(values)}`;
}

function writeChoice(bits: BitWriter, id: string | null): void {
  bits.flag(id !== null);
  if (id !== null) writeText(bits, lineOf(id, MOST_ID));
}

/** A prediction goes with its range, so that it can be read without the lesson. */
function writePrediction(
  bits: BitWriter,
  prediction: Work["prediction"],
  [low, high]: readonly [number, number],
): void {
  const values = prediction?.slice(0, MOST_VALUES) ?? [];
  bits.whole(values.length, 4);
  if (values.length === 0) return;
  bits.number(low);
  bits.number(high);
  for (const value of values) {
    const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
    bits.whole(Math.round(share * STEPS), 12);
  }
}

function writeLevers(bits: BitWriter, levers: Levers): void {
  const pairs = Object.entries(levers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_LEVERS);
  bits.whole(pairs.length, 4);
  for (const [id, value] of pairs) {
    writeText(bits, lineOf(id, MOST_ID));
    bits.number(value);
  }
}

/** Reads a code, whatever line breaks and spaces got into it. Never throws. */
export function readWork(code: string): { readonly work: Work } | { readonly problem: string } {
  try {
    return { work: readBits(new BitReader(checkedValues(code))) };
  } catch (error) {
    if (error instanceof Unreadable) return { problem: `This code ${error.message}.` };
    throw error;
  }
}

const ASK = "copy it again, from PS1 to its last letter";

function checkedValues(code: string): number[] {
  if (code.length > MOST_CODE) throw new Unreadable("is far too long for a code");
  const plain = code.replace(GAPS, "").replace(DASHES, "-");
  const [mark, letters, check, ...more] = plain.split("-");
  if (!/^PS\d{1,2}$/i.test(mark) || letters === undefined) {
    throw new Unreadable(`does not begin with ${CODE_MARK} as codes do; ${ASK}`);
  }
  if (mark.toUpperCase() !== "PS1") {
    throw new Unreadable(
      `is of version ${mark.slice(2)} of codes, and this page reads version 1; open the board with the same version of Partnerscape`,
    );
  }
  if (!check || check.length < CHECK_LENGTH) throw new Unreadable(`is cut short; ${ASK}`);
  const values = valuesOf(letters);
  const checks = valuesOf(check);
  if (!values || !checks || more.length > 0) {
    throw new Unreadable(`has characters in it that no code has; ${ASK}`);
  }
  if (lettersOf(checks) !== checkOfLetters(values)) {
    throw new Unreadable(`has a slip in it (its last letters do not fit the rest); ${ASK}`);
  }
  return values;
}

function readBits(bits: BitReader): Work {
  const work: Work = {
    lesson: readId(bits),
    assignment: readText(bits, MOST_DIGEST),
    seed: readText(bits, LONGEST_SEED),
    slip: readText(bits, MOST_SLIP),
    name: readText(bits, MOST_NAME),
    role: readChoice(bits),
    prediction: readPrediction(bits),
    sure: readSure(bits),
    why: readText(bits, MOST_WORDS),
    levers: readLevers(bits),
    findings: readText(bits, MOST_WORDS),
    decision: readChoice(bits),
    reason: readText(bits, MOST_WORDS),
  };
  bits.end();
  return work;
}

function readId(bits: BitReader): string {
  const id = readText(bits, MOST_ID);
  if (!/^[a-z][a-z0-9_-]*$/.test(id)) throw new Unreadable("names something that has no name");
  return id;
}

const readChoice = (bits: BitReader): string | null => (bits.flag() ? readId(bits) : null);

function readSure(bits: BitReader): number | null {
  const sure = bits.whole(3);
  if (sure > SURE.length) throw new Unreadable("is surer than one can be");
  return sure === 0 ? null : sure - 1;
}

function readPrediction(bits: BitReader): readonly number[] | null {
  const count = bits.whole(4);
  if (count === 0) return null;
  const low = bits.number();
  const high = bits.number();
  return Array.from({ length: count }, () => {
    const step = bits.whole(12);
    if (step > STEPS) throw new Unreadable("predicts more than its chart can show");
    return Number((low + ((high - low) * step) / STEPS).toFixed(6)) + 0;
  });
}

function readLevers(bits: BitReader): Levers {
  const count = bits.whole(4);
  const pairs = Array.from({ length: count }, () => [readId(bits), bits.number()] as const);
  if (new Set(pairs.map(([id]) => id)).size < count) {
    throw new Unreadable("sets the same lever twice");
  }
  return Object.fromEntries(pairs);
}

/** What keeps work that was read from belonging to a lesson, as a sentence; null where it does. */
export function checkWork(work: Work, lesson: Lesson): string | null {
  const { predict, roles, vary, decide } = lesson;
  const [low, high] = predict.range;
  const has = (things: readonly { readonly id: string }[], id: string | null) =>
    id === null || things.some((thing) => thing.id === id);
  if (work.lesson !== lesson.id) return `This code is for the lesson “${work.lesson}”.`;
  if (!has(roles, work.role))
    return `This code takes a role, “${work.role}”, that the lesson does not have.`;
  if (!has(decide.options, work.decision))
    return `This code decides for “${work.decision}”, which the lesson does not offer.`;
  const stray = Object.keys(work.levers).find((id) => !vary.levers.includes(id));
  if (stray !== undefined) return `This code moves “${stray}”, which the lesson does not offer.`;
  if (work.prediction && work.prediction.length !== predict.at.length)
    return `This code predicts ${work.prediction.length} values where the lesson asks for ${predict.at.length}.`;
  if (work.prediction?.some((value) => value < low || value > high))
    return "This code predicts values that the chart of the lesson cannot show.";
  return null;
}

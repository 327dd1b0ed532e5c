import { z } from "zod";
import { createHasher } from "../core/hash.ts";
import { commandsOf } from "./commands.ts";

/** Most runs, characters of words, and changed values that a passport holds; more is not looked at. */
const MOST = { runs: 400, words: 2000, settings: 2000, link: 8000, command: 200_000 };
const LARGEST = { replicates: 100_000, months: 240, points: 1_000_000 };

const words = z.string().max(MOST.words);
const value = z.union([z.number(), z.string().max(MOST.words), z.boolean()]);
const settings = z
  .record(z.string().max(200), value)
  .refine((all) => Object.keys(all).length <= MOST.settings);

const changeShape = z.strictObject({
  path: words,
  label: words,
  unit: words,
  value,
  /** What it was before; null where it had no value, or drew one. */
  was: value.nullable(),
});

const runShape = z.strictObject({
  /** What it is called on the page, or its title. */
  label: words,
  /** What it is called after `partnerscape run`; a twin ends in “/none”. */
  name: words,
  /** What the results call it, where that is another name. */
  id: words.optional(),
  /** Values by path, as `--set` takes them. */
  settings,
  /** The same by name, with what each value was. */
  changes: z.array(changeShape).max(MOST.settings),
  /** 32 hexadecimal digits over its futures in their order: replicate by replicate, point by point. */
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  /** The scenario itself where it is not built in. */
  scenario: z.record(z.string(), z.unknown()).optional(),
});

/** What a passport looks like as JSON. */
const shape = z.strictObject({
  passport: z.literal(1),
  product: words,
  version: words,
  model_version: words,
  /** What the file shows, in words. */
  what: words,
  seed: z.string().min(1).max(200),
  replicates: z.int().min(1).max(LARGEST.replicates),
  months: z.int().min(1).max(LARGEST.months),
  /**
   * What futures differ by: luck alone, sets that the evidence accepts, whole ranges, or sets that
   * the experiment lists.
   */
  uncertainty: z.enum(["luck", "evidence", "ranges", "sets"]),
  /** Settings of what varies at which every run has its futures; left out where nothing varies. */
  points: z.int().min(1).max(LARGEST.points).optional(),
  runs: z.array(runShape).min(1).max(MOST.runs),
  /** Of an experiment: all that its file says beside what stands here; its scenarios are the runs. */
  experiment: z.record(z.string(), z.unknown()).optional(),
  /**
   * Over the fingerprints of the runs in their order; of an experiment over those of all its futures
   * in theirs, as `partnerscape experiment` prints it.
   */
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  /** Command lines that print these fingerprints. */
  commands: z.array(z.string().max(MOST.command)).max(MOST.runs),
  /**
   * The address that shows it on the page; null where none can: what varies in an experiment is no
   * view, and a notebook stands beside the link of its lesson.
   */
  link: z.string().max(MOST.link).nullable(),
});

/** The same, where it does not contradict itself. */
export const passportShape = shape.refine(
  ({ experiment, uncertainty, fingerprint, runs }) =>
    experiment !== undefined ||
    (uncertainty !== "sets" && fingerprint === fingerprintOf(runs.map((run) => run.fingerprint))),
);

/** Everything that makes a chart, a table or a result again. Plain JSON. */
export type Passport = z.infer<typeof shape>;
/** One ensemble of a passport. */
export type PassportRun = z.infer<typeof runShape>;
/** One value that was changed, by name. */
export type PassportChange = z.infer<typeof changeShape>;

/** What a passport is made of. */
export type PassportFacts = Omit<Passport, "passport" | "fingerprint" | "commands">;

/**
 * A passport of these facts: with the fingerprint of the whole, and the commands that make it again.
 * That of an experiment is given, since it is over single futures.
 */
export function makePassport(facts: PassportFacts, whole?: string): Passport {
  const fingerprint = whole ?? fingerprintOf(facts.runs.map((run) => run.fingerprint));
  return { passport: 1, ...facts, fingerprint, commands: commandsOf(facts) };
}

/** 32 hexadecimal digits over fingerprints in their order, as in a result folder's manifest. */
export function fingerprintOf(fingerprints: readonly string[]): string {
  const hasher = createHasher();
  for (const one of fingerprints) hasher.updateText(one);
  return hasher.digest();
}

/** 32 hexadecimal digits that follow from texts. */
export function digestOfTexts(texts: readonly string[]): string {
  const hasher = createHasher();
  for (const text of texts) hasher.updateText(text);
  return hasher.digest();
}

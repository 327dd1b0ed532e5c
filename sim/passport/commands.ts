import type { Passport, PassportRun } from "./passport.ts";

type Facts = Pick<Passport, "runs" | "seed" | "replicates" | "months" | "uncertainty"> &
  Partial<Pick<Passport, "experiment">>;

/** The file of a result folder that holds nothing but its passport. */
export const PASSPORT_FILE = "passport.json";
/** The file of a result folder that says all of it, however long. */
const MANIFEST_FILE = "manifest.json";

/**
 * Command lines that print the fingerprints of these runs: one for all that have the same settings.
 * A scenario that is not built in is run from its file, which `partnerscape verify FILE --write DIR`
 * writes. An experiment is run from the file that its passport is in, `file`, where that lies.
 */
export function commandsOf(facts: Facts, file = PASSPORT_FILE): string[] {
  if (facts.experiment) {
    const from = isLeftOut(facts.experiment) ? MANIFEST_FILE : file;
    return [`partnerscape experiment ${quotedFile(from)} --out again`];
  }
  const groups = new Map<string, PassportRun[]>();
  for (const run of facts.runs) {
    const key = settingsText(run);
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups].map(([set, runs]) => {
    const names = [...new Set(runs.map(typedName))].map(quoted).join(" ");
    return `partnerscape run ${names}${set}${optionsText(facts)}`;
  });
}

/** What one types for a run: its name, or the file that is written of its scenario. */
export function typedName(run: PassportRun): string {
  return run.scenario ? `${fileName(run)}${isTwin(run) ? "/none" : ""}` : run.name;
}

/** The name of the file of a scenario that is not built in. */
export const fileName = ({ name, scenario }: PassportRun): string =>
  `${withoutTwin(name).replace(/[^a-z0-9_-]+/gi, "-")}-${digest(scenario)}.json`;

/** A few letters that follow from a scenario, so that two of one name have two files. */
function digest(scenario: unknown): string {
  let sum = 0;
  for (const char of JSON.stringify(scenario)) {
    sum = (Math.imul(sum, 31) + (char.codePointAt(0) as number)) >>> 0;
  }
  return sum.toString(36);
}

/** Whether a run is that of the world without the partnership. */
export const isTwin = ({ name }: Pick<PassportRun, "name">): boolean => /(^|\/)none$/.test(name);

/** A run's name without what says that it is a twin. */
export const withoutTwin = (name: string): string => name.replace(/\/none$/, "");

function settingsText({ settings }: PassportRun): string {
  const pairs = Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.map(([path, value]) => ` --set ${quoted(`${path}=${value}`)}`).join("");
}

/** Whether an experiment is too long to travel: only its folder has it. */
export const isLeftOut = (experiment: NonNullable<Passport["experiment"]>): boolean =>
  "left_out" in experiment;

/** The same passport as a file of this name carries it. */
export const inFile = (passport: Passport, file: string): Passport =>
  passport.experiment ? { ...passport, commands: commandsOf(passport, file) } : passport;

const UNCERTAINTY = {
  luck: "",
  evidence: " --uncertainty evidence",
  ranges: " --uncertainty ranges",
  // Of experiments only, whose command names a file.
  sets: "",
};

function optionsText({ seed, replicates, months, uncertainty }: Facts): string {
  const spread = UNCERTAINTY[uncertainty];
  return `${spread} --seed ${quoted(seed)} --replicates ${replicates} --months ${months}`;
}

/** The name of a file as a shell and a program take it: not as an option. */
export const quotedFile = (name: string): string =>
  quoted(name.startsWith("-") ? `./${name}` : name);

/** A word as a POSIX shell takes it, in single quotes where it must be. */
export const quoted = (text: string): string =>
  /^[\w./=:@%+,~-]+$/.test(text) && !text.startsWith("~")
    ? text
    : `'${text.replaceAll("'", "'\\''")}'`;

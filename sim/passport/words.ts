import { counted } from "../core/counted.ts";
import { isTwin } from "./commands.ts";
import type { Passport, PassportChange, PassportRun } from "./passport.ts";

const SPREAD = {
  luck: "futures differ by luck alone, assumptions held still",
  evidence: "luck, and sets of assumptions that the evidence accepts",
  ranges: "luck, and assumptions drawn from their ranges",
  sets: "luck, and sets of assumptions that the experiment lists",
} as const;

/** A passport for a reader, a sentence or a line each: the runs, what made them, and how to do it again. */
export function passportLines(passport: Passport): string[] {
  const { product, version, model_version, seed, uncertainty } = passport;
  const common = commonChanges(passport.runs);
  const futures = `${futuresText(passport)} each${pointsText(passport)}`;
  return [
    `Seed “${seed}”, ${futures}; ${SPREAD[uncertainty]}. ${capital(product)} ${version}, model ${model_version}.`,
    ...(common.length > 0 ? [`Changed in all: ${changesText(common)}.`] : []),
    ...passport.runs.map((run) => runLine(run, common)),
    `Fingerprint of all: ${passport.fingerprint}`,
    ...passport.commands.map((command) => `Again: ${command}`),
    ...(passport.link === null ? [] : [`On the page: ${passport.link}`]),
  ];
}

/** “3 futures of 12 months”. */
export const futuresText = ({ replicates, months }: Passport): string =>
  `${counted(replicates, "future")} of ${counted(months, "month")}`;

/** “ at each of 24 points”; nothing where nothing varies. */
export const pointsText = ({ points }: Passport): string =>
  points === undefined || points === 1 ? "" : ` at each of ${points} points`;

/** What is changed alike in every run that has a partnership; their twins lack what is about it. */
function commonChanges(runs: readonly PassportRun[]): readonly PassportChange[] {
  const [first, ...others] = runs.filter((run) => !isTwin(run));
  return (first?.changes ?? []).filter((change) =>
    others.every(({ changes }) => changes.some((one) => same(one, change))),
  );
}

function runLine(run: PassportRun, common: readonly PassportChange[]): string {
  const own = run.changes.filter((change) => !common.some((one) => same(one, change)));
  const text = own.length > 0 ? `: ${changesText(own)}` : "";
  return `${run.label} (${run.name})${text}. Fingerprint ${run.fingerprint}`;
}

const same = (a: PassportChange, b: PassportChange): boolean =>
  a.path === b.path && a.value === b.value && a.was === b.was;

const changesText = (changes: readonly PassportChange[]): string =>
  changes.map(changeText).join("; ");

/** “Transition money 20 £m (was 10)”; numbers are written so that they read back the same. */
function changeText({ label, unit, value, was }: PassportChange): string {
  const before = was === null ? "" : ` (was ${was})`;
  return `${label} ${value}${unit === "1" || unit === "" ? "" : ` ${unit}`}${before}`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

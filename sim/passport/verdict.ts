import type { Passport } from "./passport.ts";
import { futuresText, pointsText } from "./words.ts";

/** What running a passport again gave. */
export interface Verdict {
  readonly file: string;
  /** Whether the file is as it was saved; null where nothing in it says so. */
  readonly intact: boolean | null;
  /** Whether every fingerprint is the same, and nothing was changed. */
  readonly verified: boolean;
  readonly runs: readonly {
    readonly label: string;
    readonly name: string;
    readonly was: string;
    readonly now: string | null;
    readonly problem: string | null;
  }[];
}

/** Versions of whoever runs it again. */
interface Versions {
  readonly version: string;
  readonly model: string;
}

/** A verdict in sentences. Names are printed without characters that a terminal acts on. */
export function verdictLines(verdict: Verdict, passport: Passport, here: Versions): string[] {
  const { file, intact, runs } = verdict;
  const { seed, model_version, version } = passport;
  const same = runs.filter(({ was, now }) => was === now).length;
  const futures = `${futuresText(passport)}${pointsText(passport)}, seed “${plain(seed)}”`;
  const other = model_version !== here.model || version !== here.version;
  return [
    same === runs.length
      ? `${file}: the same fingerprints. ${runs.length === 1 ? "Its run was" : `All ${countOf(passport)} runs were`} simulated again (${futures}).`
      : `${file}: ${runs.length - same} of ${runs.length} ${passport.experiment ? "fingerprints" : "runs"} are not the same now (${futures}).`,
    ...runs.map(({ label, name, was, now, problem }) =>
      was === now
        ? `  ${plain(label)} (${plain(name)}): ${was}, the same`
        : `  ${plain(label)} (${plain(name)}): ${was} then, ${now ?? `not run now: ${plain(problem ?? "")}`}${now ? " now" : ""}`,
    ),
    ...(intact === false ? [CHANGED] : intact === null ? [UNKNOWN] : []),
    ...(other
      ? [
          `It was made with ${plain(passport.product)} ${plain(version)}, model ${plain(model_version)}; this is ${here.version}, model ${here.model}.`,
        ]
      : []),
  ];
}

/** Runs of a passport; those of an experiment are single futures. */
const countOf = ({ experiment, runs, points = 1, replicates }: Passport): number =>
  experiment ? runs.length * points * replicates : runs.length;

const CHANGED =
  "The file was changed or cut after it was saved: what it shows need not be what these runs give.";
const UNKNOWN =
  "Nothing in the file says whether the rest of it is as it was saved; only its runs were compared.";

const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, "?");

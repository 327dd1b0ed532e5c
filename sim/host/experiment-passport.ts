import { InputError } from "../core/error.ts";
import type { WholeExperiment } from "../experiment/experiment-resolve.ts";
import { PRODUCT } from "../model.ts";
import { isLeftOut, isTwin, withoutTwin } from "../passport/commands.ts";
import { makePassport, type Passport } from "../passport/passport.ts";
import { passportRun } from "./passport-run.ts";
import type { Known } from "./passport-runs.ts";

/** What became of an experiment, as a passport says it. */
export interface Found {
  readonly version: string;
  readonly model_version: string;
  /** Futures of each scenario at each point. */
  readonly replicates: number;
  readonly points: number;
  /** Over the fingerprints of all runs in their order. */
  readonly fingerprint: string;
  /** Over those of each scenario. */
  readonly fingerprints: readonly string[];
}

/** Most characters of an experiment that travel with every picture of it. */
const MOST_CARRIED = 4_000_000;

/** Everything that makes an experiment again. */
export function experimentPassport(
  experiment: WholeExperiment,
  found: Found,
  { builtIn, accepted }: Known,
): Passport {
  const { scenarios, seed, months, uncertainty: spread, ...rest } = experiment;
  const listed = Array.isArray(spread) ? spread : null;
  const isAccepted = listed !== null && JSON.stringify(listed) === JSON.stringify(accepted);
  const kind = isAccepted ? "evidence" : "sets";
  return makePassport(
    {
      product: PRODUCT,
      version: found.version,
      model_version: found.model_version,
      what: experiment.title ? `Experiment: ${experiment.title}` : "Experiment",
      seed,
      replicates: found.replicates,
      months,
      uncertainty: listed ? kind : spread === "ranges" ? "ranges" : "luck",
      points: found.points,
      runs: scenarios.map((one, i) => passportRun(one, found.fingerprints[i], builtIn)),
      experiment: carried(kind === "sets" && listed ? { ...rest, uncertainty: listed } : rest),
      link: null,
    },
    found.fingerprint,
  );
}

function carried(rest: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const text = JSON.stringify(rest);
  return text.length > MOST_CARRIED ? { left_out: text.length } : JSON.parse(text);
}

const SPREAD = { luck: "defaults", evidence: "accepted", ranges: "ranges" } as const;

/**
 * The experiment that a passport is of, as its file would say it: unchecked JSON. Throws InputError
 * where it is of none, or of one that is too long to travel.
 */
export function experimentIn(passport: Passport, where = "It"): Record<string, unknown> {
  const { experiment, runs, seed, months, uncertainty } = passport;
  if (!experiment) {
    const [command = ""] = passport.commands;
    throw new InputError(
      `${where} is of no experiment; the command line that makes it again: ${command}`,
    );
  }
  if (isLeftOut(experiment)) {
    throw new InputError(
      `${where} is of an experiment that lists too much to travel with it; the manifest.json of its folder holds all of it, and “partnerscape verify” takes the folder.`,
    );
  }
  return {
    ...experiment,
    scenarios: runs.map((run) => ({
      id: run.id ?? run.name,
      title: run.label,
      scenario: run.scenario ?? withoutTwin(run.name),
      set: run.settings,
      counterfactual: isTwin(run),
    })),
    seed,
    months,
    ...(uncertainty === "sets" ? {} : { uncertainty: SPREAD[uncertainty] }),
  };
}

import type { Command } from "commander";
import type { StudyCompareChoice } from "../analysis/study/compare.ts";
import { InputError } from "../core/error.ts";
import { addMeasureOptions } from "./analyse.ts";
import { compareAnalysis } from "./analyse-compare.ts";
import { giveAnalysis, type OutputOptions } from "./analyse-print.ts";
import { openStudy } from "./analyse-study.ts";
import type { Io } from "./io.ts";

const OWN = ["outcome", "entity", "month", "against", "figures"];

/** Options of `compare` that a result folder takes. */
export const addFolderOptions = (command: Command): Command =>
  addMeasureOptions(command)
    .option("--against <scenario>", "of a folder: compare with this scenario (its baseline)")
    .option("--figures <dir>", "of a folder: write the figures there, as SVG");

/** Compares the scenarios that a result folder holds. Throws InputError. */
export async function compareFolder(
  folder: string,
  raw: StudyCompareChoice & OutputOptions,
  io: Io,
): Promise<void> {
  const { outcome, entity, month, against } = raw;
  const { study } = await openStudy(folder, 1, io);
  const analysis = await compareAnalysis(study, { outcome, entity, month, against });
  await giveAnalysis(analysis, study, folder, raw, io);
}

/** What else means something where a folder is compared. */
const SHARED = ["json", "replace"];

/** Throws InputError where a result folder is compared with an option that only a simulation takes. */
export function refuseSimulationOptions(command: Command): void {
  const stray = command.options.find((option) => {
    const name = option.attributeName();
    const given = command.getOptionValueSource(name) === "cli";
    return given && ![...OWN, ...SHARED].includes(name);
  });
  if (!stray) return;
  throw new InputError(
    `${stray.long} is for scenarios that are simulated; what a result folder holds was simulated already, so leave it out or name scenarios instead of the folder.`,
  );
}

/** Throws InputError where scenarios are compared with an option that only a folder takes. */
export function refuseFolderOptions(raw: Readonly<Record<string, unknown>>): void {
  const stray = OWN.find((name) => raw[name] !== undefined);
  if (stray === undefined) return;
  throw new InputError(
    `--${stray} is for comparing the scenarios of a result folder; give its name alone.`,
  );
}

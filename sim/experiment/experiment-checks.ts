import { InputError } from "../core/error.ts";
import { canonicalPath, pathsOverlap } from "../model.ts";
import { MOST_SALTELLI_DIMENSIONS } from "./designs/saltelli.ts";
import type { Experiment, Varied } from "./experiment-file.ts";

/** Throws InputError, naming `where` and the path, where parts of an experiment do not fit together. */
export function checkExperiment(experiment: Experiment, where: string): void {
  const fail = (path: string, problem: string): never => {
    throw new InputError(`${where}: ${path} ${problem}.`);
  };
  checkOnce(experiment, fail);
  checkVaried(experiment, fail);
  checkMonths(experiment, fail);
  const { outcomes, precision, replicates, scenarios, baseline } = experiment;
  if (precision && outcomes && !outcomes.includes(precision.outcome)) {
    fail(
      "precision.outcome",
      `is ${precision.outcome}; expected one of the outcomes that are kept`,
    );
  }
  if (precision && precision.most < replicates) {
    fail("precision.most", `is ${precision.most}; expected at least replicates, ${replicates}`);
  }
  if (precision?.of === "difference" && scenarios.length < 2 && baseline !== "none") {
    fail("precision.of", 'is "difference"; expected a baseline, or a second scenario');
  }
}

type Fail = (path: string, problem: string) => never;

/** Throws where a list says one thing twice: whoever wrote it meant another. */
function checkOnce({ keep, outcomes, entities, vary }: Experiment, fail: Fail): void {
  const lists: readonly [string, readonly unknown[] | undefined][] = [
    ["keep.series", typeof keep.series === "string" ? undefined : keep.series],
    ["outcomes", outcomes],
    ["entities", entities],
    ...vary.map(({ values }, i) => [`vary.${i}.values`, values] as [string, typeof values]),
  ];
  for (const [at, list] of lists) {
    const last = at.slice(at.lastIndexOf(".") + 1);
    list?.forEach((one, i) => {
      const before = list.indexOf(one);
      if (before < i)
        fail(`${at}.${i}`, `is ${JSON.stringify(one)} like ${last}.${before}; expected each once`);
    });
  }
}

function checkVaried({ vary, design }: Experiment, fail: Fail): void {
  vary.forEach((one, i) => {
    checkValues(one, `vary.${i}`, fail);
    const full = canonicalPath(one.path);
    const before = vary.findIndex(({ path }) => pathsOverlap(canonicalPath(path), full));
    if (before < i) {
      fail(
        `vary.${i}.path`,
        `is ${one.path} and vary.${before}.path ${vary[before].path}, which vary the same thing; expected each once`,
      );
    }
  });
  if (design.kind === "saltelli" && vary.length > MOST_SALTELLI_DIMENSIONS) {
    fail(
      "vary",
      `holds ${vary.length} values; expected at most ${MOST_SALTELLI_DIMENSIONS} for the design saltelli`,
    );
  }
  if (design.kind !== "points") {
    if (vary.length > 0 || design.kind === "factorial" || design.kind === "one-at-a-time") return;
    fail("vary", `is missing; expected something that varies for the design ${design.kind}`);
    return;
  }
  if ((design.file === undefined) === (design.points === undefined)) {
    fail("design", "needs either file, a CSV file, or points, a list of values by path");
  }
  if (vary.some(({ range, values }) => range || values)) {
    fail("vary", "holds ranges or values; expected none of these where design lists the points");
  }
}

function checkValues({ range, values, whole }: Varied, at: string, fail: Fail): void {
  if (range && values) fail(at, "has range and values; expected one of them");
  if (range && !(range[0] < range[1])) {
    fail(`${at}.range`, `is [${range.join(", ")}]; expected the lower number first`);
  }
  if (whole && !range) fail(`${at}.whole`, "is true without a range; expected a range beside it");
  if (whole && range && !range.every(Number.isInteger)) {
    fail(`${at}.range`, `is [${range.join(", ")}]; expected whole numbers, as whole is true`);
  }
}

function checkMonths({ months, keep, every, precision }: Experiment, fail: Fail): void {
  if (Array.isArray(keep.series)) {
    const late = keep.series.findIndex((month) => month > months);
    if (late >= 0) {
      fail(
        `keep.series.${late}`,
        `is ${keep.series[late]}; expected a month up to months, ${months}`,
      );
    }
  }
  if (every !== undefined && every > months) {
    fail("every", `is ${every}; expected at most months, ${months}`);
  }
  if (precision && precision.month > months) {
    fail("precision.month", `is ${precision.month}; expected a month up to months, ${months}`);
  }
}

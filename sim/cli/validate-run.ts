import { InputError } from "../core/error.ts";
import { rows } from "../evidence/index.ts";
import { validationPage } from "../evidence/markdown.ts";
import type { NullModel } from "../evidence/null-model.ts";
import type { Row } from "../evidence/pattern.ts";
import { reportOf, verdictsOf } from "../evidence/report.ts";
import { validate } from "../evidence/validate.ts";
import { createEvidencePool } from "../host/evidence-pool.ts";
import type { Io } from "./io.ts";
import { printEvidence } from "./print-validate.ts";
import type { ValidateRequest } from "./validate.ts";
import { createWatch } from "./validate-watch.ts";

const NULLS: Readonly<Record<ValidateRequest["null"], readonly NullModel[]>> = {
  none: ["none"],
  noise: ["noise"],
  both: ["none", "noise"],
  off: [],
};

/** Most replicates of a row in a first look. */
const GLANCE = 400;

/** Judges the rows asked for and prints what came of it. Throws InputError on an unknown id. */
export async function runValidate(
  ids: readonly string[],
  request: ValidateRequest,
  io: Io,
): Promise<void> {
  const chosen = chooseRows(ids);
  const { fast } = request;
  const seeds = fast ? request.seeds.slice(0, 1) : request.seeds;
  const nulls = fast ? [] : NULLS[request.null];
  const pool = createEvidencePool(rows, request.workers);
  const watch = createWatch(io, chosen, seeds.length * (1 + nulls.length));
  try {
    const judged = await validate(chosen, {
      seeds,
      nulls,
      ...(fast ? { most: GLANCE } : {}),
      async ask(task) {
        const { values, milliseconds } = await pool.run(task);
        watch.spent(task, milliseconds);
        return values;
      },
      onJudged: watch.judged,
    });
    const verdicts = verdictsOf(judged, seeds);
    const report = reportOf(verdicts, seeds, nulls);
    if (request.json) io.out(`${JSON.stringify(report)}\n`);
    else io.out(request.markdown ? validationPage(report) : printEvidence(verdicts, report));
    if (request.timing) io.err(watch.timing());
  } finally {
    watch.end();
    await pool.close();
  }
}

/** Rows by id, or all lines of a case by the case's id, in the order of the evidence. */
function chooseRows(ids: readonly string[]): readonly Row[] {
  const matches = (row: Row, id: string) => row.id === id || row.id.startsWith(`${id}/`);
  const unknown = ids.find((id) => !rows.some((row) => matches(row, id)));
  if (unknown !== undefined) {
    throw new InputError(
      `There is no row "${unknown}"; rows have ids such as ${rows[0]?.id ?? "X1"}.`,
    );
  }
  return ids.length === 0 ? rows : rows.filter((row) => ids.some((id) => matches(row, id)));
}

import { InputError } from "../../core/error.ts";
import { didYouMean } from "../../experiment/nearest.ts";
import type { Kept, Measure, Study } from "./study.ts";

const MOST = 8;

const listed = (names: readonly (string | number)[]): string =>
  names.length > MOST ? `${names.slice(0, MOST).join(", ")} …` : names.join(", ");

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** Throws InputError where a result has nothing of an entity, and says of whom it has. */
export function needEntity(kept: readonly Kept[], entity: string): void {
  const there = distinct(kept.map((one) => one.entity));
  if (there.includes(entity)) return;
  const hint =
    there.length > 0 ? didYouMean(entity, there, `it has ${listed(there)}.`) : "it keeps nothing.";
  throw new InputError(`this result has nothing of "${entity}"; ${hint}`);
}

/** Throws InputError where an outcome of an entity was not kept, and says what was. */
export async function needKept(study: Study, { outcome, entity }: Kept): Promise<void> {
  const kept = await study.kept();
  if (kept.some((one) => one.outcome === outcome && one.entity === entity)) return;
  const others = kept.filter((one) => one.outcome === outcome).map((one) => one.entity);
  const own = kept.filter((one) => one.entity === entity).map((one) => one.outcome);
  const hint =
    others.length > 0
      ? `it is there of ${listed(others)}`
      : own.length > 0
        ? `what was kept of ${entity} is ${listed(own)}`
        : "it was not kept";
  throw new InputError(`this result has no ${outcome} of ${entity}; ${hint}.`);
}

/** Months in which somebody has an outcome in some run, as far as a summary tells; ascending. */
export async function monthsOf(study: Study, { outcome, entity }: Kept): Promise<number[]> {
  const rows = (await study.summarised?.(entity)) ?? [];
  const own = rows.filter((row) => row.outcome === outcome && row.n > 0);
  return [...new Set(own.map(({ month }) => month))].sort((a, b) => a - b);
}

/** The error where no run has what is asked for: who lacks it, and in which months it is there. */
export function noneHas(
  { outcome, entity, month }: Measure,
  scenarios: readonly string[],
  against?: string | undefined,
  months: readonly number[] = [],
): InputError {
  const of = scenarios.length > 0 ? ` of ${listed(scenarios)}` : "";
  const paired = against === undefined ? "" : ` that can be paired with one of ${against}`;
  const there = months.length > 0 ? `; there is some in months ${listed(months)}` : "";
  return new InputError(
    `no run${of} has ${outcome} of ${entity} in month ${month}${paired}${there}.`,
  );
}

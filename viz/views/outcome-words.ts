import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import type { OutcomeInfo } from "../../sim/model.ts";
import { yearsText } from "../calendar.ts";
import type { Answer, Mode } from "../charts/facets.ts";
import type { Picture } from "../charts/pictures.ts";
import { number } from "../format.ts";
import { listed } from "../names.ts";
import { differenceSaid } from "../words.ts";
import { baseLabel } from "./chart-words.ts";

const UNITS: Readonly<Record<string, string>> = {
  index: "100 at the start",
  share: "0 to 1",
  "1": "0 is the same",
  places: "places among 100 trusts of the same year",
  "£m": "£m since the start",
};

/** Unit and good direction of an outcome in words. */
export function meaningOf(info: OutcomeInfo): string {
  const unit = UNITS[info.unit] ?? info.unit;
  const good =
    info.better === "neutral" ? "neither direction is good in itself" : `${info.better} is better`;
  return `${unit}, ${good}`;
}

/** What one chart shows, for somebody who cannot see it: values and chances at a moment. */
export function facetSummary(
  now: Answer,
  { info, entity, mode }: Pick<Picture, "info" | "entity" | "mode">,
  name: string,
  month: number,
): string {
  const parts = now.cast.flatMap((member, m) => {
    const row = rowAt(now, m, { outcome: info.id, entity }, month, mode);
    if (mode === "gaps")
      return row ? [`${member.label} ${differenceSaid(row, info, now.result.n)}`] : [];
    const value = valueAt(now, m, entity, info.id, month);
    if (value === null) return [];
    const surely = row
      ? ` (against not partnering ${differenceSaid(row, info, now.result.n)})`
      : "";
    return [`${member.label} ${number(value.centre, info.digits)}${surely}`];
  });
  const what = mode === "gaps" ? `difference from ${baseLabel(now)}` : "median";
  return `${info.label}, ${name}, ${what} after ${yearsText(month)}: ${listed(parts)}.`;
}

/** The paired difference of a member at a month: from what is measured from, or its twin. */
export function rowAt(
  { result }: Answer,
  m: number,
  { outcome, entity }: { readonly outcome: string; readonly entity: string },
  month: number,
  mode: Mode,
): DifferenceRow | undefined {
  const rows = (mode === "gaps" ? result.rivals : result.differences)[m];
  return rows.find((r) => r.entity === entity && r.outcome === outcome && r.month === month);
}

/** Centre and band of a member at a month, or null where there is nothing. */
export function valueAt(now: Answer, m: number, entity: string, outcome: string, month: number) {
  const job = now.result.jobs[m].levels;
  const s = job.series.findIndex((t) => t.entity === entity && t.outcome === outcome);
  const at = s * (now.result.months + 1) + month;
  if (s < 0 || job.present[at] === 0 || month > now.result.months) return null;
  return { centre: job.centre[at], low: job.low[at], high: job.high[at], n: job.present[at] };
}

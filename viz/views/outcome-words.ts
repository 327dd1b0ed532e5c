import type { PageModel } from "../../sim/host/page-protocol.ts";
import type { OutcomeInfo } from "../../sim/model.ts";
import type { Answer } from "../charts/facets.ts";
import { number } from "../format.ts";
import { listed } from "../names.ts";
import { chance } from "../words.ts";

const UNITS: Readonly<Record<string, string>> = {
  index: "100 at the start",
  share: "0 to 1",
  "1": "0 is the same",
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
  outcome: string,
  entity: string,
  name: string,
  month: number,
  model: PageModel,
): string {
  const info = model.outcomes.find((o) => o.id === outcome);
  const parts = now.cast.flatMap((member, m) => {
    const value = valueAt(now, m, entity, outcome, month);
    if (value === null || !info) return [];
    const row = now.result.differences[m].find(
      (r) => r.entity === entity && r.outcome === outcome && r.month === month,
    );
    const surely = row ? `, ${chance(row, info.digits)}` : "";
    return [`${member.label} ${number(value.centre, info.digits)}${surely}`];
  });
  const years = month === 12 ? "1 year" : `${month / 12} years`;
  return `${info?.label ?? outcome}, ${name}, median after ${years}: ${listed(parts)}.`;
}

/** Centre and band of a member at a month, or null where there is nothing. */
export function valueAt(now: Answer, m: number, entity: string, outcome: string, month: number) {
  const job = now.result.jobs[m].levels;
  const s = job.series.findIndex((t) => t.entity === entity && t.outcome === outcome);
  const at = s * (now.result.months + 1) + month;
  if (s < 0 || job.present[at] === 0 || month > now.result.months) return null;
  return { centre: job.centre[at], low: job.low[at], high: job.high[at], n: job.present[at] };
}

import type { SeriesInfo } from "../core/trajectory.ts";
import type { Scenario } from "../model.ts";

/** From this many organisations on, only the parties and the whole are kept: a nation fills memory. */
const CROWD = 13;

/** Numbers of the series that the page keeps of a run: the outcomes it shows, of whom it shows. */
export function keptSeries(
  series: readonly SeriesInfo[],
  outcomes: readonly string[],
  scenario: Scenario,
): number[] {
  const central = centralIn(series, scenario);
  return series.flatMap(({ entity, outcome }, i) =>
    outcomes.includes(outcome) && central(entity) ? [i] : [],
  );
}

function centralIn(series: readonly SeriesInfo[], scenario: Scenario): (entity: string) => boolean {
  const single = new Set(series.map(({ entity }) => entity).filter((id) => !/[+~]/.test(id)));
  if (single.size <= CROWD) return () => true;
  const { partnership, also } = scenario;
  const parties = new Set(
    [...(partnership ? [partnership] : []), ...also].flatMap(({ lead, other }) => [lead, other]),
  );
  return (entity) => entity === "system" || entity.split(/[+~]/).every((id) => parties.has(id));
}

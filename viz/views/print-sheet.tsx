import { useLayoutEffect, useRef } from "preact/hooks";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import { yearsText } from "../calendar.ts";
import { drawable, type Facet, facetsOf } from "../charts/facets.ts";
import { drawTrajectories } from "../charts/trajectory-draw.ts";
import { layoutTrajectories } from "../charts/trajectory-layout.ts";
import { entityNames, isCentral, kindOf } from "../names.ts";
import { briefLines } from "../passport-now.ts";
import { model } from "../state.ts";
import { nameOf } from "../tradeoff/options.ts";
import { choice, judged, moment, ranking, weights, whose } from "../tradeoff/state.ts";
import { HeadlineWords } from "./headline.tsx";
import { RankingTable } from "./tradeoff-ranking.tsx";

/** One page of paper for somebody busy: words, one chart, the table, and what made them. */
export function PrintSheet() {
  const known = choice.value;
  if (!known) return null;
  const helped = nameOf(known.options, "helped");
  return (
    <article class="print-sheet">
      <header>
        <p class="print-name">Partnerscape</p>
        <h1>
          {helped ? `Which way of partnering helps ${helped}` : "Which way of partnering helps"},
          and who pays?
        </h1>
      </header>
      <HeadlineWords />
      <Charts />
      {ranking.value && (
        <RankingTable known={known} ranked={ranking.value} month={moment.value} field="shown" />
      )}
      <Colophon />
    </article>
  );
}

const SIZE = { width: 400, height: 190 };

/** Care of the two partners, side by side on one scale. */
function Charts() {
  const now = judged.value;
  const known = model.value;
  if (!now || !known) return null;
  const outcome = drawnOutcome();
  const info = known.outcomes.find(({ id }) => id === outcome);
  if (!outcome || !info) return null;
  const scenarios = now.cast.map((member) => member.scenario);
  const name = entityNames(scenarios);
  const facets = facetsOf(now, {
    outcome,
    mode: drawable(now, "levels"),
    good: info.better === "higher" ? 1 : info.better === "lower" ? -1 : 0,
    foreground: null,
    before: null,
    domain: null,
  })
    .filter(({ entity }) => kindOf(entity) === "organisation" && isCentral(entity, scenarios))
    .slice(0, 2);
  return (
    <div class="print-charts">
      {facets.map((facet) => (
        <Chart key={facet.entity} facet={facet} title={`${info.label}: ${name(facet.entity)}`} />
      ))}
      <p class="note">
        Line: median. Band and bar: 10th to 90th percentile. Dashed: not partnering, under the same
        luck.
      </p>
    </div>
  );
}

/** Care, or else the first outcome that is on the page. */
function drawnOutcome(): string | undefined {
  const drawn = judged.value?.result.jobs[0]?.levels.series.map(({ outcome }) => outcome) ?? [];
  return drawn.includes("care_place") ? "care_place" : drawn[0];
}

function Chart({ facet, title }: { facet: Facet; title: string }) {
  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (svg.current) drawTrajectories(svg.current, layoutTrajectories(facet.data, SIZE));
  }, [facet]);
  const crowded = facet.data.lines.length > 3 ? "facet crowded" : "facet";
  return (
    <figure class={crowded}>
      <figcaption>{title}</figcaption>
      <svg ref={svg} class="chart" role="img" aria-label={title} />
    </figure>
  );
}

const WHOSE_WORDS = {
  both: "for both partners alike",
  helped: "for the one helped",
  helper: "for the one helping",
  system: "for the whole system",
} as const;

/** What was weighed, and everything that makes the numbers again. */
function Colophon() {
  const now = judged.value;
  return (
    <footer class="print-foot">
      <p>
        Judged after {yearsText(moment.value)}. Weights: {weightsText()}, {WHOSE_WORDS[whose.value]}
        . Printed on {new Date().toLocaleDateString("en-GB", { dateStyle: "long" })}.
      </p>
      {now &&
        briefLines(now).map((line) => (
          <p key={line} class="print-link">
            {line}
          </p>
        ))}
    </footer>
  );
}

const weightsText = (): string =>
  OBJECTIVES.map(({ id, label }) => `${label.toLowerCase()} ${weights.value[id]}`).join(", ");

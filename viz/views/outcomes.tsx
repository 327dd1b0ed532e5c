import { useRef } from "preact/hooks";
import { shownScenarios } from "../cast.ts";
import type { LineData } from "../charts/chart-data.ts";
import { type Answer, type Facet, facetsOf } from "../charts/facets.ts";
import { type ChartInfo, charts } from "../charts/index.ts";
import { Segments } from "../controls/segments.tsx";
import { entityNames, isCentral } from "../names.ts";
import { answer, before, foreground, landmark, mode, model, view } from "../state.ts";
import { FacetChart } from "./facet-chart.tsx";
import { InWords } from "./in-words.tsx";
import { facetSummary, meaningOf } from "./outcome-words.ts";
import { TableTwin } from "./table-twin.tsx";

/** All charts, from care to culture. */
export const Outcomes = () => (
  <>
    <Segments
      legend="Charts show"
      name="mode"
      options={MODES}
      value={mode.value}
      onChange={(value) => {
        mode.value = value;
      }}
    />
    {charts.map((chart) => (
      <OutcomeSection key={chart.outcome} chart={chart} />
    ))}
  </>
);

const MODES = [
  { value: "levels", label: "How things are" },
  { value: "gaps", label: "Difference from not partnering" },
] as const;

function OutcomeSection({ chart }: { chart: ChartInfo }) {
  const info = model.value?.outcomes.find((o) => o.id === chart.outcome);
  const now = answer.value;
  if (!info) return null;
  return (
    <section class="outcome" aria-labelledby={`title-${chart.outcome}`}>
      <h3 id={`title-${chart.outcome}`}>{chart.question}</h3>
      <p class="what">
        <strong>{info.label}</strong> ({meaningOf(info)}). {info.help}
      </p>
      {now ? <Facets chart={chart} now={now} /> : <div class="facets empty" />}
    </section>
  );
}

function Facets({ chart, now }: { chart: ChartInfo; now: Answer }) {
  const domain = useRef<readonly [number, number] | null>(null);
  const subject = `${view.value.scenario} ${mode.value}`;
  const place = useRef(subject);
  if (place.current !== subject) domain.current = null;
  place.current = subject;
  const facets = facetsOf(now, {
    outcome: chart.outcome,
    mode: mode.value,
    foreground: foreground.value,
    before: before.value,
    domain: domain.current,
  });
  domain.current = facets[0]?.data.domain ?? null;
  const known = model.value;
  if (!known) return null;
  const shown = shownScenarios(view.value, known);
  const name = entityNames(shown);
  const central = facets.filter(({ entity }) => isCentral(entity, shown));
  const others = facets.filter((facet) => !central.includes(facet));
  const entities = central.map((facet) => facet.entity);
  const row = { now, outcome: chart.outcome, name };
  return (
    <>
      <FacetRow {...row} facets={central} />
      {others.length > 0 && (
        <details class="twin">
          <summary>
            The same for {others.length === 1 ? "one other" : `${others.length} others`} around them
          </summary>
          <FacetRow {...row} facets={others} />
        </details>
      )}
      {facets.length === 0 && <p class="help">Nothing to show here: these parties share no tie.</p>}
      <InWords outcome={chart.outcome} entities={entities} name={name} month={landmark.value} />
      <Caption now={now} lines={facets[0]?.data.lines ?? []} />
      <TableTwin now={now} outcome={chart.outcome} entities={entities} name={name} />
    </>
  );
}

interface FacetRowProps {
  now: Answer;
  outcome: string;
  facets: readonly Facet[];
  name: (entity: string) => string;
}

function FacetRow({ now, outcome, facets, name }: FacetRowProps) {
  const known = model.value;
  const digits = known?.outcomes.find((o) => o.id === outcome)?.digits ?? 2;
  return (
    <div class={facetClass(facets)}>
      {facets.map(({ entity, data }) => (
        <FacetChart
          key={entity}
          title={name(entity)}
          data={data}
          digits={digits}
          settled={now.result.n === now.result.of}
          summary={
            known ? facetSummary(now, outcome, entity, name(entity), landmark.value, known) : ""
          }
        />
      ))}
    </div>
  );
}

/** One chart keeps a modest width; where many bands lie on one another each is fainter. */
function facetClass(facets: readonly Facet[]): string {
  const single = facets.length === 1 ? " single" : "";
  const crowded = facets.some((facet) => facet.data.lines.length > 3) ? " crowded" : "";
  return `facets${single}${crowded}`;
}

function Caption({ now, lines }: { now: Answer; lines: readonly LineData[] }) {
  const { n } = now.result;
  if (lines.length === 0) return null;
  const crowded = lines.length > 2;
  const single = lines.some((line) => line.futures.length > 0);
  if (n < 20) {
    return (
      <p class="caption">
        n = {n}: one future so far, the same luck for every line; the band follows. Pale: the answer
        before this change.
      </p>
    );
  }
  return (
    <p class="caption">
      n = {n} paired futures. Line: median
      {mode.value === "gaps" ? " of the differences, future by future" : ""}. Band
      {crowded ? " and bar beside it" : ""}: 10th to 90th percentile, from chance alone, with
      assumptions held at their central values. Dashed: not partnering, under the same luck.{" "}
      {single ? "Thin lines: single futures. " : ""}Marks: 1, 3 and 5 years.
    </p>
  );
}

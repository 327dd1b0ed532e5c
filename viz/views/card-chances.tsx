import { type Counts, countsOf, isReal } from "../../sim/analysis/counts.ts";
import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { gapText, NO_DIFFERENCE } from "../../sim/analysis/size-words.ts";
import type { Member } from "../cast.ts";
import { entitiesWith } from "../charts/facets.ts";
import { entityNames, isCentral, kindOf, listed } from "../names.ts";
import { landmark, model, stale, steady } from "../state.ts";
import { pounds } from "../tradeoff/phrases.ts";
import { countsShown, differenceSaid, goodOf, isTold } from "../words.ts";

const COLUMNS = [
  { outcome: "care_place", label: "Care", unit: "places" },
  { outcome: "staff_place", label: "Staff", unit: "places" },
  { outcome: "money", label: "Own money", unit: "£m" },
];

/** How far each party is from where it would be without partnering, and in how many futures. */
export function Chances({ member }: { member: Member }) {
  const now = steady.value;
  const index = now?.cast.findIndex((one) => one.card === member.card) ?? -1;
  const rows = now?.result.differences[index];
  if (!now || !rows) return <p class="help">The futures are being played out…</p>;
  const name = entityNames([member.scenario]);
  const entities = entitiesWith(now, "money").filter(
    (e) =>
      kindOf(e) === "organisation" &&
      isCentral(e, [member.scenario]) &&
      rows.some((r) => r.entity === e),
  );
  return (
    <>
      <table class={stale.value ? "chances stale" : "chances"}>
        <thead>
          <tr>
            {COLUMNS.map(({ outcome, label, unit }) => (
              <th key={outcome} scope="col">
                {label} <span class="unit">{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        {entities.map((entity) => (
          <tbody key={entity}>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS.length}>
                {name(entity)}
              </th>
            </tr>
            <tr>
              {COLUMNS.map(({ outcome }) => (
                <Chance key={outcome} row={rowOf(rows, entity, outcome, landmark.value)} />
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      <Outside
        rows={entities.map((entity) => ({
          name: name(entity),
          given: ["outside_money", "outside_capital"]
            .map((outcome) => rowOf(rows, entity, outcome, landmark.value))
            .filter(isTold),
        }))}
      />
    </>
  );
}

const rowOf = (rows: readonly DifferenceRow[], entity: string, outcome: string, month: number) =>
  rows.find((r) => r.entity === entity && r.outcome === outcome && r.month === month);

function Chance({ row }: { row: DifferenceRow | undefined }) {
  const info = model.value?.outcomes.find(({ id }) => id === row?.outcome);
  const counts = isTold(row) ? countsOf(row, row.n) : null;
  if (!isTold(row) || !info || !counts) return <td class="unknown">…</td>;
  const side = Math.sign(row.q50 * goodOf(info));
  const real = isReal(row.q50, row.threshold ?? 0);
  return (
    <td class={!real ? "unknown" : side > 0 ? "better" : "worse"} title={differenceSaid(row, info)}>
      <span class="size">
        {real
          ? gapText(row.q50, info, row.threshold ?? 0).replace(" places", "")
          : middling(counts)}
      </span>
      <span class="counts">{countsShown(counts)}</span>
      <CountsBar counts={counts} />
    </td>
  );
}

/** A middle that is no real difference is the word for it only where most futures have none. */
const middling = ({ better, same, worse }: Counts): string =>
  same < Math.max(better, worse) ? "either way" : NO_DIFFERENCE;

/** The three counts as lengths: better from the left, worse from the right, the rest between. */
function CountsBar({ counts: { n, better, worse } }: { counts: Counts }) {
  const share = (count: number) => (100 * count) / n;
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rail" width="100" height="6" />
      <rect class="fill gain" width={share(better)} height="6" />
      <rect class="fill harm" x={100 - share(worse)} width={share(worse)} height="6" />
    </svg>
  );
}

interface OutsideProps {
  rows: readonly { readonly name: string; readonly given: readonly DifferenceRow[] }[];
}

/**
 * What funders outside give, buildings included, on top of what they would give anyway: no part of
 * anybody's own money. A mean as in the table of who pays, so that the parties add up to its sums.
 */
function Outside({ rows }: OutsideProps) {
  if (!rows.some(({ given }) => given.length > 0)) return null;
  const told = rows.flatMap(({ name, given }) => {
    const text = pounds(given.reduce((sum, { mean }) => sum + mean, 0));
    return text === "nothing" ? [] : [`${name} ${text}`];
  });
  return (
    <p class="outside">
      {told.length > 0
        ? `From outside, besides, on average: ${listed(told)}`
        : "No money from outside"}
    </p>
  );
}

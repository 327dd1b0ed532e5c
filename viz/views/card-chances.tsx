import { countsOf } from "../../sim/analysis/counts.ts";
import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { FEWEST_FOR_A_BAND } from "../../sim/analysis/fewest.ts";
import { countsText } from "../../sim/analysis/size-words.ts";
import type { Member } from "../cast.ts";
import { entitiesWith } from "../charts/facets.ts";
import { signed } from "../format.ts";
import { entityNames, isCentral, kindOf } from "../names.ts";
import { landmark, model, stale, steady } from "../state.ts";
import { hundred, isMuchTheSame, isSame, sideOf } from "../words.ts";

const ROWS = [
  { outcome: "care_place", label: "Care" },
  { outcome: "staff_place", label: "Staff" },
  { outcome: "money", label: "Money" },
];

/** How often each party does better than without partnering, in what people ask about first. */
export function Chances({ member }: { member: Member }) {
  const now = steady.value;
  const index = now?.cast.findIndex((one) => one.card === member.card) ?? -1;
  const rows = now?.result.differences[index];
  if (!now || !rows) return <p class="help">The futures are being played out…</p>;
  const name = entityNames([member.scenario]);
  const entities = entitiesWith(now, "quality").filter(
    (e) =>
      kindOf(e) === "organisation" &&
      isCentral(e, [member.scenario]) &&
      rows.some((r) => r.entity === e),
  );
  return (
    <table class={stale.value ? "chances stale" : "chances"}>
      <thead>
        <tr>
          <td />
          {ROWS.map((row) => (
            <th key={row.outcome} scope="col">
              {row.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entities.map((entity) => (
          <tr key={entity}>
            <th scope="row">{name(entity)}</th>
            {ROWS.map(({ outcome }) => (
              <Chance key={outcome} row={rowOf(rows, entity, outcome, landmark.value)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rowOf = (rows: readonly DifferenceRow[], entity: string, outcome: string, month: number) =>
  rows.find((r) => r.entity === entity && r.outcome === outcome && r.month === month);

function Chance({ row }: { row: DifferenceRow | undefined }) {
  if (!row || row.n < FEWEST_FOR_A_BAND || row.p_better === null) return <td class="unknown">…</td>;
  const digits = digitsOfOutcome(row.outcome);
  if (isSame(row)) return <td class="unknown">same</td>;
  if (isMuchTheSame(row, digits))
    return (
      <td class="unknown" title="much the same: too small a difference to show">
        alike
      </td>
    );
  const of100 = hundred(row.p_better);
  const side = sideOf(row);
  const counts = countsOf(row, row.n);
  return (
    <td class={side} title={counts ? countsText(counts) : ""}>
      <span class="of-100">{of100}</span>
      <span class="unseen"> of 100, typically </span>
      <span class="typical">{signed(row.q50, digits)}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect class="rail" width="100" height="6" />
        <rect class="fill" x={Math.min(50, of100)} width={Math.abs(of100 - 50)} height="6" />
        <rect class="middle" x="49.4" width="1.2" height="6" />
      </svg>
    </td>
  );
}

const digitsOfOutcome = (id: string): number =>
  model.value?.outcomes.find((outcome) => outcome.id === id)?.digits ?? 2;

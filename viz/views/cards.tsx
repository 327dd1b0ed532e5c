import type { DifferenceRow } from "../../sim/analysis/differences.ts";
import { formOf, type Member } from "../cast.ts";
import { entitiesWith } from "../charts/facets.ts";
import { signed } from "../format.ts";
import { entityNames, isCentral, kindOf } from "../names.ts";
import { cast, foreground, landmark, model, stale, steady, view } from "../state.ts";
import { COMPARISON } from "../view.ts";
import { hundred, isMuchTheSame, isSame } from "../words.ts";
import { ToneMark } from "./tone-mark.tsx";

const ROWS = [
  { outcome: "quality", label: "Care" },
  { outcome: "staff_experience", label: "Staff" },
  { outcome: "surplus", label: "Money" },
];

/** A card for each scenario: how often each party does better than without partnering. */
export function Cards() {
  const members = cast.value.filter((member) => member.tone > 0);
  return (
    <section aria-labelledby="cards-title">
      <h3 id="cards-title" class="small-title">
        In how many of 100 paired futures is each better off than without partnering, after{" "}
        {landmark.value / 12} {landmark.value === 12 ? "year" : "years"}?
      </h3>
      <div class={members.length === 1 ? "cards single" : "cards"}>
        {members.map((member, i) => (
          <Card key={member.job.scenario} member={member} index={i} />
        ))}
      </div>
      <p class="note">
        100: always better; 50: better as often as worse; 0: always worse. Beneath, the typical
        difference, for both sides have the same luck and even a small one can be sure.
      </p>
    </section>
  );
}

function Card({ member, index }: { member: Member; index: number }) {
  const now = steady.value;
  const rows = now?.result.differences[index] ?? [];
  const front = foreground.value === member.tone;
  const form = model.value ? formOf(member.scenario, view.value, model.value) : undefined;
  const comparing = view.value.scenario === COMPARISON;
  return (
    <article class={`card tone-${member.tone}${front ? " front" : ""}`}>
      <h4>
        <ToneMark tone={member.tone} />
        {member.label}
      </h4>
      <p class="card-summary">{form?.summary ?? member.scenario.summary}</p>
      <Chances rows={rows} member={member} />
      {comparing && (
        <button
          type="button"
          class="quiet"
          aria-pressed={front}
          onClick={() => {
            foreground.value = front ? null : member.tone;
          }}
        >
          Bring to the front<span class="unseen">: {member.label}</span>
        </button>
      )}
    </article>
  );
}

function Chances({ rows, member }: { rows: readonly DifferenceRow[]; member: Member }) {
  const now = steady.value;
  if (!now) return null;
  const name = entityNames([member.scenario]);
  const month = landmark.value;
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
              <Chance
                key={outcome}
                row={rows.find(
                  (r) => r.entity === entity && r.outcome === outcome && r.month === month,
                )}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Chance({ row }: { row: DifferenceRow | undefined }) {
  if (!row || row.n < 20 || row.p_better === null) return <td class="unknown">…</td>;
  const digits = digitsOfOutcome(row.outcome);
  if (isSame(row)) return <td class="unknown">same</td>;
  if (isMuchTheSame(row, digits)) return <td class="unknown">much the same</td>;
  const of100 = hundred(row.p_better);
  const side = of100 >= 50 ? "better" : "worse";
  return (
    <td class={side} title={`better in ${of100} of 100`}>
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

import type { PageModel } from "../../sim/host/page-protocol.ts";
import type { Trust, Trusts } from "../../sim/import/trusts.ts";
import { withUnit } from "../format.ts";
import { standingLabel } from "../own/standing-words.ts";

interface FiguresProps {
  model: PageModel;
  found: Trusts;
}

const MOST_SHOWN = 100;

/** What is read of each trust: its cell and the figure made of it, side by side. */
export function OwnFigures({ model, found }: FiguresProps) {
  const { trusts, readings } = found;
  const units = new Map<string, string>(model.standings.map(({ id, unit }) => [id, unit]));
  const used = Object.keys(readings).filter((id) => readings[id].shown.some(Boolean));
  if (used.length === 0) return null;
  const name = (id: string) => (id === "income" ? "Yearly income" : standingLabel(id));
  return (
    <details class="twin own-figures">
      <summary>The figures as they are read</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by keys */}
      <section class="table-scroll raw-rows" tabIndex={0} aria-label="The figures as they are read">
        <table>
          <caption class="unseen">The figures as they are read</caption>
          <thead>
            <tr>
              <th scope="col">Trust</th>
              {used.map((id) => (
                <th key={id} scope="col">
                  {name(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trusts.slice(0, MOST_SHOWN).map((trust, i) => (
              <tr key={trust.line}>
                <th scope="row">{trust.name}</th>
                {used.map((id) => (
                  <td key={id}>{figureOf(trust, i, { id, found, unit: units.get(id) ?? "£m" })}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {trusts.length > MOST_SHOWN && <p class="note">And {trusts.length - MOST_SHOWN} more.</p>}
    </details>
  );
}

/** “−1.20 SD from 1.10”; a dash where the table says nothing that is used. */
function figureOf(
  { income, standings }: Trust,
  i: number,
  { id, found, unit }: { id: string; found: Trusts; unit: string },
): string {
  const value = id === "income" ? income : standings[id];
  const cell = found.readings[id].shown[i]?.cell;
  if (value === null || value === undefined || cell === undefined) return "–";
  return `${withUnit(value, unit, 2)} from ${cell}`;
}

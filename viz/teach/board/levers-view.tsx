import type { ParamInfo } from "../../../sim/model.ts";
import type { LeverSummary } from "../../../sim/teach/room-summary.ts";
import { leverKind, leverText } from "../../controls/lever-text.ts";
import { listed } from "../../names.ts";
import { known } from "../engine.ts";
import { leverStart } from "../learn/lever-start.ts";
import { binsOf, movesOf } from "./lever-bins.ts";
import type { Board } from "./state.ts";

/** Which levers people chose, and how far from where they stood. */
export function LeversView({ board }: { board: Board }) {
  const model = known.value;
  const { levers, count } = board.summary.value;
  const { hidden, locked } = board.assignment;
  const open = levers.filter(({ id }) => !hidden.includes(id) && !locked.includes(id));
  if (!model) return null;
  if (open.every(({ chosen }) => chosen === 0)) {
    return <p class="help">Nobody has moved a lever yet.</p>;
  }
  return (
    <div class="lever-pictures">
      {open.map((lever) => {
        const info = model.parameters.find(({ id }) => id === lever.id);
        if (!info) return null;
        const start = leverStart(board.assignment, lever.id, model);
        return <Lever key={lever.id} lever={lever} info={info} start={start} count={count} />;
      })}
    </div>
  );
}

interface LeverProps {
  lever: LeverSummary;
  info: ParamInfo;
  start: number;
  /** How many people there are. */
  count: number;
}

function Lever({ lever, info, start, count }: LeverProps) {
  const [low, high] = info.range;
  const say = (value: number) => leverText(info, value);
  const bins = binsOf(lever, [low, high]);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const part = (value: number) =>
    `${(100 * Math.max(0, Math.min(1, (value - low) / (high - low)))).toFixed(2)}%`;
  return (
    <figure class="lever-picture">
      <figcaption>{info.label}</figcaption>
      <p>
        {leverKind(info) === "switch"
          ? switchText(lever, start, count)
          : movesText(lever, start, count, say)}
      </p>
      <div class="columns" aria-hidden="true">
        {bins.map((bin) => (
          <span key={bin.middle} class="column" style={{ left: part(bin.middle) }}>
            <span class="column-count">{bin.count}</span>
            <span class="column-bar" style={{ height: `${(5 * bin.count) / most}rem` }} />
          </span>
        ))}
        <span class={`column-start${edgeOf(start, low, high)}`} style={{ left: part(start) }}>
          <span>
            {leverKind(info) === "switch" ? "was" : "stood at"} {say(start)}
          </span>
        </span>
        <span class="column-axis">
          <span>{say(low)}</span>
          <span>{say(high)}</span>
        </span>
      </div>
    </figure>
  );
}

/** Words at an end of the scale stay inside the picture. */
function edgeOf(value: number, low: number, high: number): string {
  const share = (value - low) / (high - low);
  return share < 0.15 ? " at-low" : share > 0.85 ? " at-high" : "";
}

/** A lever that is on or off has no middle. */
function switchText(lever: LeverSummary, start: number, count: number): string {
  const [stood, other] = start >= 0.5 ? ["on", "off"] : ["off", "on"];
  const { more, less, same } = movesOf(lever, start);
  const turned = start >= 0.5 ? less : more;
  if (turned === 0) return `Nobody turned it ${other}. It was ${stood}.`;
  const back = same > 0 ? ` ${same} tried and put it back.` : "";
  return `${turned} of ${count} turned it ${other}. It was ${stood}.${back}`;
}

function movesText(
  lever: LeverSummary,
  start: number,
  count: number,
  say: (value: number) => string,
): string {
  if (lever.chosen === 0) return `Nobody moved it. It stood at ${say(start)}.`;
  const { more, less, same, middle } = movesOf(lever, start);
  const parts = [
    more > 0 ? `${more} to more` : "",
    less > 0 ? `${less} to less` : "",
    same > 0 ? `${same} back to where it stood` : "",
  ].filter((part) => part !== "");
  return `${lever.chosen} of ${count} moved it: ${listed(parts)} (${say(start)} before). The middle choice is ${say(middle)}.`;
}

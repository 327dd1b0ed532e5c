import type { PageModel } from "../../sim/host/page-protocol.ts";
import { withUnit } from "../format.ts";
import { standingText } from "../own/percentile.ts";
import { STANDING_WORDS } from "../own/standing-words.ts";

interface StandingProps {
  id: string;
  standing: string;
  model: PageModel;
  value: number;
  set: (value: number) => void;
}

/** How one organisation stands on one thing, beside the trusts of 2016. */
export function StandingField({ id, standing, model, value, set }: StandingProps) {
  const info = model.standings.find((one) => one.id === standing);
  const words = STANDING_WORDS[standing];
  if (!info || !words) return null;
  const [low, high] = shownRange(info.range, info.mean, info.sd);
  const digits = words.step < 1 ? (info.unit === "share" ? 2 : 1) : 0;
  const text = withUnit(value, info.unit, digits);
  const placed = standingText((value - info.mean) / info.sd);
  return (
    <ScaleField
      id={id}
      label={words.label}
      text={text}
      remark={placed}
      range={[Math.min(low, value), Math.max(high, value)]}
      step={words.step}
      value={value}
      set={set}
    />
  );
}

/** The part of a scale in which organisations are found: four standard deviations to either side. */
function shownRange(
  [low, high]: readonly [number, number],
  mean: number,
  sd: number,
): readonly [number, number] {
  return [Math.max(low, Math.floor(mean - 4 * sd)), Math.min(high, Math.ceil(mean + 4 * sd))];
}

interface ScaleProps {
  id: string;
  label: string;
  text: string;
  remark?: string;
  range: readonly [number, number];
  step: number;
  value: number;
  set: (value: number) => void;
}

/** A slider with its name and its value in words. */
export function ScaleField({ id, label, text, remark, range, step, value, set }: ScaleProps) {
  return (
    <div class="scale">
      <div class="lever-head">
        <label for={id}>{label}</label>
        <output for={id}>{text}</output>
      </div>
      <input
        id={id}
        type="range"
        min={range[0]}
        max={range[1]}
        step={step}
        value={value}
        aria-valuetext={remark ? `${text}, ${remark}` : text}
        onInput={(event) => set(Number(event.currentTarget.value))}
      />
      {remark && <p class="note">{remark}</p>}
    </div>
  );
}

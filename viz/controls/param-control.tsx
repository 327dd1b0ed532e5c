import type { ParamInfo } from "../../sim/model.ts";
import { choicesOf, leverKind, leverText, stepOf } from "./lever-text.ts";

interface ControlProps {
  id: string;
  param: ParamInfo;
  value: number;
  /** True where the scenarios it is shown for have different values. */
  mixed: boolean;
  presets: readonly number[];
  set: (value: number) => void;
}

/** A slider, a switch or a choice, as the parameter's own declaration asks for. */
export function ParamControl(props: ControlProps) {
  const kind = leverKind(props.param);
  if (kind === "switch") return <SwitchControl {...props} />;
  return kind === "choice" ? <ChoiceControl {...props} /> : <SliderControl {...props} />;
}

/** Half of a slider's thumb, in px: how far from the ends of the track its middle stays. */
const THUMB = 8;

function SliderControl({ id, param, value, mixed, presets, set }: ControlProps) {
  const [low, high] = param.range;
  const text = mixed ? "as each scenario has it" : leverText(param, value);
  return (
    <div class="slider">
      {[...new Set(presets)].map((preset) => {
        const part = (preset - low) / (high - low);
        const left = `calc(${THUMB}px + (100% - ${2 * THUMB}px) * ${part})`;
        return <span key={preset} class="notch" style={{ left }} aria-hidden="true" />;
      })}
      <input
        id={id}
        type="range"
        class={mixed ? "mixed" : ""}
        min={low}
        max={high}
        step={stepOf(param)}
        value={value}
        aria-valuetext={text}
        onInput={(event) => set(Number(event.currentTarget.value))}
      />
    </div>
  );
}

function SwitchControl({ id, value, mixed, set }: ControlProps) {
  return (
    <input
      id={id}
      type="checkbox"
      class="switch"
      checked={value >= 0.5}
      indeterminate={mixed}
      onChange={(event) => set(event.currentTarget.checked ? 1 : 0)}
    />
  );
}

function ChoiceControl({ id, param, value, mixed, set }: ControlProps) {
  return (
    <select
      id={id}
      value={mixed ? "" : String(Math.round(value))}
      onChange={(event) => set(Number(event.currentTarget.value))}
    >
      {mixed && <option value="">as each scenario has it</option>}
      {choicesOf(param)?.map((name, i) => (
        <option key={name} value={String(param.range[0] + i)}>
          {name}
        </option>
      ))}
    </select>
  );
}

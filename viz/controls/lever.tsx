import type { ParamInfo } from "../../sim/model.ts";
import { presetsOf } from "../cast.ts";
import { model, view } from "../state.ts";
import { withLever } from "../view.ts";
import { choicesOf, leverKind, leverText, presetText, stepOf } from "./lever-text.ts";
import { SourceNote } from "./source-note.tsx";

/** One lever: its value, its control, where its preset is, and one click away what is known of it. */
export function Lever({ lever }: { lever: ParamInfo }) {
  const known = model.value;
  if (!known) return null;
  const presets = presetsOf(lever.id, view.value, known);
  const changed = lever.id in view.value.levers;
  const mixed = !changed && presets.some((value) => value !== presets[0]);
  const value = view.value.levers[lever.id] ?? presets[0] ?? lever.default;
  const set = (next: number) => {
    const same = presets.every((preset) => preset === next);
    view.value = withLever(view.value, lever.id, same ? null : next);
  };
  const id = `lever-${lever.id}`;
  return (
    <div class={`lever${changed ? " changed" : ""}`}>
      <div class="lever-head">
        <label for={id}>{lever.label}</label>
        <output for={id}>{mixed ? "as each has it" : leverText(lever, value)}</output>
      </div>
      <LeverControl id={id} lever={lever} value={value} mixed={mixed} set={set} />
      <div class="lever-foot">
        {changed && (
          <>
            <span class="changed-mark">changed from {presetText(lever, presets)}</span>
            <button
              type="button"
              class="quiet"
              aria-label={`Reset ${lever.label}`}
              onClick={() => {
                document.getElementById(id)?.focus();
                view.value = withLever(view.value, lever.id, null);
              }}
            >
              Reset
            </button>
          </>
        )}
      </div>
      <SourceNote lever={lever} preset={presetText(lever, presets)} />
    </div>
  );
}

interface ControlProps {
  id: string;
  lever: ParamInfo;
  value: number;
  mixed: boolean;
  set: (value: number) => void;
}

function LeverControl(props: ControlProps) {
  const kind = leverKind(props.lever);
  if (kind === "switch") return <SwitchControl {...props} />;
  return kind === "choice" ? <ChoiceControl {...props} /> : <SliderControl {...props} />;
}

function SliderControl({ id, lever, value, mixed, set }: ControlProps) {
  const text = mixed ? "as each scenario has it" : leverText(lever, value);
  return (
    <input
      id={id}
      type="range"
      class={mixed ? "mixed" : ""}
      min={lever.range[0]}
      max={lever.range[1]}
      step={stepOf(lever)}
      value={value}
      aria-valuetext={text}
      onInput={(event) => set(Number(event.currentTarget.value))}
    />
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

function ChoiceControl({ id, lever, value, mixed, set }: ControlProps) {
  return (
    <select
      id={id}
      value={mixed ? "" : String(Math.round(value))}
      onChange={(event) => set(Number(event.currentTarget.value))}
    >
      {mixed && <option value="">as each scenario has it</option>}
      {choicesOf(lever)?.map((name, i) => (
        <option key={name} value={String(lever.range[0] + i)}>
          {name}
        </option>
      ))}
    </select>
  );
}

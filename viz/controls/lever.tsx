import type { ParamInfo } from "../../sim/model.ts";
import { presetsOf } from "../cast.ts";
import { change, model, target, view } from "../state.ts";
import { targeted, withCards } from "../view.ts";
import { withoutDifference } from "./change-list.ts";
import { leverText, presetText } from "./lever-text.ts";
import { ParamControl } from "./param-control.tsx";
import { SourceNote } from "./source-note.tsx";

/** One lever: its value, its control, where its preset is, and one click away what is known of it. */
export function Lever({ lever }: { lever: ParamInfo }) {
  const known = model.value;
  if (!known) return null;
  const cards = targeted(view.value, target.value);
  const presets = presetsOf(lever.id, cards, known);
  const values = cards.map((card, i) => card.levers[lever.id] ?? presets[i]);
  const set = (next: number) => {
    const moved = withCards(view.value, target.value, (card) => {
      const [preset] = presetsOf(lever.id, [card], known);
      if (preset === next) return withoutDifference(card, `lever ${lever.id}`);
      return { ...card, levers: { ...card.levers, [lever.id]: next } };
    });
    change(lever.label, moved);
  };
  const reset = () =>
    change(
      `Reset ${lever.label}`,
      withCards(view.value, target.value, (card) => withoutDifference(card, `lever ${lever.id}`)),
    );
  return (
    <ParamRow
      param={lever}
      values={values}
      presets={presets}
      changed={cards.some((card) => lever.id in card.levers)}
      set={set}
      reset={reset}
    />
  );
}

interface RowProps {
  param: ParamInfo;
  /** Its values and presets in the scenarios it is shown for; alike in all for an assumption. */
  values: readonly number[];
  presets: readonly number[];
  changed: boolean;
  set: (value: number) => void;
  reset: () => void;
}

/** A parameter with its value, control, mark, way back and source; for levers and assumptions. */
export function ParamRow({ param, values, presets, changed, set, reset }: RowProps) {
  const mixed = values.some((value) => value !== values[0]);
  const value = values[0] ?? param.default;
  const id = `${param.role === "lever" ? "lever" : "assumption"}-${param.id}`;
  const preset = presetText(param, presets);
  return (
    <div class={`lever${changed ? " changed" : ""}`}>
      <div class="lever-head">
        <label for={id}>{param.label}</label>
        <output for={id}>{mixed ? "as each has it" : leverText(param, value)}</output>
      </div>
      <ParamControl id={id} param={param} value={value} mixed={mixed} presets={presets} set={set} />
      {changed && (
        <div class="lever-foot">
          <span class="changed-mark">changed from {preset}</span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              document.getElementById(id)?.focus();
              reset();
            }}
          >
            Reset<span class="unseen"> {param.label}</span>
          </button>
        </div>
      )}
      <SourceNote lever={param} preset={preset} />
    </div>
  );
}

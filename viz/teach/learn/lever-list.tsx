import type { ParamInfo } from "../../../sim/model.ts";
import { leverText } from "../../controls/lever-text.ts";
import { ParamControl } from "../../controls/param-control.tsx";
import { known } from "../engine.ts";
import type { Learning } from "./learning.ts";
import { leverStart } from "./lever-start.ts";
import { shownLevers } from "./steps.ts";

/** The levers that the lesson offers and the assignment shows. */
export function LeverList({ learning }: { learning: Learning }) {
  const all = known.value?.parameters ?? [];
  return (
    <div class="lever-list">
      {shownLevers(learning.assignment).map((id) => {
        const param = all.find((one) => one.id === id);
        return param && <LearnerLever key={id} param={param} learning={learning} />;
      })}
    </div>
  );
}

/** One lever: where it stands, its control, the way back, and what it means. */
function LearnerLever({ param, learning }: { param: ParamInfo; learning: Learning }) {
  const { assignment, kept, changeWork } = learning;
  const model = known.value;
  if (!model) return null;
  const { levers } = kept.value.work;
  const start = leverStart(assignment, param.id, model);
  const value = levers[param.id] ?? start;
  const locked = assignment.locked.includes(param.id);
  const id = `lever-${param.id}`;
  const set = (next: number) => {
    const { [param.id]: _, ...others } = kept.peek().work.levers;
    changeWork({ levers: next === start ? others : { ...others, [param.id]: next } });
  };
  return (
    <div class={`lever${value === start ? "" : " changed"}`}>
      <div class="lever-head">
        <label for={id}>{param.label}</label>
        <output for={id}>{leverText(param, value)}</output>
      </div>
      <fieldset class="bare" disabled={locked}>
        <ParamControl
          id={id}
          param={param}
          value={value}
          mixed={false}
          presets={[start]}
          set={set}
        />
      </fieldset>
      {locked && <p class="note">Fixed for this assignment.</p>}
      {value !== start && (
        <div class="lever-foot">
          <span class="changed-mark">was {leverText(param, start)}</span>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              document.getElementById(id)?.focus();
              set(start);
            }}
          >
            Put back<span class="unseen"> {param.label}</span>
          </button>
        </div>
      )}
      <details class="source">
        <summary>
          What is this?<span class="unseen"> {param.label}</span>
        </summary>
        <p>{sentence(param.help)}</p>
      </details>
    </div>
  );
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;

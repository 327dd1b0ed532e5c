import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { ParamInfo } from "../../../sim/model.ts";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { leverText } from "../../controls/lever-text.ts";
import { ParamControl } from "../../controls/param-control.tsx";
import { leverStart } from "../learn/lever-start.ts";
import { setLever, setWay, WAYS, type Way, wayOf } from "./draft.ts";

const WAY_WORDS: Readonly<Record<Way, string>> = {
  free: "Free",
  locked: "Locked",
  hidden: "Hidden",
};

interface LeverSettingsProps {
  assignment: Assignment;
  model: PageModel;
}

/** The levers of the lesson: which can be moved, which are seen, and where they start. */
export function LeverSettings({ assignment, model }: LeverSettingsProps) {
  const asked = assignment.tasks.includes("vary");
  const moved = Object.keys(assignment.levers).length > 0;
  return (
    <fieldset class="assign-group">
      <legend>Levers</legend>
      <p class="help">
        A lever is something that somebody could decide in another way. Learners move these at
        “Change something”. A locked lever is shown and cannot be moved; a hidden one is not shown.
        {!asked && " That task is not ticked, so learners see none of them."}
      </p>
      {assignment.lesson.vary.levers.map((id) => {
        const param = model.parameters.find((one) => one.id === id);
        return (
          param && <LeverSetting key={id} param={param} assignment={assignment} model={model} />
        );
      })}
      {moved && (
        <p class="assign-warning">
          A lever that starts elsewhere does so in every world of the lesson. What the lesson says
          the simulation shows may then not be so: try it before you send it.
        </p>
      )}
    </fieldset>
  );
}

interface LeverSettingProps extends LeverSettingsProps {
  param: ParamInfo;
}

function LeverSetting({ param, assignment, model }: LeverSettingProps) {
  const id = `set-${param.id}`;
  const own = leverStart({ ...assignment, levers: {} }, param.id, model);
  const value = leverStart(assignment, param.id, model);
  return (
    <div class={`lever${value === own ? "" : " changed"}`}>
      <div class="lever-head">
        <label for={id}>{param.label}</label>
        <output for={id}>{leverText(param, value)}</output>
      </div>
      <ParamControl
        id={id}
        param={param}
        value={value}
        mixed={false}
        presets={[own]}
        set={(next) => setLever(assignment, param.id, next === own ? null : next)}
      />
      <div class="assign-way">
        <fieldset class="segments">
          <legend class="unseen">{param.label}: how learners meet it</legend>
          <div>
            {WAYS.map((way) => (
              <label key={way}>
                <input
                  type="radio"
                  name={`way-${param.id}`}
                  checked={wayOf(assignment, param.id) === way}
                  onChange={() => setWay(assignment, param.id, way)}
                />
                <span class="segment">{WAY_WORDS[way]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        {value !== own && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              document.getElementById(id)?.focus();
              setLever(assignment, param.id, null);
            }}
          >
            Back to {leverText(param, own)}
            <span class="unseen">: {param.label}</span>
          </button>
        )}
      </div>
    </div>
  );
}

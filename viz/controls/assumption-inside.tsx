import { useState } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import type { ParamInfo } from "../../sim/model.ts";
import { change, model, view } from "../state.ts";
import { assumptionGroups, assumptionsOf, matching } from "./assumption-list.ts";
import { changeCount, withoutAssumption } from "./change-list.ts";
import { focusAfter, UndoButton } from "./changes.tsx";
import { ParamRow } from "./lever.tsx";
import { leverText } from "./lever-text.ts";

/** Every assumption by its family of rules, or those that are sought; what was changed comes first. */
export function AssumptionInside() {
  const [sought, setSought] = useState("");
  const known = model.value;
  if (!known) return null;
  const all = assumptionsOf(known);
  const found = matching(all, sought);
  return (
    <>
      <p class="help">
        What nobody can decide and nobody knows for sure. Moving one asks what follows if the world
        works otherwise; it moves in all scenarios and in not partnering.
        {view.value.spread === "unknown" &&
          " One that you move stays where you put it while the others vary."}
      </p>
      <ChangedAssumptions all={all} />
      <label class="field">
        <span>Find an assumption</span>
        <input
          type="search"
          id="find-assumption"
          autoComplete="off"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
      </label>
      {sought.trim() === "" ? (
        <Groups known={known} />
      ) : (
        <>
          <p class="note" role="status">
            {found.length === 0
              ? "Nothing matches; try a shorter word."
              : `${found.length} of ${all.length} match.`}
          </p>
          {found.map((param) => (
            <Assumption key={param.id} param={param} />
          ))}
        </>
      )}
    </>
  );
}

const Groups = ({ known }: { known: PageModel }) => (
  <>
    {assumptionGroups(known).map(({ id, label, params }) => (
      <Group key={id} label={label} params={params} />
    ))}
  </>
);

/** Drawn when opened: a hundred sliders at once would only be in the way. */
function Group({ label, params }: { label: string; params: readonly ParamInfo[] }) {
  const [open, setOpen] = useState(false);
  const changed = params.filter(({ id }) => id in view.value.assumptions).length;
  return (
    <details class="lever-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{label}</span>
        <span class={changed > 0 ? "changed-mark" : "count"}>
          {changed > 0 ? `${changed} changed` : params.length}
          {changed === 0 && <span class="unseen"> assumptions</span>}
        </span>
      </summary>
      {open && params.map((param) => <Assumption key={param.id} param={param} />)}
    </details>
  );
}

function ChangedAssumptions({ all }: { all: readonly ParamInfo[] }) {
  const { assumptions } = view.value;
  const changed = all.filter(({ id }) => id in assumptions);
  if (changed.length === 0) return null;
  const takeBack = (id: string | null, label: string) => (button: HTMLElement) => {
    focusAfter(button);
    change(label, withoutAssumption(view.value, id));
  };
  return (
    <div class="changes">
      <p class="changes-title">{changeCount(changed.length)} in all scenarios</p>
      <ul>
        {changed.map((param) => (
          <li key={param.id}>
            <span>
              {param.label}: {leverText(param, assumptions[param.id])}{" "}
              <span class="instead">instead of {leverText(param, param.default)}</span>
            </span>
            <UndoButton
              text="Undo"
              about={param.label}
              undo={takeBack(param.id, `Reset ${param.label}`)}
            />
          </li>
        ))}
      </ul>
      {changed.length > 1 && (
        <UndoButton
          text="Undo all"
          about="assumptions"
          undo={takeBack(null, "Reset assumptions")}
        />
      )}
    </div>
  );
}

function Assumption({ param }: { param: ParamInfo }) {
  const { assumptions } = view.value;
  if (param.role === "fixed") return <Settled param={param} />;
  const value = assumptions[param.id] ?? param.default;
  const set = (next: number) => {
    const same = Math.abs(next - param.default) < 1e-9;
    const moved = same
      ? withoutAssumption(view.value, param.id)
      : { ...view.value, assumptions: { ...assumptions, [param.id]: next } };
    change(param.label, moved);
  };
  return (
    <ParamRow
      param={param}
      values={[value]}
      presets={[param.default]}
      changed={param.id in assumptions}
      set={set}
      reset={() => change(`Reset ${param.label}`, withoutAssumption(view.value, param.id))}
    />
  );
}

/** A number that its source settles: shown, and not to be moved. */
const Settled = ({ param }: { param: ParamInfo }) => (
  <div class="lever">
    <div class="lever-head">
      <span>{param.label}</span>
      <span class="settled">{leverText(param, param.default)}</span>
    </div>
    <p class="note">Settled by its source: {param.source.cite}</p>
  </div>
);

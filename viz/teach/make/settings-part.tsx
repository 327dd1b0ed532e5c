import { useState } from "preact/hooks";
import type { PageModel, PageScenario } from "../../../sim/host/page-protocol.ts";
import { leverText } from "../../controls/lever-text.ts";
import { ParamControl } from "../../controls/param-control.tsx";
import { known } from "../engine.ts";
import { say } from "../notices.ts";
import { Grouped, PickControl, SettingText } from "./controls.tsx";
import { change, draft } from "./draft.ts";
import { Notes, Problems } from "./field.tsx";
import { levers, type Option } from "./options.ts";
import { asList, asObject, asText, at, fieldId, type Path } from "./path.ts";

interface SettingsProps {
  readonly path: Path;
  readonly label: string;
  readonly help?: string | undefined;
}

const FORM = "partnership.form";

/** Changes to a scenario: the form of partnering, levers, and anything else by its path. */
export function SettingsPart({ path, label, help }: SettingsProps) {
  const model = known.value as PageModel;
  const settings = asObject(at(draft.value, path));
  const scenario = scenarioAt(path, model);
  // A setting's path has points in it and is one key of the lesson.
  const put = (key: string, value: unknown) => change([...path, key], value);
  const away = (key: string) => {
    put(key, undefined);
    say("The change is removed. It can be undone.");
    // The button that had the focus is gone.
    document.getElementById(addId)?.focus();
  };
  const addId = `${fieldId(path)}-add`;
  return (
    <fieldset class="make-list" id={fieldId(path)} tabIndex={-1}>
      <legend>{label}</legend>
      <Notes path={path} help={help} />
      {Object.entries(settings).length === 0 && <p class="help">Nothing yet.</p>}
      {Object.entries(settings).map(([key, value]) => (
        <div class="make-row" key={key}>
          <Setting path={path} name={key} value={value} {...{ model, scenario, put }} />
          <div class="make-moves">
            <button type="button" class="quiet" onClick={() => away(key)}>
              Remove<span class="unseen"> {nameOfSetting(key, model)}</span>
            </button>
          </div>
        </div>
      ))}
      <AddSetting
        id={addId}
        model={model}
        there={Object.keys(settings)}
        add={(key) => put(key, startOf(key, model, scenario))}
      />
    </fieldset>
  );
}

/** The scenario that settings at a path are changes of. */
function scenarioAt(path: Path, { scenarios }: PageModel): PageScenario | undefined {
  const lesson = draft.value;
  const world =
    path[0] === "grid" ? at(lesson, ["grid", "measure", "world"]) : at(lesson, ["decide", "world"]);
  const worlds = asList(at(lesson, ["worlds"]));
  const found =
    path[0] === "worlds"
      ? at(lesson, path.slice(0, 2))
      : worlds.find((one) => asObject(one).id === world);
  return scenarios.find(({ id }) => id === asObject(found).scenario);
}

const leverOf = (key: string, { parameters }: PageModel) => {
  const [head, id, ...more] = key.split(".");
  if (head !== "levers" || more.length > 0) return undefined;
  return parameters.find((one) => one.id === id && one.role === "lever");
};

const nameOfSetting = (key: string, model: PageModel): string =>
  key === FORM ? "Form of partnering" : (leverOf(key, model)?.label ?? key);

/** What a setting begins with: what the scenario has. */
function startOf(key: string, model: PageModel, scenario: PageScenario | undefined): unknown {
  if (key === FORM) return scenario?.form ?? model.forms[0].id;
  const lever = leverOf(key, model);
  return lever ? (scenario?.levers[lever.id] ?? lever.default) : 0;
}

interface SettingProps {
  readonly path: Path;
  readonly name: string;
  readonly value: unknown;
  readonly model: PageModel;
  readonly scenario: PageScenario | undefined;
  readonly put: (key: string, value: unknown) => void;
}

function Setting({ path, name, value, model, scenario, put }: SettingProps) {
  const own = [...path, name];
  if (name === FORM) {
    const options = model.forms.map(({ id, label }) => ({ value: id, label }));
    return <PickControl path={own} label={nameOfSetting(name, model)} options={options} />;
  }
  const lever = leverOf(name, model);
  if (!lever || typeof value !== "number") {
    return <SettingText path={own} label={name} value={asText(value)} />;
  }
  const id = fieldId(own);
  return (
    <div class="make-lever">
      <div class="lever-head">
        <label for={id}>{lever.label}</label>
        <output for={id}>{leverText(lever, value)}</output>
      </div>
      <ParamControl
        id={id}
        param={lever}
        value={value}
        mixed={false}
        presets={[scenario?.levers[lever.id] ?? lever.default]}
        set={(next) => put(name, next)}
      />
      <Problems path={own} />
    </div>
  );
}

const OTHER = "other";

/** Who chose to type wants to type. */
const focusFirst = (input: HTMLInputElement | null): void => {
  if (input && input.value === "") input.focus();
};

interface AddProps {
  readonly id: string;
  readonly model: PageModel;
  readonly there: readonly string[];
  readonly add: (key: string) => void;
}

function AddSetting({ id, model, there, add }: AddProps) {
  const [typing, setTyping] = useState<string | null>(null);
  const all: readonly Option[] = [
    { value: FORM, label: "Form of partnering" },
    ...levers({ lesson: null, model, path: [] }).map((one) => ({
      ...one,
      value: `levers.${one.value}`,
    })),
    { value: OTHER, label: "Something else, by its path…" },
  ];
  const pick = (select: HTMLSelectElement) => {
    const { value } = select;
    select.value = "";
    if (value === OTHER) setTyping("");
    else if (value !== "") add(value);
  };
  const done = () => {
    if (typing?.trim()) add(typing.trim());
    setTyping(null);
  };
  return (
    <div class="make-add">
      <div class="field make-field">
        <label for={id}>Change something</label>
        <select id={id} onChange={(event) => pick(event.currentTarget)}>
          <option value="">Choose…</option>
          <Grouped options={all.filter(({ value }) => !there.includes(value))} />
        </select>
      </div>
      {typing !== null && (
        <div class="make-path">
          <div class="field make-field">
            <label for={`${id}-path`}>Its path, such as organisations.ID.quality</label>
            <input
              id={`${id}-path`}
              type="text"
              ref={focusFirst}
              value={typing}
              onInput={(event) => setTyping(event.currentTarget.value)}
            />
          </div>
          <button type="button" onClick={done}>
            Add it
          </button>
        </div>
      )}
    </div>
  );
}

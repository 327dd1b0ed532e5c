import { known } from "../engine.ts";
import { CheckPart } from "./check-part.tsx";
import {
  NumberControl,
  NumbersControl,
  PickControl,
  TextControl,
  TickControl,
  TicksControl,
} from "./controls.tsx";
import { change, draft } from "./draft.ts";
import { Notes } from "./field.tsx";
import { ListPart } from "./list-part.tsx";
import type { Context } from "./options.ts";
import type { Inside, Part } from "./parts.ts";
import { at, fieldId, type Path } from "./path.ts";
import { SettingsPart } from "./settings-part.tsx";

/** The parts of an object of the lesson. */
export function Parts({ parts, path }: { parts: readonly Part[]; path: Path }) {
  return parts.map((part) => <PartView key={part.key} part={part} path={path} />);
}

/** One part of the form. `path` leads to the object it is in. */
export function PartView({ part, path }: { part: Part; path: Path }) {
  const own = part.key === "" ? path : [...path, part.key];
  const shared = { path: own, label: part.label, help: part.help };
  const context = { lesson: draft.value, model: known.value, path } as Context;
  switch (part.kind) {
    case "text":
      return <TextControl {...shared} rows={part.rows ?? 1} optional={part.optional ?? false} />;
    case "number":
      return <NumberControl {...shared} />;
    case "numbers":
      return <NumbersControl {...shared} />;
    case "tick":
      return <TickControl {...shared} />;
    case "pick":
      return <PickControl {...shared} options={part.options(context)} none={part.none} />;
    case "ticks":
      return <TicksControl {...shared} options={part.options(context)} />;
    case "settings":
      return <SettingsPart {...shared} />;
    case "check":
      return <CheckPart path={own} inside={inside} />;
    case "list":
      return <ListPart part={part} path={own} inside={inside} />;
    case "group":
      return <GroupPart part={part} path={own} />;
    case "maybe":
      return <MaybePart part={part} path={own} />;
  }
}

/** How parts that hold others show them. */
const inside: Inside = (parts, path) => <Parts parts={parts} path={path} />;

type Of<K extends Part["kind"]> = Extract<Part, { kind: K }>;

function GroupPart({ part, path }: { part: Of<"group">; path: Path }) {
  return (
    <fieldset class="make-group" id={fieldId(path)} tabIndex={-1}>
      <legend>{part.label}</legend>
      <Notes path={path} help={part.help} />
      <div class={part.small ? "make-grid" : "make-inside"}>
        <Parts parts={part.parts} path={path} />
      </div>
    </fieldset>
  );
}

function MaybePart({ part, path }: { part: Of<"maybe">; path: Path }) {
  const there = at(draft.value, path) !== undefined;
  const set = (on: boolean) => change(path, on ? part.fresh(draft.peek()) : undefined);
  return (
    <div class="make-maybe">
      <label class="make-tick">
        <input
          type="checkbox"
          id={fieldId(path)}
          checked={there}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span>{part.label}</span>
      </label>
      <Notes path={path} help={part.help} />
      {there && (
        <div class={`make-group ${part.small ? "make-grid" : ""}`}>
          <Parts parts={part.parts} path={path} />
        </div>
      )}
    </div>
  );
}

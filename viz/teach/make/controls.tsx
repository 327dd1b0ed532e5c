import { useState } from "preact/hooks";
import { readNumber } from "../../../sim/core/numbers.ts";
import { change, draft } from "./draft.ts";
import { described, Field, Notes } from "./field.tsx";
import type { Option } from "./options.ts";
import { asList, asText, at, fieldId, type Path } from "./path.ts";

interface Props {
  readonly path: Path;
  readonly label: string;
  readonly help?: string | undefined;
}

/** A text; with `rows`, one of several lines on the screen, which is one paragraph all the same. */
export function TextControl({
  path,
  label,
  help,
  rows,
  optional,
}: Props & { rows: number; optional: boolean }) {
  const value = asText(at(draft.value, path));
  const set = (text: string) => {
    const line = text.replaceAll(/\s+/g, " ");
    change(path, optional && line === "" ? undefined : line);
  };
  const own = described(path, help);
  return (
    <Field path={path} label={label} help={help}>
      {rows === 1 ? (
        <input type="text" {...own} value={value} onInput={(e) => set(e.currentTarget.value)} />
      ) : (
        <textarea {...own} rows={rows} value={value} onInput={(e) => set(e.currentTarget.value)} />
      )}
    </Field>
  );
}

/** What somebody typed as a number, or as they typed it where it is none. */
function numberOf(text: string): string | number | undefined {
  const clean = text.trim().replace(/^−/, "-");
  if (clean === "") return undefined;
  const read = readNumber(clean);
  return read && "value" in read ? read.value : text;
}

/** A number. An empty field is left out of the lesson. */
export function NumberControl({ path, label, help }: Props) {
  const value = at(draft.value, path);
  const typed = useTyped((text) => numberOf(text) === value, asText(value));
  return (
    <Field path={path} label={label} help={help}>
      <input
        type="text"
        inputMode="decimal"
        {...described(path, help)}
        value={typed.text}
        onInput={(e) => change(path, numberOf(typed.keep(e.currentTarget.value)))}
      />
    </Field>
  );
}

const numbersOf = (text: string) => text.split(/[\s,;]+/).flatMap((one) => numberOf(one) ?? []);

/** A setting that is a number or a word. */
export function SettingText({ path, label, value }: Props & { value: string }) {
  const typed = useTyped((text) => String(numberOf(text) ?? "") === value, value);
  return (
    <Field path={path} label={label}>
      <input
        type="text"
        {...described(path)}
        value={typed.text}
        onInput={(e) => change(path, numberOf(typed.keep(e.currentTarget.value)) ?? "")}
      />
    </Field>
  );
}

/** A list of numbers, separated by blanks or commas. */
export function NumbersControl({ path, label, help }: Props) {
  const value = asList(at(draft.value, path)).map(asText).join(", ");
  const typed = useTyped((text) => numbersOf(text).join(", ") === value, value);
  return (
    <Field path={path} label={label} help={help} within>
      <input
        type="text"
        {...described(path, help, true)}
        value={typed.text}
        onInput={(e) => change(path, numbersOf(typed.keep(e.currentTarget.value)))}
      />
    </Field>
  );
}

/** What was typed, as long as it still means what is there: “1.” stays while “1.5” is typed. */
function useTyped(isStill: (text: string) => boolean, value: string) {
  const [text, setText] = useState(value);
  return {
    text: isStill(text) ? text : value,
    keep(typed: string): string {
      setText(typed);
      return typed;
    },
  };
}

/** One of several; what is there and not among them stays, and is shown as it is. */
export function PickControl({
  path,
  label,
  help,
  options,
  none,
}: Props & { options: readonly Option[]; none?: string | undefined }) {
  const value = asText(at(draft.value, path));
  const there = options.some((one) => one.value === value);
  return (
    <Field path={path} label={label} help={help}>
      <select
        {...described(path, help)}
        value={value}
        onChange={(e) => change(path, e.currentTarget.value || undefined)}
      >
        {(none !== undefined || value === "") && <option value="">{none ?? "Choose…"}</option>}
        {!there && value !== "" && <option value={value}>{value}</option>}
        <Grouped options={options} />
      </select>
    </Field>
  );
}

/** Options under their headings. */
export function Grouped({ options }: { options: readonly Option[] }) {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.map((group) => {
    const those = options
      .filter((one) => one.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
    return group === undefined ? (
      those
    ) : (
      <optgroup key={group} label={group}>
        {those}
      </optgroup>
    );
  });
}

/** Yes or no. */
export function TickControl({ path, label }: Props) {
  return (
    <label class="make-tick">
      <input
        type="checkbox"
        id={fieldId(path)}
        checked={at(draft.value, path) === true}
        onChange={(e) => change(path, e.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Any number of several, kept in the order they are offered in. */
export function TicksControl({
  path,
  label,
  help,
  options,
}: Props & { options: readonly Option[] }) {
  const chosen = asList(at(draft.value, path)).map(asText);
  const set = (value: string, on: boolean) => {
    const all = options.map((one) => one.value);
    change(
      path,
      all.filter((one) => (one === value ? on : chosen.includes(one))),
    );
  };
  return (
    <fieldset class="make-ticks" {...described(path, help, true)} tabIndex={-1}>
      <legend>{label}</legend>
      {options.map(({ value, label: words }) => (
        <label class="make-tick" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(e) => set(value, e.currentTarget.checked)}
          />
          <span>{words}</span>
        </label>
      ))}
      <Notes path={path} help={help} within />
    </fieldset>
  );
}

import type { ComponentChildren } from "preact";
import { fieldId, type Path } from "./path.ts";
import { problemsAt } from "./problems.ts";

interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly help?: string | undefined;
  /** Whether problems of what is inside are told here. */
  readonly within?: boolean;
  readonly children: ComponentChildren;
}

/** What a control says of itself, so that its help and its problems are read out with it. */
export function described(path: Path, help?: string, within = false) {
  const id = fieldId(path);
  const wrong = problemsAt(path, within).length > 0;
  const by = [...(help ? [`${id}-help`] : []), ...(wrong ? [`${id}-problem`] : [])];
  return {
    id,
    ...(by.length > 0 ? { "aria-describedby": by.join(" ") } : {}),
    ...(wrong ? { "aria-invalid": true } : {}),
  };
}

/** A label, a control, what it is for, and what is wrong with it. */
export function Field({ path, label, help, within = false, children }: FieldProps) {
  return (
    <div class="field make-field">
      <label for={fieldId(path)}>{label}</label>
      {children}
      <Notes path={path} help={help} within={within} />
    </div>
  );
}

/** What a control is for, and what is wrong with it. */
export function Notes({
  path,
  help,
  within = false,
}: Pick<FieldProps, "path" | "help" | "within">) {
  return (
    <>
      {help && (
        <p class="help" id={`${fieldId(path)}-help`}>
          {help}
        </p>
      )}
      <Problems path={path} within={within} />
    </>
  );
}

/** What is wrong at a path, in a sentence each. */
export function Problems({ path, within = false }: { path: Path; within?: boolean }) {
  const found = problemsAt(path, within);
  if (found.length === 0) return null;
  return (
    <p class="make-problem" id={`${fieldId(path)}-problem`}>
      <span aria-hidden="true">▲ </span>
      {found.join(" ")}
    </p>
  );
}

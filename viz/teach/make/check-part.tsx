import { change, draft } from "./draft.ts";
import { Notes } from "./field.tsx";
import { freshCheck } from "./fresh.ts";
import { bestParts, meanBounds, measureParts, shareBounds, shareParts } from "./measure-parts.ts";
import type { Inside } from "./parts.ts";
import { asObject, at, fieldId, type Path } from "./path.ts";

const KINDS = [
  { kind: "share", label: "In so many of the futures", parts: shareParts, bounds: shareBounds },
  { kind: "mean", label: "On average over the futures", parts: measureParts, bounds: meanBounds },
  { kind: "best", label: "The best row of the table", parts: bestParts, bounds: [] },
] as const;

/** How a statement is checked: of which kind, of what, and within which bounds. */
export function CheckPart({ path, inside }: { path: Path; inside: Inside }) {
  const check = asObject(at(draft.value, path));
  const chosen = KINDS.find(({ kind }) => kind in check);
  const set = (kind: string) => change(path, freshCheck(draft.peek(), kind));
  const id = fieldId([...path, "kind"]);
  return (
    <fieldset class="make-group" id={fieldId(path)} tabIndex={-1}>
      <legend>How the simulation checks it</legend>
      <Notes
        path={path}
        help="It holds where the figure is on its side of the bound by at least two standard errors: so clearly that luck alone would seldom do it."
      />
      <div class="field make-field">
        <label for={id}>It is so</label>
        <select id={id} value={chosen?.kind ?? ""} onChange={(e) => set(e.currentTarget.value)}>
          {!chosen && <option value="">Choose…</option>}
          {KINDS.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {chosen && (
        <div class="make-grid" key={chosen.kind}>
          {inside(chosen.parts, [...path, chosen.kind])}
          {inside(chosen.bounds, path)}
        </div>
      )}
    </fieldset>
  );
}

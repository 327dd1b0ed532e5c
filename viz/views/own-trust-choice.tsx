import type { PageModel } from "../../sim/host/page-protocol.ts";
import type { Trust } from "../../sim/import/trusts.ts";
import { withUnit } from "../format.ts";
import { namelessNote } from "../own/casting.ts";
import { standingLabel } from "../own/standing-words.ts";

interface ChoiceProps {
  id: string;
  label: string;
  model: PageModel;
  trusts: readonly Trust[];
  chosen: Trust | undefined;
  /** The kind a person said. */
  kind: string | undefined;
  choose: (line: number) => void;
  sayKind: (kind: string) => void;
}

/** A trust to choose, with its kind, which is asked where the table does not tell it. */
export const TrustChoice = ({ id, label, model, trusts, chosen, kind, ...props }: ChoiceProps) => (
  <div class="own-field">
    <label class="field">
      <span>{label}</span>
      <select
        id={id}
        value={chosen ? String(chosen.line) : ""}
        aria-describedby={`${id}-said`}
        onChange={(event) => props.choose(Number(event.currentTarget.value))}
      >
        <option value="" disabled>
          Choose a trust
        </option>
        {trusts.map(({ line, name, code }) => (
          <option key={line} value={String(line)}>
            {code && !name.includes(code) ? `${name} (${code})` : name}
          </option>
        ))}
      </select>
    </label>
    {chosen && (
      <KindChoice
        id={`${id}-kind`}
        label="Its kind"
        model={model}
        value={kind ?? chosen.kind}
        choose={props.sayKind}
      />
    )}
    <p id={`${id}-said`} class="note">
      {chosen && saidOf(chosen, kind)}
    </p>
    {chosen && namelessNote(chosen) && <p class="note own-nameless">{namelessNote(chosen)}</p>}
  </div>
);

interface KindProps {
  id: string;
  label: string;
  model: PageModel;
  value: string | null;
  choose: (kind: string) => void;
  /** One more answer than the kinds. */
  also?: readonly [value: string, label: string];
}

/** Kinds of organisation, none of which is chosen before anybody says so. */
export const KindChoice = ({ id, label, model, value, choose, also }: KindProps) => (
  <label class="field">
    <span>{label}</span>
    <select id={id} value={value ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="" disabled>
        Choose the kind
      </option>
      {model.kinds.map((kind) => (
        <option key={kind.id} value={kind.id}>
          {kind.label}
        </option>
      ))}
      <option value="private_provider">Private provider</option>
      {also && <option value={also[0]}>{also[1]}</option>}
    </select>
  </label>
);

/** “Its kind is read from its name; quality of care −1.20; what else it is like is drawn”. */
function saidOf({ by, income, standings }: Trust, kind: string | undefined): string {
  const measures = Object.entries(standings).map(
    ([id, value]) => `${standingLabel(id).toLowerCase()} ${withUnit(value, "1", 2)}`,
  );
  const said = [
    ...(kind === undefined && by === "name" ? ["its kind is read from its name: check it"] : []),
    ...(income === null ? [] : [`income ${withUnit(income, "£m", 0)}`]),
    ...measures,
    "what else it is like is drawn anew in each future",
  ].join("; ");
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

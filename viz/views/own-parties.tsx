import { useState } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { MOST_TRUSTS, populationScenario } from "../../sim/import/population.ts";
import type { Trust, Trusts } from "../../sim/import/trusts.ts";
import { Segments } from "../controls/segments.tsx";
import { withUnit } from "../format.ts";
import { standingLabel } from "../own/standing-words.ts";
import { addOwn } from "../own/worlds.ts";

/** Who else is there. */
type Company = "two" | "region" | "all";

interface PartiesProps {
  model: PageModel;
  found: Trusts;
}

/** What a person chose: rows of the table and a form. */
interface Chosen {
  readonly helped: number | null;
  readonly helper: number | null;
  readonly form: string;
  readonly company: Company;
}

const NOTHING: Chosen = { helped: null, helper: null, form: "buddying", company: "two" };

/** Two trusts of a table become the parties of a partnership, alone or among the others. */
export function OwnParties({ model, found: { trusts } }: PartiesProps) {
  const [chosen, setChosen] = useState(NOTHING);
  const [trouble, setTrouble] = useState("");
  if (trusts.length < 2) {
    return <p role="alert">A partnership needs two trusts; say which column names them.</p>;
  }
  const { form, company } = chosen;
  const set = (part: Partial<Chosen>) => setChosen({ ...chosen, ...part });
  const helped = trusts.find(({ line }) => line === chosen.helped);
  const helper = trusts.find(({ line }) => line === chosen.helper);
  const others = helped ? othersOf(company, trusts, helped) : [];
  const add = async () => {
    if (!helped || !helper) return setTrouble("Choose both trusts first.");
    if (helped === helper) return setTrouble("Choose two different trusts.");
    const title = `${helper.name} and ${helped.name}`.slice(0, 120);
    const casting = { title, form, helped, helper, others };
    setTrouble((await addOwn(populationScenario(casting, model.kinds), title)) ?? "");
  };
  return (
    <fieldset class="own-party own-casting">
      <legend>Who partners with whom</legend>
      <div class="own-fields">
        <TrustChoice
          id="own-helped"
          label="The one that is helped or joins"
          trusts={trusts}
          chosen={helped}
          choose={(line) => set({ helped: line })}
        />
        <TrustChoice
          id="own-helper"
          label="The one that helps or leads"
          trusts={trusts}
          chosen={helper}
          choose={(line) => set({ helper: line })}
        />
        <div class="own-field">
          <label class="field">
            <span>Form of partnering</span>
            <select
              id="own-table-form"
              value={form}
              onChange={(event) => set({ form: event.currentTarget.value })}
            >
              {model.forms.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <Segments
        legend="Who else is simulated"
        name="own-company"
        options={companies(trusts, helped)}
        value={company}
        onChange={(next) => set({ company: next })}
      />
      {others.length > 20 && (
        <p class="help">
          {others.length} others make every future slower; the two alone answer at once.
        </p>
      )}
      <div class="own-submit">
        <button type="button" id="own-add-table" class="main-action" onClick={add}>
          Add to the comparison
        </button>
        <p role="alert" class="own-trouble">
          {trouble}
        </p>
      </div>
    </fieldset>
  );
}

function othersOf(company: Company, trusts: readonly Trust[], helped: Trust): readonly Trust[] {
  if (company === "two") return [];
  const there =
    company === "all" ? trusts : trusts.filter(({ region }) => region === helped.region);
  return there.slice(0, MOST_TRUSTS);
}

function companies(trusts: readonly Trust[], helped: Trust | undefined) {
  const region = helped?.region ?? "";
  const inRegion = trusts.filter((one) => one.region === region).length;
  const all: { value: Company; label: string }[] = [
    { value: "two", label: "nobody" },
    ...(region !== "" && inRegion > 2
      ? [{ value: "region" as const, label: `its region (${inRegion})` }]
      : []),
    { value: "all", label: `all (${Math.min(MOST_TRUSTS, trusts.length)})` },
  ];
  return all;
}

interface ChoiceProps {
  id: string;
  label: string;
  trusts: readonly Trust[];
  chosen: Trust | undefined;
  choose: (line: number) => void;
}

/** A trust to choose, with what the table says of it. */
const TrustChoice = ({ id, label, trusts, chosen, choose }: ChoiceProps) => (
  <div class="own-field">
    <label class="field">
      <span>{label}</span>
      <select
        id={id}
        value={chosen ? String(chosen.line) : ""}
        aria-describedby={`${id}-said`}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        <option value="" disabled>
          Choose a trust
        </option>
        {trusts.map(({ line, name, code }) => (
          <option key={line} value={String(line)}>
            {code && code !== name ? `${name} (${code})` : name}
          </option>
        ))}
      </select>
    </label>
    <p id={`${id}-said`} class="note">
      {chosen && saidOf(chosen)}
    </p>
  </div>
);

/** “acute; quality of care −1.20; what else it is like is drawn”. */
function saidOf({ kind, income, standings }: Trust): string {
  const measures = Object.entries(standings).map(
    ([id, value]) => `${standingLabel(id).toLowerCase()} ${withUnit(value, "1", 2)}`,
  );
  return [
    kind.replaceAll("_", " "),
    ...(income === null ? [] : [`income ${withUnit(income, "£m", 0)}`]),
    ...measures,
    "what else it is like is drawn anew in each future",
  ].join("; ");
}

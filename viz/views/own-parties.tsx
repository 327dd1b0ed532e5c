import { useState } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { MOST_TRUSTS, populationScenario, titleOf } from "../../sim/import/population.ts";
import type { Trust, Trusts } from "../../sim/import/trusts.ts";
import { Segments } from "../controls/segments.tsx";
import {
  type Company,
  type Kinds,
  knownOthers,
  LEAVE,
  missingIn,
  NO_KINDS,
  othersOf,
  settled,
  unknownOf,
} from "../own/casting.ts";
import { addOwn } from "../own/worlds.ts";
import { KindChoice, TrustChoice } from "./own-trust-choice.tsx";

interface PartiesProps {
  model: PageModel;
  found: Trusts;
}

/** What a person chose: rows of the table, kinds, a form and company. */
interface Chosen {
  readonly helped: number | null;
  readonly helper: number | null;
  readonly form: string;
  readonly company: Company;
  readonly kinds: Kinds;
}

const NOTHING: Chosen = {
  helped: null,
  helper: null,
  form: "buddying",
  company: "two",
  kinds: NO_KINDS,
};

/** So many others are felt. */
const MANY = 20;

/** Two trusts of a table become the parties of a partnership, alone or among the others. */
export function OwnParties({ model, found: { trusts } }: PartiesProps) {
  const [chosen, setChosen] = useState(NOTHING);
  const [trouble, setTrouble] = useState("");
  if (trusts.length < 2) {
    return <p role="alert">A partnership needs two trusts; say which column names them.</p>;
  }
  const { form, company, kinds } = chosen;
  const set = (part: Partial<Chosen>) => setChosen({ ...chosen, ...part });
  const helped = trusts.find(({ line }) => line === chosen.helped);
  const helper = trusts.find(({ line }) => line === chosen.helper);
  const others = helped && helper ? othersOf(company, trusts, [helped, helper]) : [];
  const unknown = unknownOf(others, kinds).length;
  const sayKind = (line: number, kind: string) =>
    set({ kinds: { ...kinds, byLine: { ...kinds.byLine, [line]: kind } } });
  const add = async () => {
    const missing = missingIn({ helped, helper }, others, kinds);
    const [one, other] = [helped && settled(helped, kinds), helper && settled(helper, kinds)];
    if (missing || !one || !other) return setTrouble(missing ?? "");
    const casting = { form, helped: one, helper: other, others: knownOthers(others, kinds) };
    const title = titleOf(casting, model.kinds).slice(0, 120);
    setTrouble((await addOwn(populationScenario(casting, model.kinds), title)) ?? "");
  };
  return (
    <fieldset class="own-party own-casting">
      <legend>Who partners with whom</legend>
      <div class="own-fields">
        {PARTIES.map(({ who, label }) => {
          const trust = who === "helped" ? helped : helper;
          return (
            <TrustChoice
              key={who}
              id={`own-${who}`}
              label={label}
              model={model}
              trusts={trusts}
              chosen={trust}
              kind={trust && kinds.byLine[trust.line]}
              choose={(line) => set({ [who]: line })}
              sayKind={(kind) => trust && sayKind(trust.line, kind)}
            />
          );
        })}
        <FormChoice model={model} form={form} choose={(next) => set({ form: next })} />
      </div>
      <Segments
        legend="Who else is simulated"
        name="own-company"
        options={companies(trusts, helped)}
        value={company}
        onChange={(next) => set({ company: next })}
      />
      {unknown > 0 && (
        <KindChoice
          id="own-other-kinds"
          label={`Nothing tells the kind of ${unknown} of the others: take them as`}
          model={model}
          value={kinds.others}
          choose={(kind) => set({ kinds: { ...kinds, others: kind } })}
          also={[LEAVE, "Leave them out"]}
        />
      )}
      {others.length > MANY && (
        <p class="help">
          {others.length} others make every future slower; the two alone answer at once.
          {trusts.length > MOST_TRUSTS &&
            ` A world holds ${MOST_TRUSTS} at most; the first are taken.`}
        </p>
      )}
      <div class="own-submit">
        <button type="button" id="own-add-table" class="main-action" onClick={add}>
          Compare ways of helping
        </button>
        <p role="alert" class="own-trouble">
          {trouble}
        </p>
      </div>
    </fieldset>
  );
}

const PARTIES = [
  { who: "helped", label: "The one that is helped or joins" },
  { who: "helper", label: "The one that helps or leads" },
] as const;

interface FormProps {
  model: PageModel;
  form: string;
  choose: (form: string) => void;
}

const FormChoice = ({ model, form, choose }: FormProps) => (
  <div class="own-field">
    <label class="field">
      <span>Form of partnering</span>
      <select
        id="own-table-form"
        value={form}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {model.forms.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <p class="note">It is compared with the usual ways of helping, for these two.</p>
  </div>
);

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

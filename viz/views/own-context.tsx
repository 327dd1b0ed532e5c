import type { Signal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import { useState } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { NumberBox } from "../boxes/number-box.tsx";
import { withUnit } from "../format.ts";
import {
  ASKED,
  type Description,
  descriptionFrom,
  INCOME,
  missingIn,
  PAIR_QUESTIONS,
  type Party,
  scenarioOf,
} from "../own/description.ts";
import { addOwn } from "../own/worlds.ts";
import { ScaleField, StandingField } from "./own-fields.tsx";

/** Two organisations described by hand become a scenario in a minute. */
export function OwnContext({ model }: { model: PageModel }) {
  const first = model.scenarios.find(({ form }) => form !== null) ?? model.scenarios[0];
  const description = useSignal<Description>(descriptionFrom(first, model));
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState(false);
  const now = description.value;
  const set = (part: Partial<Description>) => {
    description.value = { ...description.peek(), ...part };
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const missing = missingIn(now);
    setTrouble(missing ?? "");
    if (missing) return;
    setBusy(true);
    setTrouble((await addOwn(scenarioOf(now), now.title.trim())) ?? "");
    setBusy(false);
  };
  return (
    <form class="own-context" onSubmit={submit} noValidate>
      <StartFrom model={model} description={description} />
      <div class="own-parties">
        <PartyFields
          who="helped"
          legend="The one that is helped or joins"
          model={model}
          party={now.helped}
          set={(helped) => set({ helped })}
        />
        <PartyFields
          who="helper"
          legend="The one that helps or leads"
          model={model}
          party={now.helper}
          set={(helper) => set({ helper })}
        />
      </div>
      <Between model={model} description={now} set={set} />
      <div class="own-submit">
        <button type="submit" class="main-action" disabled={busy}>
          {busy ? "Being checked…" : "Compare ways of helping"}
        </button>
        <p role="alert" class="own-trouble">
          {trouble}
        </p>
      </div>
    </form>
  );
}

interface StartProps {
  model: PageModel;
  description: Signal<Description>;
}

function StartFrom({ model, description }: StartProps) {
  const cases = model.scenarios.filter(({ id, form }) => form !== null && !id.includes("/"));
  return (
    <label class="field">
      <span>Begin with the numbers of</span>
      <select
        id="own-start"
        onChange={(event) => {
          const scenario = cases.find(({ id }) => id === event.currentTarget.value);
          if (!scenario) return;
          const { helped, helper, title } = description.peek();
          const next = descriptionFrom(scenario, model);
          description.value = {
            ...next,
            title,
            helped: { ...next.helped, name: helped.name },
            helper: { ...next.helper, name: helper.name },
          };
        }}
      >
        {cases.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface PartyProps {
  who: "helped" | "helper";
  legend: string;
  model: PageModel;
  party: Party;
  set: (party: Party) => void;
}

function PartyFields({ who, legend, model, party, set }: PartyProps) {
  const id = (what: string) => `own-${who}-${what}`;
  return (
    <fieldset class="own-party">
      <legend>{legend}</legend>
      <label class="field">
        <span>Name</span>
        <input
          id={id("name")}
          type="text"
          maxLength={80}
          autoComplete="off"
          value={party.name}
          onInput={(event) => set({ ...party, name: event.currentTarget.value })}
        />
      </label>
      <div class="pair">
        <label class="field">
          <span>Kind</span>
          <select
            id={id("kind")}
            value={party.kind}
            onChange={(event) => set({ ...party, kind: event.currentTarget.value })}
          >
            {kindsFor(model, party.kind).map(({ id: kind, label }) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <div class="field">
          <label for={id("income")}>Yearly income, £m</label>
          <NumberBox
            id={id("income")}
            range={INCOME}
            value={party.income}
            take={(income) => set({ ...party, income })}
            refuse={() => set({ ...party, income: Number.NaN })}
          />
        </div>
      </div>
      <label class="own-check">
        <input
          id={id("special")}
          type="checkbox"
          checked={party.specialMeasures}
          onChange={(event) => set({ ...party, specialMeasures: event.currentTarget.checked })}
        />
        <span>In special measures</span>
      </label>
      {ASKED.map((standing) => (
        <StandingField
          key={standing}
          id={id(standing)}
          standing={standing}
          model={model}
          value={party.standings[standing]}
          set={(value) => set({ ...party, standings: { ...party.standings, [standing]: value } })}
        />
      ))}
    </fieldset>
  );
}

/** Kinds of trusts, and the kind a scenario began with where that is no trust. */
function kindsFor(model: PageModel, kind: string): readonly { id: string; label: string }[] {
  if (model.kinds.some(({ id }) => id === kind)) return model.kinds;
  const words = kind.replaceAll("_", " ");
  return [...model.kinds, { id: kind, label: words.charAt(0).toUpperCase() + words.slice(1) }];
}

interface BetweenProps {
  model: PageModel;
  description: Description;
  set: (part: Partial<Description>) => void;
}

function Between({ model, description, set }: BetweenProps) {
  const summary = model.forms.find(({ id }) => id === description.form)?.summary;
  return (
    <fieldset class="own-party own-between">
      <legend>The two together</legend>
      <div class="own-between-fields">
        <div class="own-field">
          <label class="field">
            <span>Title of the scenario</span>
            <input
              id="own-title"
              type="text"
              maxLength={120}
              autoComplete="off"
              value={description.title}
              onInput={(event) => set({ title: event.currentTarget.value })}
            />
          </label>
        </div>
        <div class="own-field">
          <label class="field">
            <span>Form of partnering</span>
            <select
              id="own-form"
              value={description.form}
              aria-describedby="own-form-summary"
              onChange={(event) => set({ form: event.currentTarget.value })}
            >
              {model.forms.map((form) => (
                <option key={form.id} value={form.id}>
                  {form.label}
                </option>
              ))}
            </select>
          </label>
          <p id="own-form-summary" class="help">
            {summary}
          </p>
        </div>
      </div>
      <div class="own-between-fields">
        {PAIR_QUESTIONS.map(({ id, label, range, step, unit }) => {
          const value = description.pair[id];
          return (
            <ScaleField
              key={id}
              id={`own-${id.replace(".", "-")}`}
              label={label}
              text={withUnit(value, unit, unit === "share" ? 2 : 0)}
              range={[range[0], Math.max(range[1], value)]}
              step={step}
              value={value}
              set={(next) => set({ pair: { ...description.pair, [id]: next } })}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

import { OPENING_CHARTS, OUTCOME_GROUPS } from "../charts/index.ts";
import {
  type Arrangement,
  arrangement,
  shownOutcomes,
  showOutcomes,
  toggleOutcome,
} from "../charts/shown.ts";
import { Segments } from "../controls/segments.tsx";
import { against, cast, change, mode, model, view } from "../state.ts";
import type { View } from "../view.ts";

const MODES = [
  { value: "levels", label: "How things are" },
  { value: "gaps", label: "Differences" },
] as const;

const ARRANGEMENTS: readonly { readonly value: Arrangement; readonly label: string }[] = [
  { value: "outcome", label: "By outcome" },
  { value: "organisation", label: "By organisation" },
];

const SPREADS = [
  { value: "chance", label: "Chance" },
  { value: "unknown", label: "Chance and not knowing" },
] as const;

const SPREAD_HELP = {
  chance: "Futures differ by luck alone; assumptions stay at their central values.",
  unknown:
    "Each future also has its own draw of what nobody knows: every assumption that you have not set may lie anywhere in its range. All cards share the draw.",
} as const;

/** What the charts show and how: differences, from what, arranged how, with which spread. */
export function ChartTools() {
  return (
    <div class="chart-tools">
      <Segments
        legend="Charts show"
        name="mode"
        options={MODES}
        value={mode.value}
        onChange={(value) => {
          mode.value = value;
        }}
      />
      {mode.value === "gaps" && <BasePicker />}
      <Segments
        legend="Arranged"
        name="arrangement"
        options={ARRANGEMENTS}
        value={arrangement.value}
        onChange={(value) => {
          arrangement.value = value;
        }}
      />
      <Segments legend="Spread from" name="spread" options={SPREADS} {...spread()} />
      <p class="note spread-note">{SPREAD_HELP[view.value.spread]}</p>
      <Chooser />
    </div>
  );
}

const spread = () => ({
  value: view.value.spread,
  onChange: (value: View["spread"]) =>
    change(value === "unknown" ? "Showing not knowing" : "Showing chance alone", {
      ...view.peek(),
      spread: value,
    }),
});

/** What differences are taken from: not partnering, or any other card. */
function BasePicker() {
  const cards = cast.value.filter((member) => member.tone > 0);
  return (
    <label class="field">
      <span>Differences from</span>
      <select
        id="against"
        value={against.value}
        onChange={(event) => {
          against.value = event.currentTarget.value;
        }}
      >
        <option value="twin">Not partnering</option>
        {cards.map((member) => (
          <option key={member.card} value={member.card}>
            {member.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which outcomes have charts. */
function Chooser() {
  const known = model.value;
  if (!known) return null;
  const shown = shownOutcomes.value;
  return (
    <details class="twin chooser">
      <summary>
        Outcomes shown: {shown.length} of {known.outcomes.length}
      </summary>
      <div class="chooser-groups">
        {OUTCOME_GROUPS.map(({ label, outcomes }) => (
          <fieldset key={label}>
            <legend>{label}</legend>
            {outcomes.map((id) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={shown.includes(id)}
                  disabled={shown.length === 1 && shown[0] === id}
                  onChange={() => toggleOutcome(id)}
                />
                <span>{known.outcomes.find((one) => one.id === id)?.label ?? id}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <button type="button" class="quiet" onClick={() => showOutcomes(OPENING_CHARTS)}>
        The usual six
      </button>
    </details>
  );
}

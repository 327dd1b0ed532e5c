import { OBJECTIVES, type Objective } from "../../sim/analysis/tradeoff-terms.ts";
import { MOST_WEIGHT } from "../../sim/analysis/tradeoff-weights.ts";
import { Segments } from "../controls/segments.tsx";
import { thresholdText } from "../tradeoff/phrases.ts";
import { EVEN, weights, whose } from "../tradeoff/state.ts";
import { weightText, weightWords } from "../tradeoff/verdict.ts";

const WHOSE = [
  { value: "both", label: "Both partners" },
  { value: "helped", label: "The one helped" },
  { value: "helper", label: "The one helping" },
  { value: "system", label: "Whole system" },
] as const;

/** What counts for the person who has to choose, and how much. */
export function WeightControls() {
  const changed = OBJECTIVES.some(({ id }) => weights.value[id] !== EVEN[id]);
  return (
    <fieldset class="weights">
      <legend>What counts for you, and how much?</legend>
      <div class="weight-sliders">
        {OBJECTIVES.map((objective) => (
          <Weight key={objective.id} objective={objective} />
        ))}
      </div>
      <div class="weights-foot">
        <Segments
          legend="For whom"
          name="whose"
          options={WHOSE}
          value={whose.value}
          onChange={(value) => {
            whose.value = value;
          }}
        />
        <button
          type="button"
          class="quiet"
          disabled={!changed}
          onClick={() => {
            weights.value = EVEN;
          }}
        >
          All alike again
        </button>
      </div>
      <p class="note">
        A point of score is the smallest change worth the name:{" "}
        {OBJECTIVES.map((one) => `${one.label.toLowerCase()} ${thresholdText(one)}`).join(", ")}.
        Those of care, staff and money are the thresholds of the evidence; half a week of waiting is
        this page’s choice. Money is what has come together since the start, without outside money.
      </p>
    </fieldset>
  );
}

function Weight({ objective: { id, label } }: { objective: Objective }) {
  const value = weights.value[id];
  return (
    <div class="weight">
      <label for={`weight-${id}`}>{label}</label>
      <output for={`weight-${id}`}>{weightText(value)}</output>
      <input
        id={`weight-${id}`}
        type="range"
        min={0}
        max={MOST_WEIGHT}
        step={1}
        value={value}
        aria-valuetext={weightWords(value)}
        onInput={(event) => {
          weights.value = { ...weights.value, [id]: Number(event.currentTarget.value) };
        }}
      />
    </div>
  );
}

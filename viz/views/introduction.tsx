import { formOf, shownScenarios } from "../cast.ts";
import { Segments } from "../controls/segments.tsx";
import { listed } from "../names.ts";
import { landmark, model, view } from "../state.ts";
import { COMPARISON } from "../view.ts";
import { Progress } from "./progress.tsx";

const MOMENTS = [
  { value: 12, label: "1 year" },
  { value: 36, label: "3 years" },
  { value: 60, label: "5 years" },
] as const;

/** What is being compared, how far the answer is, and the moment the words speak of. */
export function Introduction() {
  const known = model.value;
  if (!known) return null;
  const shown = shownScenarios(view.value, known);
  const comparing = view.value.scenario === COMPARISON;
  const base = known.scenarios.find((s) => s.id === shown[0]?.id.split("/")[0]) ?? shown[0];
  const variant = !comparing && base !== shown[0] ? shown[0] : null;
  const form = shown[0] && formOf(shown[0], view.value, known);
  const names = shown[0]?.organisations.map((o) => o.name) ?? [];
  return (
    <div class="introduction">
      <div>
        <h2>
          {comparing ? comparisonTitle(shown.length) : base?.title}
          {form && form.id !== shown[0].form && <span class="instead">; here: {form.label}</span>}
        </h2>
        <p class="lede">{base?.summary}</p>
        {variant && (
          <p>
            <strong>{variant.title}.</strong> {variant.summary}
          </p>
        )}
        <p class="who">
          {names.length > 0 ? `In it: ${listed(names)}. ` : ""}Each way is played out month by month
          for ten years, many times over, against the same luck without partnering.
        </p>
      </div>
      <div class="introduction-side">
        <Progress />
        <Segments
          legend="Chances after"
          name="landmark"
          options={MOMENTS}
          value={landmark.value}
          onChange={(month) => {
            landmark.value = month;
          }}
        />
      </div>
    </div>
  );
}

const WORDS = ["no", "One", "Two", "Three", "Four", "Five", "Six"];

const comparisonTitle = (ways: number) =>
  `${WORDS[ways] ?? ways} ways of helping one struggling trust, and not partnering`;

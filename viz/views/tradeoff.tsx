import { useState } from "preact/hooks";
import { BEST_IN } from "../../sim/analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import { passportIntoCsv } from "../../sim/passport/csv.ts";
import { Segments } from "../controls/segments.tsx";
import { passportOf } from "../passport-now.ts";
import { saveText } from "../save.ts";
import { model, tell, view } from "../state.ts";
import { tradeoffCsv } from "../tradeoff/csv.ts";
import { ofTen } from "../tradeoff/phrases.ts";
import {
  choice,
  judged,
  meanWorths,
  moment,
  outdated,
  ranking,
  shownObjective,
  weights,
  whose,
} from "../tradeoff/state.ts";
import { cautiousText, STEADY, turningPoints, verdictText } from "../tradeoff/verdict.ts";
import { lazy } from "./lazy.tsx";
import { EffectsTable } from "./tradeoff-effects.tsx";
import { MoneyTable } from "./tradeoff-money.tsx";
import { RankingTable } from "./tradeoff-ranking.tsx";
import { WeightControls } from "./tradeoff-weights.tsx";

const FormFinder = lazy(() => import("./form-finder.tsx").then((part) => part.FormFinder));

/** Who gains, who pays, when, how surely: the trade-offs of the comparison in tables. */
export function TradeOffs() {
  const known = choice.value;
  if (!known) return null;
  const { n } = known.stakes;
  return (
    <section
      class={outdated.value ? "tradeoffs outdated" : "tradeoffs"}
      aria-labelledby="tradeoffs-title"
    >
      <h3 id="tradeoffs-title">Who gains, who pays, and what would you choose?</h3>
      <WeightControls />
      <Verdict />
      <Ranked />
      <Finder />
      <Segments
        legend="In full, against not partnering"
        name="objective"
        options={OBJECTIVES.map(({ id, label }) => ({ value: id, label }))}
        value={shownObjective.value}
        onChange={(id) => {
          shownObjective.value = id;
        }}
      />
      <EffectsTable />
      <MoneyTable />
      <p class="note">
        From {n} paired futures of each. After a merger its two sides are still told apart, as
        sites: what happens to either is never hidden in the average of both.{" "}
        {known.sameStart
          ? ""
          : "These scenarios begin in different situations: each is measured from its own not partnering. "}
        Assumptions{" "}
        {view.value.spread === "unknown"
          ? "are drawn from their ranges, the same draw on both sides of a pair."
          : "are held at their central values."}
      </p>
      <button type="button" onClick={() => void save()}>
        Save these tables (CSV)
      </button>
    </section>
  );
}

function Ranked() {
  if (!choice.value || !ranking.value) return null;
  return (
    <RankingTable known={choice.value} ranked={ranking.value} month={moment.value} field="shown" />
  );
}

/** Fetched when it is first opened. */
function Finder() {
  const [open, setOpen] = useState(false);
  return (
    <details class="finder" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Would another form do better here? Try them all</summary>
      {open && <FormFinder />}
    </details>
  );
}

function Verdict() {
  const known = choice.value;
  const ranked = ranking.value;
  if (!known || !ranked) return null;
  const { options } = known;
  const turns = turningPoints(options, meanWorths.value, weights.value);
  return (
    <div class="verdict">
      <p role="status">
        <strong>
          {verdictText(options, ranked, {
            weights: weights.value,
            month: moment.value,
            field: "shown",
          })}
        </strong>{" "}
        {cautiousText(options, ranked)}
      </p>
      <details class="twin">
        <summary>When would another of these come first?</summary>
        {turns.length === 0 ? (
          <p>{STEADY}</p>
        ) : (
          <ul>
            {turns.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <p class="note">
          Found by calculation from the average scores. Near such a point the two are about level.
          {CLEAR}
        </p>
      </details>
    </div>
  );
}

const CLEAR = ` One is clearly ahead where it is best in at least ${ofTen(BEST_IN)} futures and ahead of the second by more than twice the standard error of their difference.`;

async function save(): Promise<void> {
  const known = choice.peek();
  const ranked = ranking.peek();
  const now = judged.peek();
  if (!known || !ranked || !now) return;
  const { spread, seed } = now.view ?? view.peek();
  const text = tradeoffCsv(known, ranked, {
    month: moment.peek(),
    weights: weights.peek(),
    whose: whose.peek(),
    spread,
    seed,
    model_version: model.peek()?.version ?? "",
  });
  try {
    const passport = await passportOf(now, "Table of trade-offs");
    saveText("partnerscape-trade-offs.csv", passportIntoCsv(text, passport), "text/csv");
  } catch (error) {
    tell(`The table could not be saved (${(error as Error).message}).`);
  }
}

import { useState } from "preact/hooks";
import { meanWorth } from "../../sim/analysis/tradeoff-weights.ts";
import { addCard, hasRoom, withForm } from "../cards.ts";
import { labelsOf } from "../cast.ts";
import { change, model, target, view } from "../state.ts";
import { cancelFinding, findForms, found, questionOf } from "../tradeoff/finder.ts";
import { type Option, rankingOf, worthsOf } from "../tradeoff/options.ts";
import { moment, weights, whose } from "../tradeoff/state.ts";
import { cautiousText, STEADY, turningPoints, verdictText } from "../tradeoff/verdict.ts";
import { RankingTable } from "./tradeoff-ranking.tsx";

/** Every form of partnering tried in the situation of one card, on demand. */
export function FormFinder() {
  const [chosen, choose] = useState<string | null>(null);
  const known = model.value;
  if (!known) return null;
  const { cards } = view.value;
  const key = [chosen, target.value].find((one) => cards.some((card) => card.key === one));
  const card = cards.find((one) => one.key === key) ?? cards[0];
  const labels = labelsOf(view.value, known);
  const now = found.value;
  const running = now !== null && now.done < now.of;
  return (
    <div class="finder-parts">
      <p>
        Plays out every form of partnering, with the trusts and levers of one scenario, in the
        background, and ranks them by what counts for you.
      </p>
      <div class="finder-ask">
        <label>
          <span>With the trusts and levers of</span>
          <select value={card.key} onChange={(event) => choose(event.currentTarget.value)}>
            {cards.map((one) => (
              <option key={one.key} value={one.key}>
                {labels.get(one.key)}
              </option>
            ))}
          </select>
        </label>
        {running ? (
          <button type="button" onClick={cancelFinding}>
            Stop
          </button>
        ) : (
          <button type="button" onClick={() => findForms(card, view.value, known)}>
            Try every form
          </button>
        )}
      </div>
      <p role="status" class="note">
        {running && `Trying ${known.forms.length - 1} forms: ${now.done} of ${now.of} futures each`}
        {now && !running && questionOf(now.card, view.value) !== now.question && OUTDATED}
      </p>
      <Found />
    </div>
  );
}

const OUTDATED = "The assumptions or the seed have changed since; try again for the present ones.";

/** The forms ranked, as far as they are known. */
function Found() {
  const now = found.value;
  const known = model.value;
  const choice = now?.choice;
  if (!choice || !known) return null;
  const { months } = choice.stakes;
  const month = months.includes(moment.value) ? moment.value : months[months.length - 1];
  const worths = worthsOf(choice, whose.value, month);
  const ranked = rankingOf(worths, weights.value);
  if (!ranked) return null;
  const judged = { weights: weights.value, month, field: "all" } as const;
  const turns = turningPoints(choice.options, worths.map(meanWorth), weights.value);
  return (
    <>
      <p>
        All forms with the trusts and levers of “{now.whose}”, {choice.stakes.n} futures of each.{" "}
        <strong>{verdictText(choice.options, ranked, judged)}</strong>{" "}
        {cautiousText(choice.options, ranked)}
      </p>
      <RankingTable
        known={choice}
        ranked={ranked}
        month={month}
        field="all"
        action={{ label: "Compare", of: (option) => <AddForm option={option} /> }}
      />
      <h4>What would have to count for another to come first</h4>
      {turns.length === 0 ? (
        <p>{STEADY}</p>
      ) : (
        <ul>
          {turns.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Makes a card of a form. */
function AddForm({ option }: { option: Option }) {
  const known = model.value;
  const base = found.value?.card;
  if (!known || !base || option.job < 0) return null;
  const start = withForm({ ...base, name: null }, option.key, known);
  const there = view.value.cards.some(
    (card) =>
      card.preset === start.preset &&
      card.form === start.form &&
      JSON.stringify([card.levers, card.details]) === JSON.stringify([start.levers, start.details]),
  );
  if (there) return <>in the comparison</>;
  if (!hasRoom(view.value)) return <>no room: five are shown</>;
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => change(`Adding ${option.label}`, addCard(view.value, start))}
    >
      Add<span class="unseen"> {option.label}</span>
    </button>
  );
}

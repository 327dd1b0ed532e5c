import { yearsText } from "../calendar.ts";
import { hideCard } from "../cards.ts";
import { labelsOf, memberKey, toneOf } from "../cast.ts";
import { focusSoon } from "../controls/focus.ts";
import { Segments } from "../controls/segments.tsx";
import { answer, cast, change, landmark, model, say, view } from "../state.ts";
import { countsHeading } from "../words.ts";
import { CardView } from "./card.tsx";
import { menuId } from "./card-menu.tsx";
import { CardsBar } from "./cards-bar.tsx";
import { ToneMark } from "./tone-mark.tsx";

const MOMENTS = [
  { value: 12, label: "1 year" },
  { value: 36, label: "3 years" },
  { value: 60, label: "5 years" },
  { value: 120, label: "10 years" },
] as const;

const SIZES = ["", "one", "two", "three", "four", "five"];

/** A card for each scenario: what it is, and how each party fares against not partnering. */
export function Cards() {
  const members = cast.value.filter((member) => member.card !== "");
  return (
    <section class="cards-section" aria-labelledby="cards-title">
      <CardsBar />
      <div class="cards-head">
        <h3 id="cards-title" class="small-title">
          After {yearsText(landmark.value)}, against not partnering
        </h3>
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
      <div class={`cards ${SIZES[members.length] ?? ""}`}>
        {members.map((member) => (
          <CardView key={memberKey(member)} member={member} />
        ))}
      </div>
      <HiddenCards />
      <p class="note">
        The typical difference: places among 100 trusts of the same year, and £m since the start
        without money from outside, which stands beside it: a deficit that others pay is not worked
        off as long as they pay. Beneath,{" "}
        {countsHeading(answer.value?.result.n ?? view.value.replicates)}. A difference is real from
        2 places or 0.2% of the income so far.
      </p>
    </section>
  );
}

function HiddenCards() {
  const known = model.value;
  const hidden = view.value.cards.filter((card) => card.hidden);
  if (!known || hidden.length === 0) return null;
  const labels = labelsOf(view.value, known);
  return (
    <ul class="hidden-cards" aria-label="Hidden scenarios">
      {hidden.map((card) => (
        <li key={card.key}>
          <ToneMark tone={toneOf(card)} /> {labels.get(card.key)}
          <button
            type="button"
            class="quiet"
            id={`show-${card.key}`}
            onClick={() => {
              change("Showing a card", hideCard(view.value, card.key, false));
              say(`${labels.get(card.key)} is shown again.`);
              focusSoon(menuId(card.key));
            }}
          >
            Show<span class="unseen">: {labels.get(card.key)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

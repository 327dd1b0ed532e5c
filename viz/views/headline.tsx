import { printSheet } from "../print-now.ts";
import { model, view } from "../state.ts";
import { type Finding, unknowns } from "../tradeoff/headline-words.ts";
import { choice, judged, moment, outdated, ranking, shown, weights } from "../tradeoff/state.ts";
import { verdictText } from "../tradeoff/verdict.ts";

/** What the whole comparison shows, in a few sentences made from its numbers. */
export function Headline() {
  if (!choice.value || !ranking.value) return null;
  return (
    <section
      class={outdated.value ? "headline outdated" : "headline"}
      aria-labelledby="headline-title"
    >
      <h3 id="headline-title">In words</h3>
      <HeadlineWords />
      <button type="button" class="quiet" onClick={printSheet}>
        Print as one page
      </button>
    </section>
  );
}

/** The sentences themselves, for the page and for the print. */
export const HeadlineWords = () => (
  <dl class="headline-words">
    {told().map(({ about, text }) => (
      <div key={`${about} ${text}`}>
        <dt>{about}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

function told(): Finding[] {
  const known = choice.value;
  const ranked = ranking.value;
  if (!known || !ranked) return [];
  const parameters = model.value?.parameters ?? [];
  const uncertain = parameters.filter(({ source }) => source.grade === "assumption").length;
  const verdict = verdictText(known.options, ranked, {
    weights: weights.value,
    month: moment.value,
    field: "shown",
  });
  return [
    { about: "All in all", text: verdict },
    ...shown.value,
    unknowns(judged.value?.result.n ?? 0, view.value.spread, { uncertain, all: parameters.length }),
  ];
}

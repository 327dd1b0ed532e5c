import type { PageModel, PageScenario } from "../../sim/host/page-protocol.ts";
import { stemOf } from "../cards.ts";
import { formOf, shownScenarios } from "../cast.ts";
import { listed } from "../names.ts";
import { type Situation, situationOf } from "../situations.ts";
import { model, view } from "../state.ts";
import type { Card } from "../view.ts";

/** What is being compared. */
export function Introduction() {
  const known = model.value;
  if (!known) return null;
  const shown = shownScenarios(view.value, known);
  const bases = [...new Set(shown.map((scenario) => baseOf(scenario, known)))];
  const where = commonSituation(view.value.cards.filter((card) => !card.hidden));
  const names = [...new Set(shown.flatMap((s) => s.organisations.map((o) => o.name)))];
  return (
    <section class="introduction" aria-labelledby="introduction-title">
      <h2 id="introduction-title">
        <Title bases={bases} />
      </h2>
      <p class="lede">
        {bases.length === 1
          ? (where?.summary ?? bases[0].summary)
          : "They play in different places: each is measured from its own future without partnering."}
      </p>
      <p class="who">
        {bases.length === 1 && names.length <= 6 && `In it: ${listed(names)}. `}Each is played out
        month by month for ten years, many times over, against the same luck without partnering.
      </p>
    </section>
  );
}

/** The typical situation that all cards play in; undefined where there is none or more than one. */
function commonSituation(cards: readonly Card[]): Situation | undefined {
  const found = cards.map(situationOf);
  return found.every((one) => one === found[0]) ? found[0] : undefined;
}

/** The scenario whose variant this is, or itself. */
const baseOf = (scenario: PageScenario, known: PageModel): PageScenario =>
  known.scenarios.find(({ id }) => id === stemOf(scenario.id)) ?? scenario;

const WORDS = ["No", "One", "Two", "Three", "Four", "Five"];

function Title({ bases }: { bases: readonly PageScenario[] }) {
  const known = model.value;
  const cards = view.value.cards.filter((card) => !card.hidden);
  if (!known || bases.length === 0) return null;
  if (cards.length === 1) {
    const [{ form }] = cards;
    const label = form === null ? undefined : formOf(cards[0], known)?.label;
    return (
      <>
        {bases[0].title}
        {label && <span class="instead">; here: {label}</span>}
      </>
    );
  }
  const opening = stemOf(known.comparison[0] ?? "");
  if (bases.length === 1 && bases[0].id === opening) {
    const where = commonSituation(cards);
    return (
      <>
        {WORDS[cards.length]} ways of helping one struggling trust, and not partnering
        {where && <span class="instead">; {where.title.toLowerCase()}</span>}
      </>
    );
  }
  if (bases.length === 1) return <>{bases[0].title}</>;
  return <>{WORDS[cards.length]} scenarios side by side</>;
}

import type { OutcomeInfo } from "../../sim/model.ts";
import { type Answer, drawable } from "../charts/facets.ts";
import { questionOf } from "../charts/index.ts";
import { type Group, grouped, type Picture } from "../charts/pictures.ts";
import { naming, pictures, shownInfos } from "../charts/scene.ts";
import { arrangement } from "../charts/shown.ts";
import { partsOf } from "../names.ts";
import { answer, mode, model } from "../state.ts";
import { ChartTools } from "./chart-tools.tsx";
import { precisionWords, ruleWords } from "./chart-words.ts";
import { GroupView } from "./outcome-group.tsx";

/** All charts: by outcome from care to the tie between them, or organisation by organisation. */
export const Outcomes = () => (
  <section class="outcomes" aria-labelledby="charts-title">
    <h3 id="charts-title">Year by year</h3>
    <ChartTools />
    <Groups />
  </section>
);

function Groups() {
  const known = model.value;
  const now = answer.value;
  const shown = shownInfos.value;
  if (!known) return null;
  if (!now) return <Waiting shown={shown} />;
  const { name, central } = naming.value;
  const by = arrangement.value;
  const groups = by === "outcome" ? byOutcome(shown, pictures.value) : byParty(now, central);
  const common = { now, name, by, central, mode: drawable(now, mode.value) };
  return (
    <>
      <div class="precision">
        <p class="note" id="precision">
          {precisionWords(now, known, name)}
        </p>
        <details class="twin">
          <summary>When are futures enough?</summary>
          <p class="note">{ruleWords()}</p>
        </details>
      </div>
      {groups.map((group) => (
        <GroupView key={group.id} group={group} {...common} />
      ))}
    </>
  );
}

/** Every outcome has its place, empty or not. */
function byOutcome(shown: readonly OutcomeInfo[], all: readonly Picture[]): Group[] {
  const found = grouped(all, "outcome");
  return shown.map(({ id }) => found.find((group) => group.id === id) ?? { id, pictures: [] });
}

/** The parties in their order, what they become, what lies between them, and the system. */
function byParty({ cast }: Answer, central: (entity: string) => boolean): Group[] {
  const parties = cast.flatMap(({ scenario }) => scenario.parties);
  const rank = ({ id }: Group) => (partsOf(id).length === 1 ? parties.indexOf(id) : 99);
  return grouped(pictures.value, "organisation")
    .filter(({ id }) => central(id))
    .sort((a, b) => rank(a) - rank(b));
}

/** Room for the charts while the first answer is on its way. */
const Waiting = ({ shown }: { shown: readonly OutcomeInfo[] }) => (
  <>
    {shown.map(({ id, label }) => (
      <section key={id} class="outcome">
        <h4>{questionOf(id, label)}</h4>
        <div class="facets empty" />
      </section>
    ))}
  </>
);

import { useMemo } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { outcomesOfPlay, playJob } from "../../../sim/teach/play.ts";
import { ROUND } from "../../../sim/teach/play-file.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { Waiting } from "../learn/waiting.tsx";
import { useWorlds } from "../worlds.ts";
import { Decided } from "./decided.tsx";
import { PlayWaiting } from "./everybody-sees.tsx";
import { Chart } from "./figure-chart.tsx";
import { type Played, usePlayed } from "./future.ts";
import { decisions } from "./session.ts";
import { PlayStory } from "./story.tsx";
import { namesOf } from "./table.ts";
import { gapText, luckText, type Truth, truthFigure, twinText } from "./truths.ts";

/** Futures of each world by which luck is told from decisions. */
const FUTURES = 100;

interface DebriefProps {
  known: PageModel;
  at: CodedTable;
  future: Played;
}

/** What was true, beside what was seen and the world in which nobody partners; and who decided what. */
export const Debrief = (props: DebriefProps) => (
  <>
    <section class="play-part" aria-labelledby="truth-heading">
      <h2 id="truth-heading">What was true</h2>
      <p class="help">
        Care and staff experience are measured in steps, called SD. 0 is an average trust; two in
        three lie between −1 and 1.
      </p>
      <Truths {...props} />
    </section>
    <section class="play-part" aria-labelledby="decided-heading">
      <h2 id="decided-heading">Who decided what, and when</h2>
      <Decided at={props.at} known={props.known} />
    </section>
    <section class="play-part" aria-labelledby="story-heading">
      <h2 id="story-heading">What happened, and why</h2>
      <PlayStory {...props} />
    </section>
    <section class="play-part" aria-labelledby="questions-heading">
      <h2 id="questions-heading">To talk about</h2>
      <ol class="play-questions">
        {props.at.play.debrief.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  </>
);

interface TruthsProps extends DebriefProps {
  /** Only this one; all, where it is left out. */
  only?: Truth;
}

/** The truths of a role play as charts with their sentences. */
export function Truths({ known, at, future, only }: TruthsProps) {
  const twin = usePlayed(at, decisions.value, true);
  const luck = useLuck(at, decisions.value.length);
  if (!future.told || !twin.told) return <PlayWaiting future={future.told ? twin : future} />;
  const [real, other] = [future.told, twin.told];
  const name = namesOf(at, known);
  const [reals, twins] = ["real", "twin"].map((id) => luck.worlds.get(id));
  return (
    <>
      <div class="play-figures wide">
        {(only ? [only] : at.play.debrief.truths).map((truth) => {
          const figure = truthFigure(truth, real, other, known.outcomes, name);
          if (!figure) return null;
          const info = known.outcomes.find(({ id }) => id === truth.outcome);
          const luckily = reals && twins ? luckText(truth, reals, twins, info) : null;
          const said = [twinText(figure), gapText(figure, info?.better ?? "neutral"), luckily];
          return (
            <Chart key={figure.key} figure={figure} years={at.play.rounds} ask={truth.say}>
              {said.map((text) => text && <p key={text}>{text}</p>)}
            </Chart>
          );
        })}
      </div>
      <Waiting now={luck} />
    </>
  );
}

function useLuck(at: CodedTable, played: number) {
  const jobs = useMemo(
    () =>
      new Map([
        ["real", playJob(at, decisions.value)],
        ["twin", playJob(at, decisions.value, true)],
      ]),
    [at, played],
  );
  return useWorlds(jobs, ["real", "twin"], {
    seed: at.seed,
    replicates: FUTURES,
    months: played * ROUND,
    outcomes: outcomesOfPlay(at.play),
  });
}

import { gapText, NO_DIFFERENCE } from "../../../sim/analysis/size-words.ts";
import type { OutcomeInfo } from "../../../sim/model.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { inFutures } from "../../../sim/teach/in-words.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { contest, lastYear, realFrom, stakeOf } from "../../../sim/teach/stakes.ts";
import { known } from "../engine.ts";
import { RevealChart } from "../predict/reveal-chart.tsx";
import { infoOf } from "./naming.ts";
import type { View } from "./vary-views.tsx";

interface VaryChartProps {
  lesson: Pick<Lesson, "worlds">;
  view: View;
  before: Futures;
  after: Futures;
  /** What the world is called before it is changed. */
  label: string;
}

/** The world as it was and with the learner's levers, with what that makes of it in a sentence. */
export function VaryChart({ lesson, view, before, after, label }: VaryChartProps) {
  const info = infoOf(view.outcome, known.value);
  if (!info) return null;
  return (
    <>
      <RevealChart
        title={view.label}
        lesson={lesson}
        worlds={[
          { id: "before", label, futures: before },
          { id: "after", label: "with your levers", futures: after },
        ]}
        entity={view.entity}
        outcome={view.outcome}
        prediction={null}
      />
      <p class="trial-words" role="status">
        {changeWords(before, after, view, info)}
      </p>
    </>
  );
}

/** “With your levers it ends better in 8 of 10 futures: typically +3 places.” */
function changeWords(before: Futures, after: Futures, view: View, info: OutcomeInfo): string {
  const ends = [lastYear(after, view), lastYear(before, view)] as const;
  const { better, worse, n } = contest(...ends, info.better, realFrom(info, after, view));
  if (n === 0) return "In one of the two this does not exist at the end.";
  if (better === 0 && worse === 0) return `With your levers it ends with ${NO_DIFFERENCE}.`;
  const [up, down] = info.better === "neutral" ? ["higher", "lower"] : ["better", "worse"];
  const ahead = better >= worse;
  const rest = ahead ? worse : better;
  const other = rest > 0 ? `, and ${ahead ? down : up} ${inFutures(rest, n)}` : "";
  const { typical } = stakeOf(ends[0].map((value, i) => value - ends[1][i]));
  return `With your levers it ends ${ahead ? up : down} ${inFutures(ahead ? better : worse, n)}${other}: typically ${gapText(typical, info)}.`;
}

import "../../styles/replay.css";
import { NumberBox } from "../../boxes/number-box.tsx";
import "../../styles/teach-reveal.css";
import { useEffect, useId, useState } from "preact/hooks";
import { entityNames, partsOf } from "../../names.ts";
import { goTo, horizon, month, pause } from "../../story/clock.ts";
import { eventsOf, isDeparture } from "../../story/compare.ts";
import { NetworkKey } from "../../views/network.tsx";
import { Timeline } from "../../views/timeline.tsx";
import { known } from "../engine.ts";
import { StoryHappenings } from "./story-happenings.tsx";
import { StorySide } from "./story-side.tsx";
import { type Teller, type ToldPair, useStories } from "./use-stories.ts";

interface StoryPairProps {
  left: Teller;
  /** The twin beside it; null where the story stands alone. */
  right: Teller | null;
  /** Whose story it is: an organisation, or what it is part of. */
  entity: string;
  seed: string;
  /** The future that is told first. */
  replicate: number;
  months: number;
  /** How many futures there are to choose from. */
  of?: number;
  /** What everybody is called, where that is not as the scenarios have it. */
  name?: (entity: string) => string;
}

/** One future of an organisation, month by month, and of its twin beside it, in step. */
export function StoryPair(props: StoryPairProps) {
  const { left, right, entity, seed, months, of = 200 } = props;
  const [replicate, setReplicate] = useState(props.replicate);
  const { pair, trouble } = useStories(left, right, { seed, replicate, months });
  useEffect(() => {
    const before = horizon.peek();
    horizon.value = months;
    goTo(0);
    return () => {
      pause();
      horizon.value = before;
    };
  }, [months]);
  const who = partsOf(entity)[0] ?? null;
  const fresh = pair?.replicate === replicate;
  return (
    <div class="story-pair">
      <WhichFuture replicate={replicate} of={of} choose={setReplicate} />
      {trouble !== "" && <p role="alert">{trouble}</p>}
      {pair ? (
        <div class={fresh ? "story-parts" : "story-parts stale"} aria-busy={!fresh}>
          <Both pair={pair} who={who} called={props.name} />
        </div>
      ) : (
        trouble === "" && <p class="help">The story is being told…</p>
      )}
    </div>
  );
}

interface BothProps {
  pair: ToldPair;
  who: string | null;
  called: StoryPairProps["name"];
}

function Both({ pair, who, called }: BothProps) {
  const both = pair.right ? [pair.left, pair.right] : [pair.left];
  const scenarios = known.value?.scenarios.filter(({ id }) =>
    both.some(({ job }) => job.scenario === id),
  );
  const name = called ?? entityNames(scenarios ?? []);
  const events = both.flatMap(({ story }) =>
    eventsOf(story.events, who).filter((row) => !isDeparture(row)),
  );
  // Read here, so that all that shows the month is drawn together.
  const now = month.value;
  return (
    <>
      <Timeline events={events} />
      <div class="replay">
        {both.map((told, i) => (
          <StorySide key={i} told={told} who={who} now={now} name={name} />
        ))}
      </div>
      <NetworkKey />
      <StoryHappenings pair={pair} who={who} now={now} name={name} />
    </>
  );
}

interface WhichProps {
  replicate: number;
  of: number;
  choose: (replicate: number) => void;
}

/** Which of the futures is told. */
function WhichFuture({ replicate, of, choose }: WhichProps) {
  const id = useId();
  const go = (to: number) => choose(Math.max(0, Math.min(of - 1, to)));
  return (
    <div class="which-future">
      <span class="future-box">
        <label for={id}>Future </label>
        <NumberBox
          id={id}
          whole
          range={[1, of]}
          value={replicate + 1}
          when="left"
          take={(number) => go(number - 1)}
        />
        <span class="note"> of {of}</span>
      </span>
      <button type="button" disabled={replicate === 0} onClick={() => go(replicate - 1)}>
        Earlier future
      </button>
      <button type="button" disabled={replicate === of - 1} onClick={() => go(replicate + 1)}>
        Another future
      </button>
    </div>
  );
}

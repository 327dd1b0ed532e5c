import { useEffect, useState } from "preact/hooks";
import type { PageJob, Story } from "../../../sim/host/page-protocol.ts";
import { STORY_OUTCOMES } from "../../story/scene.ts";
import { story } from "../engine.ts";

/** A world whose story is told. */
export interface Teller {
  readonly label: string;
  readonly job: PageJob;
}

/** A future of a world, told, with the number of its colour and mark. */
export interface Told extends Teller {
  readonly story: Story;
  readonly tone: number;
}

/** Two futures with the same luck, and which they are. */
export interface ToldPair {
  readonly left: Told;
  readonly right: Told | null;
  readonly replicate: number;
}

/** What there is of a story by now. */
export interface StoriesNow {
  /** The story told last, until the next one is there. */
  readonly pair: ToldPair | null;
  /** Why there is no story, as a sentence; empty while there is one or it is being told. */
  readonly trouble: string;
}

interface Which {
  readonly seed: string;
  readonly replicate: number;
  readonly months: number;
}

/** Tells one future of a world and, with the same luck, of the world beside it. */
export function useStories(left: Teller, right: Teller | null, which: Which): StoriesNow {
  const [now, setNow] = useState<StoriesNow>({ pair: null, trouble: "" });
  const key = JSON.stringify([left, right, which]);
  useEffect(() => {
    let wanted = true;
    const ask = { ...which, outcomes: STORY_OUTCOMES };
    const one = async (teller: Teller, tone: number): Promise<Told> => ({
      ...teller,
      tone: teller.job.twin ? 0 : tone,
      story: await story(teller.job, ask),
    });
    Promise.all([one(left, 1), right ? one(right, 2) : null]).then(
      ([first, second]) => {
        const pair = { left: first, right: second, replicate: which.replicate };
        if (wanted) setNow({ pair, trouble: "" });
      },
      (error: Error) => {
        const trouble = `This future could not be told: ${error.message}`;
        if (wanted) setNow({ pair: null, trouble });
      },
    );
    return () => {
      wanted = false;
    };
  }, [key]);
  return now;
}

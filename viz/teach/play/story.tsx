import { useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { playJob } from "../../../sim/teach/play.ts";
import { ROUND } from "../../../sim/teach/play-file.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { StoryPair } from "../predict/story-pair.tsx";
import { EventList } from "./event-list.tsx";
import { PlayWaiting } from "./everybody-sees.tsx";
import { type Played, publicEvents, usePlayed } from "./future.ts";
import { decisions } from "./session.ts";
import { namesOf } from "./table.ts";

interface PlayStoryProps {
  known: PageModel;
  at: CodedTable;
  future: Played;
}

const PLAYED = "What you played";
const TWIN = "The twin: nobody partners, the same luck";

/** What happened with its causes, beside the world in which nobody partners, and month by month. */
export function PlayStory({ known, at, future }: PlayStoryProps) {
  const twin = usePlayed(at, decisions.value, true);
  if (!future.told || !twin.told) return <PlayWaiting future={future.told ? twin : future} />;
  const sides = [
    { title: PLAYED, told: future.told },
    { title: TWIN, told: twin.told },
  ];
  return (
    <>
      <div class="play-sides">
        {sides.map(({ title, told }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <EventList
              events={publicEvents(told.story, at.play.events, told.until)}
              name={namesOf(at, known)}
              causes
            />
          </section>
        ))}
      </div>
      <MonthByMonth known={known} at={at} />
    </>
  );
}

/** The people and ties of one organisation, month by month; told once it is asked for. */
function MonthByMonth({ known, at }: Pick<PlayStoryProps, "known" | "at">) {
  const name = namesOf(at, known);
  const parties = known.scenarios.find(({ id }) => id === at.play.scenario)?.parties ?? [];
  const [who, setWho] = useState(parties[0] ?? "");
  const [open, setOpen] = useState(false);
  return (
    <details class="play-fold play-months" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Month by month: people and ties</summary>
      {open && (
        <>
          <label class="field play-who">
            <span>The story of</span>
            <select value={who} onChange={(event) => setWho(event.currentTarget.value)}>
              {parties.map((id) => (
                <option key={id} value={id}>
                  {name(id)}
                </option>
              ))}
            </select>
          </label>
          <p class="help">Future 1 is the one you played; the others have other luck.</p>
          <StoryPair
            left={{ label: PLAYED, job: playJob(at, decisions.value) }}
            right={{ label: "The twin", job: playJob(at, decisions.value, true) }}
            entity={who}
            name={name}
            seed={at.seed}
            replicate={0}
            months={decisions.value.length * ROUND}
          />
        </>
      )}
    </details>
  );
}

import { useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { focusSoon } from "../../controls/focus.ts";
import { BigScreen } from "./big-screen.tsx";
import { CollectCodes } from "./collect-codes.tsx";
import { Debrief } from "./debrief.tsx";
import { EverybodySees } from "./everybody-sees.tsx";
import { usePlayed } from "./future.ts";
import { ResetGame } from "./reset-game.tsx";
import { ScriptPanel } from "./script-panel.tsx";
import { decisions, type Session, takeBack } from "./session.ts";
import { formLabel } from "./table.ts";
import { TeamLinks } from "./team-links.tsx";
import { YearCode } from "./year-code.tsx";

interface PlayBoardProps {
  known: PageModel;
  at: CodedTable;
  now: Session;
}

/** The board of a role play: codes come in, a year is played, and in the end it is talked over. */
export function PlayBoard({ known, at, now }: PlayBoardProps) {
  const { play } = at;
  const { played } = now;
  const [wall, setWall] = useState(false);
  const [over, setOver] = useState(false);
  const future = usePlayed(at, decisions.value);
  const debrief = over && played > 0;
  if (wall) {
    const leave = () => {
      setWall(false);
      focusSoon("to-wall");
    };
    return (
      <BigScreen known={known} at={at} now={now} future={future} debrief={debrief} leave={leave} />
    );
  }
  return (
    <div class="teach wide role-play board-of-play">
      <header class="play-head">
        <div>
          <h1>{play.title}</h1>
          <p class="play-terms">
            {formLabel(at.form, known)} · seed {at.seed} · {now.playing.length} of{" "}
            {play.teams.length} teams play
          </p>
        </div>
        <div class="play-tools">
          <button id="to-wall" type="button" onClick={() => setWall(true)}>
            On the big screen
          </button>
          <ResetGame played={played} />
        </div>
      </header>
      <Years years={play.rounds} played={played} debrief={debrief} />
      <ScriptPanel play={play} played={played} debrief={debrief} />
      {debrief ? (
        <>
          <p>
            <button type="button" onClick={() => setOver(false)}>
              Back to the years
            </button>
          </p>
          <Debrief known={known} at={at} future={future} />
        </>
      ) : (
        <>
          {played > 0 && (
            <>
              <EverybodySees known={known} at={at} played={played} future={future} />
              <YearCode at={at} played={played} />
            </>
          )}
          {played === 0 && <TeamLinks known={known} at={at} now={now} />}
          {played < play.rounds && <CollectCodes at={at} now={now} />}
          <EndOfYear at={at} played={played} end={() => setOver(true)} />
          {played > 0 && <TeamLinks known={known} at={at} now={now} />}
        </>
      )}
    </div>
  );
}

interface YearsProps {
  years: number;
  played: number;
  debrief: boolean;
}

/** Where the game is: years played, the year that is decided, the debrief. */
const Years = ({ years, played, debrief }: YearsProps) => (
  <ol class="play-years" aria-label="Where the game is">
    {Array.from({ length: years }, (_, i) => (
      <li
        key={i}
        class={i < played ? "done" : undefined}
        aria-current={!debrief && i === played ? "step" : undefined}
      >
        Year {i + 1}
        {i < played && <span class="unseen">, played</span>}
      </li>
    ))}
    <li aria-current={debrief || played === years ? "step" : undefined}>Debrief</li>
  </ol>
);

interface EndOfYearProps {
  at: CodedTable;
  played: number;
  end: () => void;
}

function EndOfYear({ at, played, end }: EndOfYearProps) {
  if (played === 0) return null;
  const last = played === at.play.rounds;
  return (
    <section class="play-part" aria-labelledby="end-heading">
      <h2 id="end-heading">{last ? "All years have been played" : "If time runs out"}</h2>
      <p>
        {last
          ? "Ask each team what it believes before you show what was true."
          : "You can end after any year and show what was true so far."}
      </p>
      <p class="play-buttons">
        <button type="button" class={last ? "main-action" : undefined} onClick={end}>
          Show what was true
        </button>
        <button type="button" onClick={takeBack}>
          Take year {played} back
        </button>
      </p>
    </section>
  );
}

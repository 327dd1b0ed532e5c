import "../../styles/teach-play.css";
import { useMemo } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { known } from "../engine.ts";
import { route } from "../route.ts";
import { EverybodySees, PlayWaiting } from "./everybody-sees.tsx";
import { FigureChart } from "./figure-chart.tsx";
import { figuresOf } from "./figures.ts";
import { usePlayed } from "./future.ts";
import { GoOn } from "./go-on.tsx";
import { formLabel, namesOf, readTeamLink, type Seated } from "./table.ts";
import { TeamCodePart } from "./team-code.tsx";
import { TeamLevers } from "./team-levers.tsx";
import { heardText, type TeamState, teamState, toldDecisions } from "./team-state.ts";

/** The page of one team: its brief, what it can see, its levers, its code. */
export function TeamView() {
  const model = known.value;
  const { rest } = route.value;
  const seated = useMemo(() => (model ? readTeamLink(rest, model) : null), [rest, model]);
  if (!model || !seated) return null;
  if ("problem" in seated) {
    return (
      <div class="opening">
        <p role="alert">{seated.problem}</p>
      </div>
    );
  }
  return <TeamPage key={rest} known={model} seated={seated} />;
}

function TeamPage({ known: model, seated }: { known: PageModel; seated: Seated }) {
  const state = useMemo(() => teamState(seated), []);
  const { table, team } = state;
  const told = toldDecisions(state);
  const round = told.length + 1;
  const over = told.length >= table.play.rounds;
  const future = usePlayed(table, told);
  return (
    <div class="teach role-play team-page">
      <header class="play-intro">
        <p class="play-terms">
          {table.play.title} · {formLabel(table.form, model)} · seed {table.seed}
        </p>
        <h1>{team.name}</h1>
        <p class="play-where" id="team-year">
          {over ? "All years have been played" : `Year ${round} of ${table.play.rounds}`}
        </p>
        {heardText(state) && <p class="play-heard">{heardText(state)}</p>}
      </header>
      <Brief state={state} first={round === 1} />
      <OnlyYou known={model} state={state} played={told.length} future={future} />
      <EverybodySees known={model} at={table} played={told.length} future={future} />
      {over ? (
        <section class="play-part" aria-labelledby="over-heading">
          <h2 id="over-heading">What do you believe?</h2>
          <p>
            Before the board shows what was true: how good is care now at each place, and how sure
            are you? Note it down. Then look at the board.
          </p>
        </section>
      ) : (
        <>
          <TeamLevers known={model} state={state} round={round} />
          <TeamCodePart state={state} round={round} />
        </>
      )}
      <GoOn state={state} over={over} round={round} />
    </div>
  );
}

const Brief = ({ state: { table, team }, first }: { state: TeamState; first: boolean }) => (
  <section class="play-part" aria-labelledby="brief-heading">
    <details class="play-fold" open={first}>
      <summary>
        <h2 id="brief-heading">Who you are</h2>
      </summary>
      <p class="lead">{team.brief}</p>
      <p>
        <strong>You want:</strong> {team.want}
      </p>
      <h3>The situation</h3>
      {table.play.situation.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </details>
  </section>
);

interface OnlyYouProps {
  known: PageModel;
  state: TeamState;
  played: number;
  future: ReturnType<typeof usePlayed>;
}

/** The figures that this team alone has. */
function OnlyYou({ known: model, state: { table, team }, played, future }: OnlyYouProps) {
  return (
    <section class="play-part" aria-labelledby="own-heading">
      <h2 id="own-heading">
        {played === 0
          ? "What only you know at the start"
          : `What only you can see after year ${played}`}
      </h2>
      {team.entity && (
        <p class="help">
          Quality is what your reports say. They are late and blurred: the truth may be better or
          worse. 0 is the average trust.
        </p>
      )}
      {future.told ? (
        <div class="play-figures">
          {figuresOf(team.sees, future.told, model.outcomes, namesOf(table, model)).map(
            (figure) => (
              <FigureChart key={figure.key} figure={figure} years={table.play.rounds} />
            ),
          )}
        </div>
      ) : (
        <PlayWaiting future={future} />
      )}
    </section>
  );
}

import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { offered, valuesNow } from "../../../sim/teach/play.ts";
import { type HeldLever, stepOfValue, stepsOf, valueAtStep } from "../../../sim/teach/play-file.ts";
import { isSwitch, leverLabel, leverValue } from "./lever-words.ts";
import { change, draftOf, type TeamState, toldDecisions } from "./team-state.ts";

interface TeamLeversProps {
  known: PageModel;
  state: TeamState;
  round: number;
}

/** What a team decides for the coming year. */
export function TeamLevers({ known, state, round }: TeamLeversProps) {
  const { table, team } = state;
  const levers = offered(table, team, round);
  const draft = draftOf(state, round);
  const now = valuesNow(table, team, toldDecisions(state));
  return (
    <section class="play-part" aria-labelledby="levers-heading">
      <h2 id="levers-heading">Your levers for year {round}</h2>
      <p class="help">
        {levers.length === 0
          ? "You have nothing to set this year. You can still hand in a code with a note."
          : "What you set holds from the first month of the year until you change it."}
      </p>
      <div class="play-levers">
        {levers.map((lever) => (
          <LeverControl
            key={lever.id}
            lever={lever}
            known={known}
            round={round}
            value={draft.levers[lever.id]}
            now={now[lever.id]}
            onChange={(value) => change(state, round, { levers: { [lever.id]: value } })}
          />
        ))}
      </div>
    </section>
  );
}

interface LeverControlProps {
  lever: HeldLever;
  known: PageModel;
  round: number;
  value: number;
  /** What it is until the year begins. */
  now: number;
  onChange: (value: number) => void;
}

function LeverControl(props: LeverControlProps) {
  const { lever, known, round, value, now, onChange } = props;
  const label = leverLabel(lever, known);
  const about = `about-${lever.id}`;
  return (
    <section class={value === now ? "play-lever" : "play-lever changed"} aria-label={label}>
      <div class="play-lever-head">
        <h3 id={`name-${lever.id}`}>{label}</h3>
        <output>{leverValue(lever, value, known)}</output>
      </div>
      {isSwitch(lever) ? <Switch {...props} about={about} /> : <Slider {...props} about={about} />}
      <div id={about} class="about">
        <p>{lever.does}</p>
        <p>
          <strong>Cost or risk:</strong> {lever.cost}
        </p>
        <OnlyNow lever={lever} round={round} />
      </div>
      {value !== now && (
        <p class="play-changed">
          Changed from {leverValue(lever, now, known)}.{" "}
          <button type="button" class="quiet" onClick={() => onChange(now)}>
            Leave as it is<span class="unseen">: {label}</span>
          </button>
        </p>
      )}
    </section>
  );
}

/** Until when a lever is offered, where that is not to the end. */
function OnlyNow({ lever: { rounds }, round }: { lever: HeldLever; round: number }) {
  if (!rounds) return null;
  return (
    <p>
      <strong>
        {rounds[1] === round ? "Last chance: this year only." : `Offered until year ${rounds[1]}.`}
      </strong>{" "}
      Later it would change nothing.
    </p>
  );
}

type PartProps = LeverControlProps & { about: string };

function Slider({ lever, known, value, onChange, about }: PartProps) {
  return (
    <>
      <input
        type="range"
        min={0}
        max={stepsOf(lever) - 1}
        step={1}
        value={stepOfValue(lever, value)}
        aria-labelledby={`name-${lever.id}`}
        aria-describedby={about}
        aria-valuetext={leverValue(lever, value, known)}
        onInput={(event) => onChange(valueAtStep(lever, Number(event.currentTarget.value)))}
      />
      <p class="play-ends" aria-hidden="true">
        <span>{lever.low}</span>
        <span>{lever.high}</span>
      </p>
    </>
  );
}

const Switch = ({ lever, value, onChange, about }: PartProps) => (
  <fieldset class="segments" aria-labelledby={`name-${lever.id}`} aria-describedby={about}>
    <div>
      {[0, 1].map((step) => {
        const one = valueAtStep(lever, step);
        return (
          <label key={step}>
            <input
              type="radio"
              name={`lever-${lever.id}`}
              checked={value === one}
              onChange={() => onChange(one)}
            />
            <span class="segment">{step === 0 ? lever.low : lever.high}</span>
          </label>
        );
      })}
    </div>
  </fieldset>
);

import { useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { RolePlay } from "../../../sim/teach/play-file.ts";
import { SeedBox } from "../../boxes/seed-box.tsx";
import { say } from "../notices.ts";
import { before, begin, bringBack } from "./session.ts";
import { builtInPlays, formLabel, freshSeed } from "./table.ts";

/** Choosing a role play, the form of partnering, who plays, and the luck. */
export function SetUp({ known }: { known: PageModel }) {
  const plays = builtInPlays(known);
  const [id, setId] = useState(plays[0].id);
  const play = plays.find((one) => one.id === id) ?? plays[0];
  return (
    <div class="teach role-play">
      <header class="play-intro">
        <h1>Role play</h1>
        <p>
          Up to six teams play boards, clinicians, staff, regulator and funder. Each moves its own
          levers on its own screen. Year by year you collect their codes here and play the year, and
          everybody sees what it could see in real life, which is not the truth. At the end you show
          what was true. No accounts, no server: codes go by camera, chat or on paper.
        </p>
        {before.value && (
          <p class="play-back">
            <button
              type="button"
              onClick={() => {
                bringBack();
                say("The last role play is back.");
              }}
            >
              Bring the last role play back
            </button>
          </p>
        )}
      </header>
      <Choices
        legend="Which role play?"
        name="play"
        chosen={play.id}
        choose={setId}
        options={plays.map(({ id: value, title, summary, teams, rounds, minutes }) => ({
          value,
          label: title,
          about: `${summary} ${teams.length} teams, ${rounds} years, ${minutes} minutes.`,
        }))}
      />
      <Details key={play.id} play={play} known={known} />
    </div>
  );
}

function Details({ play, known }: { play: RolePlay; known: PageModel }) {
  const [form, setForm] = useState(play.forms[0].id);
  const [out, setOut] = useState<readonly string[]>([]);
  const [seed, setSeed] = useState(freshSeed);
  const [isSeed, setIsSeed] = useState(true);
  const playing = play.teams.filter(({ id }) => !out.includes(id)).map(({ id }) => id);
  const start = () => {
    begin({ play: play.id, form, seed, playing });
    say("The role play is on the board.");
    scrollTo(0, 0);
  };
  return (
    <>
      <Choices
        legend="Which form of partnering?"
        help="Choose one, or let the teams agree on one before the first year. Until a year has been played you can start anew with another."
        name="form"
        chosen={form}
        choose={setForm}
        options={play.forms.map(({ id, say: about }) => ({
          value: id,
          label: formLabel(id, known),
          about,
        }))}
      />
      <fieldset class="play-choices">
        <legend>Who plays?</legend>
        <p class="help">With fewer people, leave teams out. Their levers then stay as they are.</p>
        <div class="play-options teams">
          {play.teams.map(({ id, name, want }) => (
            <label key={id} class="play-option">
              <input
                type="checkbox"
                checked={!out.includes(id)}
                onChange={() =>
                  setOut(out.includes(id) ? out.filter((one) => one !== id) : [...out, id])
                }
              />
              <span>
                <strong>{name}</strong>
                <span class="about">{want}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="play-start">
        <div class="field play-seed">
          <label for="play-seed">Seed (the luck of this game)</label>
          <SeedBox
            id="play-seed"
            seed={seed}
            when="typing"
            help="seed-help"
            take={(next) => {
              setIsSeed(next !== null);
              if (next !== null) setSeed(next);
            }}
          />
        </div>
        <p class="help" id="seed-help">
          Groups with the same seed have the same luck, and can be compared.
        </p>
        <button
          type="button"
          class="main-action"
          disabled={playing.length === 0 || !isSeed}
          onClick={start}
        >
          Start the role play
        </button>
        {playing.length === 0 && <p class="help">Choose at least one team.</p>}
      </div>
    </>
  );
}

interface ChoicesProps {
  legend: string;
  help?: string;
  name: string;
  chosen: string;
  choose: (value: string) => void;
  options: readonly { readonly value: string; readonly label: string; readonly about: string }[];
}

const Choices = ({ legend, help, name, chosen, choose, options }: ChoicesProps) => (
  <fieldset class="play-choices">
    <legend>{legend}</legend>
    {help && <p class="help">{help}</p>}
    <div class="play-options">
      {options.map(({ value, label, about }) => (
        <label key={value} class="play-option">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          <span>
            <strong>{label}</strong>
            <span class="about">{about}</span>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
);

import { useState } from "preact/hooks";
import type { Collected } from "../../../sim/teach/collect.ts";
import type { Team } from "../../../sim/teach/play-file.ts";
import { type CodedTable, TEAM_MARK } from "../../../sim/teach/round-code.ts";
import { listed } from "../../names.ts";
import { say } from "../notices.ts";
import { CodeBox } from "../share/code-box.tsx";
import { Scanner } from "../share/scan.tsx";
import { giveBack, playYear, rounds, type Session, type Taken, take } from "./session.ts";

interface CollectCodesProps {
  at: CodedTable;
  now: Session;
}

/** Taking the codes of a year, who is missing, and playing it. */
export function CollectCodes({ at, now }: CollectCodesProps) {
  const year = now.played + 1;
  const collected = rounds.value[now.played];
  const [last, setLast] = useState<Taken | null>(null);
  const takeText = (text: string): string => {
    const taken = take(text);
    setLast(taken);
    const words = [...taken.taken, ...taken.skipped].join(" ");
    say(words);
    return words;
  };
  const missing = missingFrom(at, now, collected);
  const onward = () => {
    setLast(null);
    playYear();
    say(`Year ${year} has been played.`);
    scrollTo(0, 0);
  };
  return (
    <section class="play-part" aria-labelledby="collect-heading">
      <h2 id="collect-heading">Year {year}: collect the codes</h2>
      <div class="play-collect">
        <div class="play-take">
          <CodeBox
            id="play-codes"
            label="Codes of the teams, one or many, from a chat or by hand"
            placeholder={`${TEAM_MARK}…`}
            take="Take these codes"
            onText={takeText}
          />
          <Scanner onText={takeText} />
          {last && <TakenWords last={last} />}
        </div>
        <TeamList at={at} now={now} collected={collected} />
      </div>
      <p class="play-missing">{missingText(missing, year)}</p>
      <p class="play-buttons">
        <button
          type="button"
          class={missing.length === 0 ? "main-action" : undefined}
          onClick={onward}
        >
          Play year {year}
        </button>
      </p>
    </section>
  );
}

const TakenWords = ({ last }: { last: Taken }) => (
  <ul class="play-taken">
    {last.taken.map((text, i) => (
      <li key={`t${i}`} class="good">
        <span aria-hidden="true">✓ </span>
        {text}
      </li>
    ))}
    {last.skipped.map((text, i) => (
      <li key={`s${i}`} class="bad">
        <span aria-hidden="true">✗ </span>
        {text}
      </li>
    ))}
  </ul>
);

/** Teams that play and have handed in nothing for the present year. */
const missingFrom = ({ play }: CodedTable, { playing }: Session, { given }: Collected): Team[] =>
  play.teams.filter(({ id }) => playing.includes(id) && !given[id]);

function missingText(missing: readonly Team[], year: number): string {
  if (missing.length === 0) return "All codes are in.";
  const names = listed(missing.map(({ name }) => name));
  const kept = year === 1 ? "leaves its levers as they are" : "keeps its levers of last year";
  return `Still missing: ${names}. Whoever hands in nothing ${kept}.`;
}

interface TeamListProps {
  at: CodedTable;
  now: Session;
  collected: Collected;
}

const TeamList = ({ at, now, collected }: TeamListProps) => (
  <ul class="play-teams" aria-label="Teams">
    {at.play.teams.map(({ id, name }) => {
      const code = collected.given[id];
      const state = code ? "in" : now.playing.includes(id) ? "missing" : "out";
      return (
        <li key={id} class={state}>
          <span class="sign" aria-hidden="true">
            {SIGNS[state]}
          </span>
          <span>
            <strong>{name}</strong>
            <span class="about">{stateText(state, collected.corrected[id] ?? 0)}</span>
          </span>
          {code && (
            <button type="button" class="quiet" onClick={() => giveBack(id)}>
              Remove<span class="unseen"> the code of {name}</span>
            </button>
          )}
        </li>
      );
    })}
  </ul>
);

const SIGNS = { in: "✓", missing: "…", out: "–" };

function stateText(state: "in" | "missing" | "out", corrected: number): string {
  if (state === "out") return "not played, stays as it was";
  if (state === "missing") return "no code yet";
  if (corrected === 0) return "code is in";
  return corrected === 1 ? "corrected code is in" : `code is in, corrected ${corrected} times`;
}

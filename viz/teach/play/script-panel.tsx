import type { RolePlay } from "../../../sim/teach/play-file.ts";

interface ScriptPanelProps {
  play: RolePlay;
  played: number;
  debrief: boolean;
}

/** What the facilitator does and says now, with its minutes, and the whole script. */
export function ScriptPanel({ play, played, debrief }: ScriptPanelProps) {
  const here = stepsHere(played, play.rounds, debrief);
  return (
    <details class="play-script">
      <summary>Facilitator’s script ({play.minutes} minutes)</summary>
      <ol>
        {play.script.map(({ when, title, minutes, say }) => (
          <li key={when + title} aria-current={here.includes(when) ? "step" : undefined}>
            <p class="when">
              <strong>{title}</strong>
              {here.includes(when) && <span class="now"> now</span>}
              <span class="minutes">{minutesText(minutes, when, play.rounds)}</span>
            </p>
            <p>{say}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}

function stepsHere(played: number, rounds: number, debrief: boolean): string[] {
  if (debrief || played === rounds) return ["debrief", "end"];
  return played === 0 ? ["before", "start", "round"] : ["round"];
}

function minutesText(minutes: number, when: string, rounds: number): string {
  if (minutes === 0) return "beforehand";
  return when === "round" ? `${minutes} minutes, ${rounds} times` : `${minutes} minutes`;
}

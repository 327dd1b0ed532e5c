import { dateText } from "../../calendar.ts";
import { eventsOf } from "../../story/compare.ts";
import { bondOf, sceneAt } from "../../story/scene.ts";
import { aroundText, sceneWords, stageText } from "../../story/scene-words.ts";
import { Network } from "../../views/network.tsx";
import { capital, causeText, eventText } from "../../views/story-words.ts";
import { ToneMark } from "../../views/tone-mark.tsx";
import type { Told } from "./use-stories.ts";

interface SideProps {
  told: Told;
  who: string | null;
  now: number;
  name: (entity: string) => string;
}

/** One of the two: the drawing of the month, and the same in sentences. */
export function StorySide({ told, who, now, name }: SideProps) {
  const { story, label, tone } = told;
  const scene = sceneAt(story, bondOf(story.scenes, who), now);
  return (
    <figure class={`side tone-${tone}`}>
      <figcaption>
        <ToneMark tone={tone} /> <strong>{label}</strong>
        {scene && <span class="stage">{stageText(scene.stage)}</span>}
      </figcaption>
      {scene ? (
        <>
          <Network
            scene={scene}
            name={name}
            label={`${label}, ${dateText(now)}: ${stageText(scene.stage)}`}
          />
          {scene.around.length > 0 && (
            <ul class="around note" aria-label="Around them">
              {scene.around.map((around, i) => (
                <li key={i}>{aroundText(around, name)}</li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p class="help">Nobody partners in this world.</p>
      )}
      <details class="twin">
        <summary>This month in words: {dateText(now)}</summary>
        <ul class="scene-words">
          {[...newsOf(told, who, now), ...(scene ? sceneWords(scene, name) : [])].map(
            (sentence, i) => (
              <li key={i}>{sentence}</li>
            ),
          )}
        </ul>
      </details>
    </figure>
  );
}

/** What happens in the month, a sentence each. */
function newsOf({ story }: Told, who: string | null, now: number): string[] {
  const rows = eventsOf(story.events, who).filter((row) => row.month === now);
  if (rows.length === 0) return ["Nothing new happens this month."];
  return rows.map((row) => {
    const cause = causeText(row);
    return `${capital(eventText(row))}${cause === "" ? "" : `, ${cause}`}.`;
  });
}

import { dateText } from "../calendar.ts";
import "../styles/replay.css";
import { useEffect } from "preact/hooks";
import { shownScenarios } from "../cast.ts";
import { entityNames } from "../names.ts";
import { model, view } from "../state.ts";
import { choice, choose, subjectOf } from "../story/choice.ts";
import { month, pause } from "../story/clock.ts";
import { eventsOf, isDeparture } from "../story/compare.ts";
import { bondOf, sceneAt } from "../story/scene.ts";
import { aroundText, sceneWords, stageText } from "../story/scene-words.ts";
import { storyTrouble, type ToldPair, type ToldStory, told } from "../story-feed.ts";
import { Network, NetworkKey } from "./network.tsx";
import { StoryEvents } from "./story-events.tsx";
import { StoryPickers } from "./story-pickers.tsx";
import { capital } from "./story-words.ts";
import { Timeline } from "./timeline.tsx";
import { ToneMark } from "./tone-mark.tsx";

/** One future replayed beside another, and told with dates and causes. */
export function StoryTold() {
  const known = model.value;
  const now = told.value;
  useEffect(() => pause, []);
  if (!known) return null;
  const name = entityNames(shownScenarios(view.value, known));
  return (
    <>
      <StoryPickers />
      {storyTrouble.value && <p role="alert">{storyTrouble.value}</p>}
      {now ? (
        <Told now={now} name={name} />
      ) : (
        <p class="help">The story follows when the futures are finished.</p>
      )}
    </>
  );
}

function Told({ now, name }: { now: ToldPair; name: (entity: string) => string }) {
  const { left, right } = now;
  const both = right ? [left, right] : [left];
  const events = both.flatMap(({ story, member }) =>
    eventsOf(story.events, subjectOf(member, choice.value.who)).filter((row) => !isDeparture(row)),
  );
  return (
    <>
      <Timeline events={events} />
      <div class="replay">
        {both.map((one, i) => (
          <Side key={i} one={one} name={name} />
        ))}
      </div>
      <NetworkKey />
      <h4>What happens, and why</h4>
      <p class="help">
        Both have the same luck, so what is marked ◆ happens because of how they partner, or do not.
      </p>
      <div class="checks">
        <Check part="apart" label="Only what differs between the two" />
        <Check part="everybody" label="Every leader who leaves" />
      </div>
      <StoryEvents now={now} name={name} />
    </>
  );
}

const Check = ({ part, label }: { part: "apart" | "everybody"; label: string }) => (
  <label class="check">
    <input
      type="checkbox"
      checked={choice.value[part]}
      onChange={(event) => choose({ [part]: event.currentTarget.checked })}
    />
    <span>{label}</span>
  </label>
);

interface SideProps {
  one: ToldStory;
  name: (entity: string) => string;
}

/** One of the two: the drawing of the month, and the same in sentences. */
function Side({ one, name }: SideProps) {
  const { story, member } = one;
  const entity = subjectOf(member, choice.value.who);
  const scene = sceneAt(story, bondOf(story.scenes, entity), month.value);
  const title = `${member.label}, ${dateText(month.value)}`;
  return (
    <figure class={`side tone-${member.tone}`}>
      <figcaption>
        <ToneMark tone={member.tone} /> <strong>{member.label}</strong>
        {scene && <span class="stage">{stageText(scene.stage)}</span>}
      </figcaption>
      {scene ? (
        <>
          <Network scene={scene} name={name} label={`${title}: ${stageText(scene.stage)}`} />
          {scene.around.length > 0 && (
            <ul class="around note" aria-label="Around them">
              {scene.around.map((around, i) => (
                <li key={i}>{aroundText(around, name)}</li>
              ))}
            </ul>
          )}
          <details class="twin">
            <summary>{capital(dateText(month.value))} in words</summary>
            <ul class="scene-words">
              {sceneWords(scene, name).map((sentence, i) => (
                <li key={i}>{sentence}</li>
              ))}
            </ul>
          </details>
        </>
      ) : (
        <p class="help">Nobody partners in this world.</p>
      )}
    </figure>
  );
}

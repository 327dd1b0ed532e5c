import type { EventRow } from "../../sim/core/trajectory.ts";
import { shownScenarios } from "../cast.ts";
import { entityNames, partsOf } from "../names.ts";
import { answer, cast, model, storyChoice, view } from "../state.ts";
import { storyTrouble, told } from "../story-feed.ts";
import { causeText, eventText, yearsOf } from "./story-words.ts";

/** The events of one future, dated and with their causes. */
export function StoryView() {
  const known = model.value;
  if (!known) return null;
  const name = entityNames(shownScenarios(view.value, known));
  return (
    <section class="story" aria-labelledby="story-title">
      <h3 id="story-title">One future, month by month</h3>
      <p class="help">
        The charts sum up many futures. This is one of them: what happened, to whom, and why. A
        future of the same number has the same luck in all scenarios.
      </p>
      <StoryPickers name={name} />
      {storyTrouble.value && <p role="alert">{storyTrouble.value}</p>}
      <StoryList name={name} />
    </section>
  );
}

type Naming = (entity: string) => string;

function StoryPickers({ name }: { name: Naming }) {
  const choice = storyChoice.value;
  const members = cast.value;
  const seen = [...new Set(told.value?.story.events.map((e) => e.entity) ?? [])];
  const entities = seen.sort((a, b) => partsOf(a).length - partsOf(b).length);
  const change = (part: Partial<typeof choice>) => {
    storyChoice.value = { ...choice, ...part };
  };
  return (
    <div class="pickers">
      <label>
        <span>Scenario</span>
        <select
          value={String(choice.member)}
          onChange={(event) => change({ member: Number(event.currentTarget.value) })}
        >
          {members.map((member, i) => (
            <option key={`${member.job.scenario}${member.tone}`} value={String(i)}>
              {member.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Who</span>
        <select
          value={choice.entity ?? ""}
          onChange={(event) => change({ entity: event.currentTarget.value || null })}
        >
          <option value="">Everybody</option>
          {entities.map((entity) => (
            <option key={entity} value={entity}>
              {name(entity)}
            </option>
          ))}
        </select>
      </label>
      <FutureNumber replicate={choice.replicate} onChange={(replicate) => change({ replicate })} />
    </div>
  );
}

function FutureNumber(props: { replicate: number; onChange: (replicate: number) => void }) {
  const last = (answer.value?.result.of ?? 1) - 1;
  const go = (to: number) => props.onChange(Math.max(0, Math.min(last, to)));
  return (
    <div class="stepper">
      <label for="future-number">Future</label>
      <button type="button" aria-label="Earlier future" onClick={() => go(props.replicate - 1)}>
        ‹
      </button>
      <input
        id="future-number"
        type="number"
        min={1}
        max={last + 1}
        value={props.replicate + 1}
        onChange={(event) => go(Math.round(Number(event.currentTarget.value) || 1) - 1)}
      />
      <button type="button" aria-label="Later future" onClick={() => go(props.replicate + 1)}>
        ›
      </button>
      <span class="note">of {last + 1}</span>
    </div>
  );
}

function StoryList({ name }: { name: Naming }) {
  const now = told.value;
  if (!now) return <p class="help">The story follows when the futures are finished.</p>;
  const { entity } = storyChoice.value;
  const events = now.story.events.filter((e) => entity === null || e.entity === entity);
  if (events.length === 0) return <p class="help">Nothing of note happened here in this future.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="events" aria-label="Events" tabIndex={0}>
      {yearsOf(events).map(([year, rows]) => (
        <section key={year} class="year">
          <h4>Year {year}</h4>
          <ol>
            {rows.map((row, i) => (
              <StoryEvent key={i} row={row} name={name} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function StoryEvent({ row, name }: { row: EventRow; name: Naming }) {
  const cause = causeText(row);
  return (
    <li>
      <span class="date">Month {row.month}</span>
      <span>
        {eventText(row, name)}
        {cause && <span class="cause"> ({cause})</span>}
      </span>
    </li>
  );
}

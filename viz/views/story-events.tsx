import { useEffect, useRef } from "preact/hooks";
import { dateText, yearOf } from "../calendar.ts";
import { kindOf, listed, partsOf } from "../names.ts";
import { choice, subjectOf } from "../story/choice.ts";
import { goTo, month, pause, playing } from "../story/clock.ts";
import { eventsOf, inStep, isDeparture, type ToldEvent } from "../story/compare.ts";
import { type YearEnd, yearEnds } from "../story/scene.ts";
import type { ToldPair, ToldStory } from "../story-feed.ts";
import { capital, causeText, eventText, within, yearsOf } from "./story-words.ts";
import { ToneMark } from "./tone-mark.tsx";
import { YearLine } from "./year-line.tsx";

type Naming = (entity: string) => string;

/** One of the two stories, year by year. */
interface Column {
  readonly one: ToldStory;
  readonly entity: string | null;
  readonly years: ReadonlyMap<number, readonly ToldEvent[]>;
  readonly ends: readonly YearEnd[];
}

/** Outcomes said at the end of each year. */
const YEARLY = ["care_place", "staff_place", "surplus"];

function columnsOf({ left, right }: ToldPair): readonly Column[] {
  const { who, apart } = choice.value;
  const told = [left, ...(right ? [right] : [])];
  const entities = told.map(({ member }) => subjectOf(member, who));
  const events = told.map(({ story }, i) => eventsOf(story.events, entities[i]));
  const marked = inStep(events[0], events[1] ?? null, apart);
  return told.map((one, i) => ({
    one,
    entity: entities[i],
    years: new Map(yearsOf(marked[i])),
    ends: entities[i] === null ? [] : yearEnds(one.story, entities[i], YEARLY),
  }));
}

/** Both stories in step, year by year, with what happens in one only marked as such. */
export function StoryEvents({ now, name }: { now: ToldPair; name: Naming }) {
  const columns = columnsOf(now);
  const years = Array.from({ length: now.left.story.scenes.months / 12 }, (_, i) => i + 1);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (playing.peek()) follow(frame.current);
  }, [month.value]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="events" aria-label="Events" tabIndex={0} ref={frame}>
      <div class="events-head" aria-hidden="true">
        {columns.map(({ one }, i) => (
          <p key={i}>
            <ToneMark tone={one.member.tone} /> {one.member.label}
          </p>
        ))}
      </div>
      {years.map((year) => (
        <section key={year} class="year" data-year={year}>
          <h5>Year {year}</h5>
          {columns.map(({ one, entity, years: told, ends }, i) => (
            <div key={i} class="year-side">
              <p class="whose">
                <ToneMark tone={one.member.tone} /> {one.member.label}
              </p>
              <EventList events={told.get(year) ?? []} name={name} entity={entity} />
              <YearLine end={ends.find((end) => end.year === year)} />
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

/** Keeps the year that is played in sight, without moving the page. */
function follow(frame: HTMLElement | null): void {
  const year = frame?.querySelector<HTMLElement>(`[data-year="${yearOf(month.peek())}"]`);
  if (frame && year) frame.scrollTop = year.offsetTop - frame.offsetTop;
}

interface ListProps {
  events: readonly ToldEvent[];
  name: Naming;
  entity: string | null;
}

function EventList({ events, name, entity }: ListProps) {
  const { everybody, apart } = choice.value;
  const told = events.filter((row) => everybody || !isDeparture(row));
  const rest = events.length - told.length;
  if (events.length === 0) {
    return <p class="help">{apart ? "Nothing that differs." : "Nothing of note."}</p>;
  }
  return (
    <>
      <ol>
        {told.map((row, i) => (
          <StoryEvent key={i} row={row} name={name} entity={entity} />
        ))}
      </ol>
      {rest > 0 && (
        <p class="help">
          {told.length > 0 ? "Besides, " : ""}
          {rest === 1 ? "one other leader leaves" : `${rest} other leaders leave`}.
        </p>
      )}
    </>
  );
}

function StoryEvent({ row, name, entity }: { row: ToldEvent } & Omit<ListProps, "events">) {
  const cause = causeText(row);
  const whose = subject(row, entity, name);
  return (
    <li class={row.shared ? "shared" : "apart"} aria-current={isNow(row) ? "date" : undefined}>
      <button
        type="button"
        class="date"
        title="Show this month in the drawing"
        onClick={() => {
          pause();
          goTo(row.month);
        }}
      >
        <span class="unseen">{capital(dateText(row.month))}</span>
        <span aria-hidden="true">Month {row.month}</span>
      </button>
      <span>
        {whose && <strong>{whose}: </strong>}
        {whose ? eventText(row) : capital(eventText(row))}
        {cause && <span class="cause">, {cause}</span>}.
        {!row.shared && <span class="only"> ◆ only here</span>}
      </span>
    </li>
  );
}

const isNow = (row: ToldEvent): boolean => row.month === month.value;

/** Whose an event is, where that is not plain from whose story it is. */
function subject({ entity: whose }: ToldEvent, entity: string | null, name: Naming): string {
  if (whose === entity || whose === "system") return "";
  if (entity === null || kindOf(whose) === "organisation") return name(whose);
  const others = partsOf(whose).filter((id) => id !== entity);
  return `${kindOf(whose) === "merged" ? "One body with" : "With"} ${listed(others.map((id) => within(name(id))))}`;
}

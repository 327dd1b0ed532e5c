import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { dateText, yearOf } from "../../calendar.ts";
import { kindOf, listed, partsOf } from "../../names.ts";
import { goTo, pause, playing } from "../../story/clock.ts";
import { eventsOf, inStep, isDeparture, type ToldEvent } from "../../story/compare.ts";
import { capital, causeText, eventText, within, yearsOf } from "../../views/story-words.ts";
import { ToneMark } from "../../views/tone-mark.tsx";
import type { Told, ToldPair } from "./use-stories.ts";

interface HappeningsProps {
  pair: ToldPair;
  who: string | null;
  now: number;
  name: (entity: string) => string;
}

/** Events with their causes, year by year, both worlds in step, and what happens in one only. */
export function StoryHappenings({ pair, who, now, name }: HappeningsProps) {
  const [apart, setApart] = useState(false);
  const told = pair.right ? [pair.left, pair.right] : [pair.left];
  const events = told.map(({ story }) =>
    eventsOf(story.events, who).filter((row) => !isDeparture(row)),
  );
  const marked = inStep(events[0], events[1] ?? null, apart && pair.right !== null);
  const years = told.map((_, i) => new Map(yearsOf(marked[i])));
  const count = Math.ceil(pair.left.story.scenes.months / 12);
  return (
    <>
      <h3>What happens, and why</h3>
      {pair.right && (
        <>
          <p class="help">
            Both have the same luck, so what is marked ◆ happens because of how they partner, or do
            not.
          </p>
          <label class="check">
            <input
              type="checkbox"
              checked={apart}
              onChange={(event) => setApart(event.currentTarget.checked)}
            />
            <span>Only what differs between the two</span>
          </label>
        </>
      )}
      <Years now={now}>
        <div class="events-head" aria-hidden="true">
          {told.map(({ tone, label }) => (
            <p key={label}>
              <ToneMark tone={tone} /> {label}
            </p>
          ))}
        </div>
        {Array.from({ length: count }, (_, i) => i + 1).map((year) => (
          <section key={year} class="year" data-year={year}>
            <h4>Year {year}</h4>
            {told.map((one, i) => (
              <YearSide
                key={i}
                one={one}
                rows={years[i].get(year) ?? []}
                alone={pair.right === null}
                who={who}
                now={now}
                name={name}
              />
            ))}
          </section>
        ))}
      </Years>
    </>
  );
}

/** The scrolling list; while it plays, the year that is played stays in sight. */
function Years({ now, children }: { now: number; children: ComponentChildren }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const list = frame.current;
    const year = list?.querySelector<HTMLElement>(`[data-year="${yearOf(now)}"]`);
    if (playing.peek() && list && year) list.scrollTop = year.offsetTop - list.offsetTop;
  }, [now]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="events" aria-label="Events" tabIndex={0} ref={frame}>
      {children}
    </section>
  );
}

interface SideProps extends Omit<HappeningsProps, "pair"> {
  one: Told;
  rows: readonly ToldEvent[];
  alone: boolean;
}

function YearSide({ one, rows, alone, who, now, name }: SideProps) {
  return (
    <div class="year-side">
      <p class="whose">
        <ToneMark tone={one.tone} /> {one.label}
      </p>
      {rows.length === 0 ? (
        <p class="help">Nothing of note.</p>
      ) : (
        <ol>
          {rows.map((row, i) => (
            <Happening key={i} row={row} whose={subject(row, who, name)} alone={alone} now={now} />
          ))}
        </ol>
      )}
    </div>
  );
}

interface HappeningProps {
  row: ToldEvent;
  whose: string;
  alone: boolean;
  now: number;
}

function Happening({ row, whose, alone, now }: HappeningProps) {
  const cause = causeText(row);
  const show = () => {
    pause();
    goTo(row.month);
  };
  return (
    <li aria-current={row.month === now ? "date" : undefined}>
      <button type="button" class="date" title="Show this month in the drawing" onClick={show}>
        <span class="unseen">{capital(dateText(row.month))}</span>
        <span aria-hidden="true">Month {row.month}</span>
      </button>
      <span>
        {whose !== "" && <strong>{whose}: </strong>}
        {whose === "" ? capital(eventText(row)) : eventText(row)}
        {cause !== "" && <span class="cause">, {cause}</span>}.
        {!row.shared && !alone && <span class="only"> ◆ only here</span>}
      </span>
    </li>
  );
}

/** Whose an event is, where that is not plain from whose story it is. */
function subject({ entity }: ToldEvent, who: string | null, name: (id: string) => string): string {
  if (entity === who || entity === "system") return "";
  if (who === null || kindOf(entity) === "organisation") return name(entity);
  const others = listed(
    partsOf(entity)
      .filter((id) => id !== who)
      .map((id) => within(name(id))),
  );
  return `${kindOf(entity) === "merged" ? "One body with" : "With"} ${others}`;
}

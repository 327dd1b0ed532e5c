import type { EventRow } from "../../sim/core/trajectory.ts";
import { dateText, yearsText } from "../calendar.ts";
import { goTo, horizon, month, pause, play, playing } from "../story/clock.ts";
import { nextMonth } from "../story/compare.ts";
import { capital } from "./story-words.ts";

/** The month that is shown: play and pause, single months, events, and a slider over all of them. */
export function Timeline({ events }: { events: readonly Pick<EventRow, "month">[] }) {
  const now = month.value;
  const last = horizon.value;
  const step = (to: number | null) => {
    pause();
    if (to !== null) goTo(to);
  };
  const before = nextMonth(events, now, -1);
  const after = nextMonth(events, now, 1);
  return (
    <fieldset class="timeline">
      <legend class="unseen">Replay</legend>
      <div class="timeline-buttons">
        <button type="button" class="play" onClick={() => (playing.value ? pause() : play())}>
          <span aria-hidden="true">{playing.value ? "❚❚" : "►"}</span>{" "}
          {playing.value ? "Pause" : "Play"}
        </button>
        <button type="button" disabled={before === null} onClick={() => step(before)}>
          <span aria-hidden="true">⇤ </span>Previous event
        </button>
        <button type="button" disabled={now === 0} onClick={() => step(now - 1)}>
          <span aria-hidden="true">‹ </span>Month back
        </button>
        <button type="button" disabled={now === last} onClick={() => step(now + 1)}>
          Month on<span aria-hidden="true"> ›</span>
        </button>
        <button type="button" disabled={after === null} onClick={() => step(after)}>
          Next event<span aria-hidden="true"> ⇥</span>
        </button>
      </div>
      <label class="timeline-slider">
        <span>
          Month <output>{capital(dateText(now))}</output>
        </span>
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={now}
          aria-valuetext={capital(dateText(now))}
          onInput={(event) => step(Number(event.currentTarget.value))}
        />
        <span class="ticks" aria-hidden="true">
          {yearsTo(last).map((year) => (
            <span key={year}>{year === 0 ? "start" : yearsText(12 * year)}</span>
          ))}
        </span>
      </label>
    </fieldset>
  );
}

/** Years under the slider: all of them where there are few, else every other. */
function yearsTo(last: number): number[] {
  const years = Math.floor(last / 12);
  const step = years > 6 ? 2 : 1;
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, i) => i * step);
}

import { sinceStart, timeOfDay } from "../../../sim/teach/timetable.ts";

interface ClockProps {
  /** Minutes since the lesson began. */
  minutes: number;
  /** The time of day at which it began, or nothing. */
  start: string;
}

/** Where the lesson is in time. */
export function Clock({ minutes, start }: ClockProps) {
  const day = timeOfDay(start, minutes);
  return (
    <p class="sc-clock">
      <span>
        <span class="unseen">From </span>
        {sinceStart(minutes)}
      </span>
      {day && <span class="sc-day">{day}</span>}
    </p>
  );
}

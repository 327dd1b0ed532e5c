import type { Io } from "./io.ts";

/** Tells on standard error how far a batch is. */
export interface Progress {
  /** So many more are done. */
  add(more: number): void;
  /** Leaves the line clean. */
  end(): void;
}

const WATCHED_EVERY = 200;
const UNWATCHED_EVERY = 5_000;

/**
 * Progress over `total` runs, or other units of work, with the rate and the time left. On a terminal one line is rewritten; elsewhere a
 * line appears every five seconds, so a quick batch says nothing.
 */
export function createProgress(
  io: Io,
  total: number,
  unit = "runs",
  now: () => number = Date.now,
): Progress {
  const started = now();
  const every = io.watched ? WATCHED_EVERY : UNWATCHED_EVERY;
  let said = started;
  let done = 0;
  let shown = false;
  return {
    add(more) {
      done += more;
      const time = now();
      if (time - said < every || done >= total) return;
      said = time;
      shown = true;
      const left = ((time - started) / done) * (total - done);
      const pace = rate((1000 * done) / (time - started));
      const line = `${done} of ${total} ${unit}, ${pace}, about ${duration(left)} left`;
      io.err(io.watched ? `\r\u001b[2K${line}` : `${line}\n`);
    },
    end() {
      if (shown && io.watched) io.err("\r\u001b[2K");
    },
  };
}

/** How many a second, or a minute where that is fewer than one: "120 a second". */
function rate(aSecond: number): string {
  if (aSecond < 1) return `${Math.max(1, Math.round(60 * aSecond))} a minute`;
  return `${aSecond < 10 ? aSecond.toFixed(1) : Math.round(aSecond)} a second`;
}

/** Milliseconds in words: "12 s", "3 min", "2 h 5 min". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

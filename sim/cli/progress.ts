import type { Io } from "./io.ts";

/** Tells on standard error how far a batch is. */
export interface Progress {
  /** So many more are done. */
  add(more: number): void;
  /** Leaves the line clean. */
  end(): void;
}

/** Milliseconds between two looks of somebody who watches. */
const WATCHED_EVERY = 200;
/** When the first line goes to a file; the time to each next one is as long as all before. */
const UNWATCHED_FIRST = 5_000;
/** How long it has to go on, from the first that is done, before a time left is worth saying. */
const SETTLED = 2_000;
/** Where a terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;

/**
 * Progress over `total` runs, or other units of work, with the rate and the time left. On a terminal
 * one line is rewritten, never wider than it; elsewhere lines come ever further apart (after 5, 10,
 * 20 seconds and so on), so a quick batch says nothing and a long one little.
 */
export function createProgress(
  io: Io,
  total: number,
  unit = "runs",
  now: () => number = Date.now,
): Progress {
  const started = now();
  const pace = createPace();
  let next = started + (io.watched ? WATCHED_EVERY : UNWATCHED_FIRST);
  let done = 0;
  let shown = false;
  return {
    add(more) {
      done += more;
      const time = now();
      pace.add(time, done);
      if (time < next || done >= total) return;
      next = io.watched ? time + WATCHED_EVERY : started + 2 * (time - started);
      shown = true;
      const texts = lines({ done, total, unit, aSecond: pace.aSecond() });
      if (io.watched) io.err(`\r\u001b[2K${fitting(texts, io.columns?.() ?? USUAL_COLUMNS)}`);
      else io.err(`${texts[0]}\n`);
    },
    end() {
      if (shown && io.watched) io.err("\r\u001b[2K");
    },
  };
}

interface Standing {
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  /** How many a second lately; null where that cannot be said yet. */
  readonly aSecond: number | null;
}

/** What can be said, from much to little. */
function lines({ done, total, unit, aSecond }: Standing): string[] {
  const bare = [`${done} of ${total} ${unit}`, `${done} of ${total}`];
  if (aSecond === null) return bare;
  const left = duration((1000 * (total - done)) / aSecond);
  return [
    `${bare[0]}, ${rate(aSecond)}, about ${left} left`,
    `${bare[0]}, ${left} left`,
    `${bare[1]}, ${left} left`,
    bare[1],
  ];
}

/** The most that fits on one line; the last column stays free, since some terminals wrap there. */
function fitting(texts: readonly string[], columns: number): string {
  const room = Math.max(1, columns - 1);
  return texts.find(({ length }) => length <= room) ?? texts[texts.length - 1].slice(0, room);
}

/** Most samples that are remembered; when there are more, every other one is forgotten. */
const REMEMBERED = 64;

/**
 * How fast it goes lately: over the younger half of the time since the first was done. What came
 * before the first, when programs start and are made fast, is no part of it.
 */
function createPace() {
  let samples: { readonly time: number; readonly done: number }[] = [];
  return {
    add(time: number, done: number): void {
      samples.push({ time, done });
      if (samples.length > REMEMBERED) {
        samples = samples.filter((_, i) => i % 2 === 0 || i === samples.length - 1);
      }
    },
    aSecond(): number | null {
      const [first] = samples;
      const last = samples[samples.length - 1];
      if (!first || last.time - first.time < SETTLED) return null;
      const middle = (first.time + last.time) / 2;
      const from = samples.filter(({ time }) => time <= middle).at(-1) ?? first;
      return (1000 * (last.done - from.done)) / (last.time - from.time);
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

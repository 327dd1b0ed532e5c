import { expect, it } from "vitest";
import { createProgress, duration } from "../../../sim/cli/progress.ts";

/** A batch of 1000 runs under a clock of its own; `columns` is the width of a terminal that is watched. */
function watch(columns?: () => number) {
  let time = 0;
  const said: string[] = [];
  const io = {
    out: () => {},
    err: (text: string) => said.push(text),
    watched: columns !== undefined,
    cores: 1,
    ...(columns ? { columns } : {}),
  };
  const progress = createProgress(io, 1000, "runs", () => time);
  /** So many runs are done after so many more seconds. */
  const after = (seconds: number, runs: number) => {
    time += 1000 * seconds;
    progress.add(runs);
  };
  return { said, after, progress };
}

it("writes a line to a file after 5, 10, 20 … seconds: a long batch leaves few of them", () => {
  const { said, after } = watch();
  for (let second = 1; second < 1000; second += 1) after(1, 1);
  // 5, 10, 20, 40, 80, 160, 320 and 640 seconds.
  expect(said).toHaveLength(8);
  expect(said[0]).toBe("5 of 1000 runs, 1.0 a second, about 17 min left\n");
  expect(said[7]).toBe("640 of 1000 runs, 1.0 a second, about 6 min left\n");
});

it("says nothing of a quick batch, and nothing once all is done", () => {
  const { said, after } = watch();
  after(4, 500);
  after(40, 500);
  expect(said).toEqual([]);
});

it("gives no time left until there is one, and leaves out what came before the first run", () => {
  const { said, after } = watch(() => 80);
  // Eight seconds until the first is done, then twenty a second: 50 s for the rest.
  after(8, 1);
  for (let tenth = 0; tenth < 30; tenth += 1) after(0.1, 2);
  const shown = said.map((line) => line.replace("\r\u001b[2K", ""));
  expect(shown[0]).toBe("1 of 1000 runs");
  expect(shown.find((line) => line.includes("left"))).toBe(
    "41 of 1000 runs, 20 a second, about 48 s left",
  );
  expect(shown.at(-1)).toBe("61 of 1000 runs, 20 a second, about 47 s left");
});

it("rewrites one line on a terminal that never fills its width, also after it was made narrower", () => {
  let columns = 80;
  const { said, after, progress } = watch(() => columns);
  for (let i = 0; i < 10; i += 1) after(1, 25);
  const shown = (width: number) => {
    columns = width;
    after(1, 25);
    return said.at(-1)?.replace("\r\u001b[2K", "");
  };
  expect(shown(80)).toBe("275 of 1000 runs, 25 a second, about 29 s left");
  expect(shown(30)).toBe("300 of 1000 runs, 28 s left");
  expect(shown(22)).toBe("325 of 1000");
  expect(shown(5)).toBe("350 ");
  expect(said.join("")).not.toContain("\n");
  progress.end();
  expect(said.at(-1)).toBe("\r\u001b[2K");
});

it("says durations in words", () => {
  expect([400, 90_000, 200_000, 9_000_000].map(duration)).toEqual([
    "1 s",
    "90 s",
    "3 min",
    "2 h 30 min",
  ]);
});

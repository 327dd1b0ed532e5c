import { expect, it } from "vitest";
import { createProgress, duration } from "../../../sim/cli/progress.ts";

function watch(watched: boolean) {
  let time = 0;
  const said: string[] = [];
  const io = { out: () => {}, err: (text: string) => said.push(text), watched, cores: 1 };
  const progress = createProgress(io, 100, "runs", () => time);
  const after = (milliseconds: number, runs: number) => {
    time += milliseconds;
    progress.add(runs);
  };
  return { said, after, progress };
}

it("says how many runs are done and how long the rest will take, every five seconds", () => {
  const { said, after } = watch(false);
  after(1_000, 10);
  after(5_000, 10);
  after(1_000, 10);
  after(50_000, 70);
  expect(said).toEqual(["20 of 100 runs, 3.3 a second, about 24 s left\n"]);
});

it("rewrites one line on a terminal and cleans it at the end", () => {
  const { said, after, progress } = watch(true);
  after(300, 50);
  progress.end();
  expect(said[0]).toContain("50 of 100 runs");
  expect(said.join("")).not.toContain("\n");
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

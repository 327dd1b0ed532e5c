import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));

import { InputError } from "../../../sim/core/error.ts";
import type { BlockRequest } from "../../../sim/host/block-request.ts";
import { createPool, createThreadPool, type Pool } from "../../../sim/host/pool.ts";
import { fakeScenario } from "../experiment/fake-model.ts";
import { temporaryFolder } from "./temporary.ts";

const request = (from: number, more = {}): BlockRequest => [
  { scenario: fakeScenario("x", more) as never },
  "1",
  from,
  from + 1,
  12,
  false,
];

/** A pool of two threads that run the given code for each message. */
function poolOf(code: string): Pool {
  const file = join(temporaryFolder(), "worker.mjs");
  const head = 'import { parentPort } from "node:worker_threads";\n';
  writeFileSync(file, `${head}parentPort.on("message", (message) => { ${code} });`);
  const pool = createThreadPool(2, file);
  onTestFinished(() => pool.close());
  return pool;
}

it("runs in this thread with one worker", async () => {
  const pool = createPool(1);
  const blocks = await Promise.all([pool.run(request(3)), pool.run(request(4))]);
  expect(blocks.map(({ from }) => from)).toEqual([3, 4]);
  await expect(pool.run(request(0, { start: 100 }))).rejects.toThrow(InputError);
});

it("answers every call with its own block, more calls than threads", async () => {
  const pool = poolOf(`const { id, args } = message;
    setTimeout(() => parentPort.postMessage({ id, answer: { from: args[2] } }), (args[2] * 7) % 5);`);
  const blocks = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((from) => pool.run(request(from))));
  expect(blocks.map(({ from }) => from)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

it("hands on what went wrong, and knows a person's mistake", async () => {
  const pool = poolOf(`const input = message.args[2] === 1;
    parentPort.postMessage({ id: message.id, error: "no such lever", input });`);
  await expect(pool.run(request(1))).rejects.toThrow(InputError);
  await expect(pool.run(request(2))).rejects.not.toThrow(InputError);
  await expect(pool.run(request(2))).rejects.toThrow("no such lever");
});

it.each([
  ["throws", 'throw new Error("out of luck")', "A worker stopped: out of luck"],
  ["exits", "process.exit(3)", "A worker stopped: it ended with code 3"],
])("rejects every open call when a worker %s", async (_, code, message) => {
  const pool = poolOf(code);
  const calls = [0, 1, 2, 3].map((from) => pool.run(request(from)));
  const ends = await Promise.allSettled(calls);
  for (const end of ends) {
    expect(end).toMatchObject({ status: "rejected", reason: { message } });
  }
});

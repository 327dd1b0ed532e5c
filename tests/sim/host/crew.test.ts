import { expect, test } from "vitest";
import { createCrew } from "../../../sim/host/crew.ts";
import type { WorkerLike } from "../../../sim/host/worker-link.ts";

/** A worker that does nothing and never answers. */
function idle(): WorkerLike {
  const worker = new EventTarget() as EventTarget & Record<string, unknown>;
  worker.postMessage = () => {};
  worker.terminate = () => {};
  return worker as unknown as WorkerLike;
}

test("a worker that takes another's place is briefed; the first ones are not", () => {
  const briefed: unknown[] = [];
  const said: string[] = [];
  const crew = createCrew(
    idle,
    2,
    (message) => said.push(message),
    (link) => briefed.push(link),
  );
  expect(briefed).toEqual([]);
  const first = crew.at(0);
  first.die("gone");
  expect(crew.at(0)).not.toBe(first);
  expect(briefed).toEqual([crew.at(0)]);
  expect(said).toHaveLength(1);
  crew.close();
});

import { describe, expect, it } from "vitest";
import { model } from "../../../sim/world/model.ts";
import { recordScenes } from "../../../sim/world/scene.ts";
import { small } from "./small-worlds.ts";

const MONTHS = 72;
const input = small({ form: "acquisition", interim: "buddying" });

function replay() {
  const run = model.plan(input, { approving: 0.4 }).start("1", 1, { months: MONTHS });
  const recorder = recordScenes(input.setup, MONTHS);
  const filled: number[][] = [];
  do {
    recorder.record(run.world);
    filled.push([...run.world.posts.filled]);
  } while (run.step());
  const { events } = run.finish();
  return { scenes: recorder.scenes, filled, events };
}
const { scenes, filled, events } = replay();
const monthOf = (event: string) => events.find((one) => one.event === event)?.month ?? -1;
const at = (table: ArrayLike<number>, width: number, i: number) =>
  Array.from({ length: MONTHS + 1 }, (_, m) => table[m * width + i]);

describe("the replay of one future", () => {
  it("shows both parties, the body that they become, and nobody else", () => {
    expect(scenes.organisations).toEqual(["lead", "other", "lead+other"]);
    expect(scenes.bonds).toEqual([
      { id: "lead~other", lead: 0, other: 1, joint: 2, steps: ["Buddying", "Acquisition"] },
    ]);
  });

  it("tells the steps of the deal: agreed, in the looser form, in the form itself", () => {
    const steps = at(scenes.steps, 1, 0);
    const joined = monthOf("completed");
    expect(steps[0]).toBe(-1);
    expect(new Set(steps.slice(1, joined))).toEqual(new Set([0]));
    expect(new Set(steps.slice(joined))).toEqual(new Set([1]));
  });

  it("tells which legal body each belongs to", () => {
    const joined = monthOf("completed");
    const width = scenes.organisations.length;
    const body = (i: number, month: number) => scenes.bodies[month * width + i];
    expect([0, 1, 2].map((i) => body(i, joined - 1))).toEqual([0, 1, -1]);
    expect([0, 1, 2].map((i) => body(i, joined))).toEqual([2, 2, 2]);
  });

  it("tells of each board post whether it is held, by how many so far and for how long", () => {
    const board = scenes.posts.flatMap(({ level }, p) => (level === 0 ? [p] : []));
    expect(board).toHaveLength(12);
    let newcomers = 0;
    for (const p of board) {
      const [holders, tenures] = [scenes.holders, scenes.tenures].map((table) =>
        at(table, scenes.posts.length, p),
      );
      for (let m = 1; m <= MONTHS; m++) {
        expect(holders[m] > 0).toBe(filled[m][p] === 1);
        const stays = holders[m] === holders[m - 1] && holders[m] > 0;
        if (stays) expect(tenures[m]).toBe(tenures[m - 1] + 1);
        if (holders[m] > 0 && holders[m - 1] === 0) {
          expect(tenures[m]).toBe(0);
          newcomers += 1;
        }
      }
    }
    // 12 posts over six years at 1.8 % a month: 15 newcomers expected, none with chance exp(-15).
    expect(newcomers).toBeGreaterThan(0);
  });

  it("tells the trust of those on whom it rests, as many as the form has", () => {
    // Buddying rests on two on each side, the joint body on twelve.
    expect(scenes.ties).toHaveLength(12);
    const known = (month: number) =>
      scenes.ties.filter((_, t) => Number.isFinite(scenes.trust[month * 12 + t])).length;
    const joined = monthOf("completed");
    expect([0, joined - 1, joined].map(known)).toEqual([0, 2, 12]);
  });
});

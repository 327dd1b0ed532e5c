import { describe, expect, it } from "vitest";
import type { FuturesAsk, PageJob } from "../../sim/host/page-protocol.ts";
import type { Futures } from "../../sim/teach/futures.ts";
import { createShelf } from "../../viz/teach/world-shelf.ts";

const job = (scenario: string, settings: PageJob["settings"] = {}): PageJob => {
  return { scenario, settings, twin: false };
};
const jobs = new Map([
  ["one", job("a", { x: 1, y: 2 })],
  ["same", job("a", { y: 2, x: 1 })],
  ["other", job("b")],
]);
const ask: FuturesAsk = { seed: "1", replicates: 40, months: 1, outcomes: ["p", "q"] };

/** A shelf whose engine answers at once, and what that was asked for. */
function shelfWith(room = 1e9, fails: () => boolean = () => false) {
  const asked: string[] = [];
  const shelf = createShelf(async ({ scenario }, _, onProgress) => {
    asked.push(scenario);
    await Promise.resolve();
    if (fails()) throw new Error("no luck");
    onProgress(20);
    return { scenario } as unknown as Futures;
  }, room);
  return { shelf, asked };
}

describe("the shelf of worlds", () => {
  it("simulates nothing where nothing is asked for, and no world twice", async () => {
    const { shelf, asked } = shelfWith();
    expect(await shelf.run(jobs, [], ask)).toEqual(new Map());
    expect(asked).toEqual([]);
    const worlds = await shelf.run(jobs, ["one", "same", "other"], ask);
    await shelf.run(jobs, ["other"], { ...ask, outcomes: ["q", "p"] });
    expect([...worlds.keys()]).toEqual(["one", "same", "other"]);
    expect(asked).toEqual(["a", "b"]);
  });

  it("simulates anew with other luck, length or number", async () => {
    const { shelf, asked } = shelfWith();
    for (const other of [{}, { seed: "2" }, { months: 2 }, { replicates: 20 }]) {
      await shelf.run(jobs, ["other"], { ...ask, ...other });
    }
    expect(asked).toHaveLength(4);
  });

  it("tells honestly how far it is, and gives each world when it is whole", async () => {
    const { shelf } = shelfWith();
    const told: [number, number, number][] = [];
    await shelf.run(jobs, ["one", "other"], ask, (done, of, worlds) => {
      told.push([done, of, worlds.size]);
    });
    expect(told).toEqual([
      [20, 80, 0],
      [40, 80, 1],
      [60, 80, 1],
      [80, 80, 2],
    ]);
  });

  it("stops once nobody wants the rest", async () => {
    const { shelf, asked } = shelfWith();
    const worlds = await shelf.run(jobs, ["one", "other"], ask, undefined, () => false);
    expect([...worlds.keys()]).toEqual(["one"]);
    expect(asked).toEqual(["a"]);
  });

  it("forgets the world used longest ago where there is no room", async () => {
    const { shelf, asked } = shelfWith(1);
    await shelf.run(jobs, ["one"], ask);
    await shelf.run(jobs, ["other"], ask);
    await shelf.run(jobs, ["one"], ask);
    expect(asked).toEqual(["a", "b", "a"]);
  });

  it("tries again what failed, and knows no world that is not there", async () => {
    let fails = true;
    const { shelf, asked } = shelfWith(1e9, () => fails);
    await expect(shelf.run(jobs, ["one"], ask)).rejects.toThrow("no luck");
    fails = false;
    expect((await shelf.run(jobs, ["one"], ask)).size).toBe(1);
    expect(asked).toHaveLength(2);
    await expect(shelf.run(jobs, ["nowhere"], ask)).rejects.toThrow("no world “nowhere”");
  });
});

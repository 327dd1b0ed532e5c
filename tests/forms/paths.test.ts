import { describe, expect, it } from "vitest";
import { STATUS } from "../../sim/entities/partnership.ts";
import { stepOf } from "../../sim/entities/progress.ts";
import type { PartnerWorld } from "../../sim/entities/world.ts";
import { prepare } from "../../sim/model.ts";
import { scenarioOf } from "../contract/worlds.ts";

const REPLICATES = 20;

/** What is noted of the first partnership each month it runs, and of the month before. */
interface Note {
  readonly stage: number;
  readonly name: string;
  readonly months: number;
  readonly trustBefore: number;
  readonly oneBody: number;
  readonly sharedBoard: number;
  readonly clinicalContact: number;
  readonly authority: number;
}

/** The ways that the first partnership of a scenario takes, one list of monthly notes a replicate. */
function waysOf(id: string, months = 120): Note[][] {
  const { plan } = prepare(scenarioOf(id));
  return Array.from({ length: REPLICATES }, (_, replicate) => {
    const run = plan.start("1", replicate, { months, events: false });
    const notes: Note[] = [];
    let trustBefore = run.world.partnership.trust[0];
    while (run.step()) {
      if (run.world.partnership.status[0] === STATUS.running)
        notes.push(note(run.world, trustBefore));
      trustBefore = run.world.partnership.trust[0];
    }
    return notes;
  });
}

function note(world: PartnerWorld, trustBefore: number): Note {
  const { partnership: s } = world;
  return {
    stage: s.stage[0],
    name: stepOf(world, 0).name,
    months: world.month - s.stageMonth[0],
    trustBefore,
    oneBody: s.oneBody[0],
    sharedBoard: s.sharedBoard[0],
    clinicalContact: s.clinicalContact[0],
    authority: s.authority[0],
  };
}

/** The months in which a way enters another step than the month before. */
const entries = (notes: readonly Note[]) =>
  notes.filter(({ stage }, i) => i === 0 || stage !== notes[i - 1].stage);

describe("case C", () => {
  const ways = waysOf("case-c");

  it("buddies clinically, without a say over the other, before it acquires", () => {
    const completed = ways.filter((notes) => notes.some(({ oneBody }) => oneBody === 1));
    expect(completed.length).toBeGreaterThan(0);
    for (const notes of completed) {
      const [first, ...later] = entries(notes);
      expect(first).toMatchObject({ name: "buddying", oneBody: 0, authority: 0 });
      expect(first.clinicalContact).toBeGreaterThan(0);
      expect(later.map(({ name }) => name)).toEqual(["one body"]);
    }
  });

  it("never goes back to two bodies", () => {
    for (const notes of ways) {
      const bodies = notes.map(({ oneBody }) => oneBody);
      expect(bodies).toEqual([...bodies].sort());
    }
  });
});

describe("case D", () => {
  const ways = waysOf("case-d");
  const ladder = scenarioOf("case-d").partnership?.prelude ?? [];

  it("has a ladder of two smaller steps, the second asking for more trust", () => {
    expect(ladder.map(({ advance }) => advance.trust)).toEqual([0.5, 0.7]);
  });

  it("climbs its ladder rung by rung", () => {
    const highest = ways.map((notes) => {
      const stages = entries(notes).map(({ stage }) => stage);
      expect(stages).toEqual(stages.map((_, i) => i));
      return stages.length;
    });
    // Some get to the top, or the tests below are empty.
    expect(Math.max(...highest)).toBe(3);
  });

  it("takes a step only with the trust and after the months that the step before asks for", () => {
    for (const notes of ways) {
      notes.forEach(({ stage, trustBefore }, i) => {
        if (i === 0 || stage === notes[i - 1].stage) return;
        const { advance } = ladder[stage - 1];
        expect(trustBefore).toBeGreaterThanOrEqual(advance.trust ?? 0);
        expect(notes[i - 1].months + 1).toBeGreaterThanOrEqual(advance.months ?? 0);
      });
    }
  });
});

describe("case E", () => {
  it("shares leaders in two bodies before it becomes one", () => {
    const merged = waysOf("case-e").filter((notes) => notes.some(({ oneBody }) => oneBody === 1));
    expect(merged.length).toBeGreaterThan(0);
    for (const notes of merged) {
      const [first, ...later] = entries(notes);
      expect(first).toMatchObject({ name: "joint leaders", oneBody: 0 });
      expect(first.sharedBoard).toBeGreaterThan(0);
      expect(later.map(({ name }) => name)).toEqual(["one body"]);
    }
  });

  it("goes through preparation instead where joint posts are left out", () => {
    for (const notes of waysOf("case-e/slow-track", 60)) {
      for (const { oneBody, sharedBoard } of notes) {
        if (oneBody === 0) expect(sharedBoard).toBe(0);
      }
    }
  });
});

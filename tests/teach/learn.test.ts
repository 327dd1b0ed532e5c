import { describe, expect, it } from "vitest";
import { freshWork, plainAssignment, TASKS } from "../../sim/teach/assignment.ts";
import { freshKept, type Kept, readKept } from "../../viz/teach/learn/kept.ts";
import { leverStart, variedJob } from "../../viz/teach/learn/lever-start.ts";
import { deed, needsKey, slidesOf } from "../../viz/teach/learn/slides.ts";
import { isDone, isOpen, stepBeside, stepsOf } from "../../viz/teach/learn/steps.ts";
import { realModel } from "../viz/real-model.ts";
import { small } from "./small.ts";

const plain = plainAssignment(small, true);
const work = freshWork(small.id, "digest", "1", "slip12");
const fresh = freshKept(work, "situation");

describe("the steps of an assignment", () => {
  it("are all of them with every task, and none whose task was left out", () => {
    expect(stepsOf(plain)).toHaveLength(10);
    const few = stepsOf({ ...plain, tasks: ["predict"] });
    expect(few).toEqual([
      "situation",
      "question",
      "predict",
      "reveal",
      "surprise",
      "research",
      "home",
    ]);
  });

  it("have nothing to vary where every lever is hidden", () => {
    expect(stepsOf({ ...plain, hidden: small.vary.levers })).not.toContain("vary");
  });

  it("stay shut after the prediction until it is given", () => {
    const steps = stepsOf(plain);
    expect(steps.filter((step) => isOpen(step, steps, fresh))).toEqual(steps.slice(0, 4));
    expect(steps.every((step) => isOpen(step, steps, { ...fresh, revealed: true }))).toBe(true);
    const without = stepsOf({ ...plain, tasks: TASKS.filter((task) => task !== "predict") });
    expect(without.every((step) => isOpen(step, without, fresh))).toBe(true);
  });

  it("are done when what they ask for is there", () => {
    expect(isDone("situation", fresh)).toBe(true);
    expect(isDone("question", fresh)).toBe(false);
    expect(isDone("roles", fresh)).toBe(false);
    expect(isDone("roles", { ...fresh, work: { ...work, role: "board" } })).toBe(true);
    expect(isDone("vary", { ...fresh, work: { ...work, findings: "  " } })).toBe(false);
  });

  it("have ends", () => {
    const steps = stepsOf(plain);
    expect(stepBeside("situation", -1, steps)).toBeNull();
    expect(stepBeside("home", 1, steps)).toBeNull();
    expect(stepBeside("question", 1, steps)).toBe("predict");
  });
});

describe("slides", () => {
  const slides = slidesOf(small, stepsOf(plain));

  it("show one thing each, in the order of the steps", () => {
    const count = (step: string) => slides.filter((slide) => slide.step === step).length;
    expect(count("situation")).toBe(1 + small.situation.length);
    expect(count("surprise")).toBe(small.surprises.length);
    expect(count("reveal")).toBe(1 + small.reveal.length + (small.grid ? 1 : 0));
    expect(slides.at(-1)).toEqual({ step: "home", part: 0, of: 1 });
  });

  it("are turned by a clicker whatever has the focus, and by keys that no control needs", () => {
    const slider = { tag: "INPUT", type: "range", role: "" };
    const button = { tag: "BUTTON", type: "button", role: "" };
    expect(deed("PageDown")).toBe("next");
    expect(deed("ArrowLeft")).toBe("back");
    expect(deed("x")).toBeNull();
    expect(needsKey("PageDown", slider)).toBe(false);
    expect(needsKey("ArrowRight", slider)).toBe(true);
    expect(needsKey(" ", button)).toBe(true);
    expect(needsKey("ArrowRight", button)).toBe(false);
    expect(needsKey("r", { tag: "TEXTAREA", type: "textarea", role: "" })).toBe(true);
    expect(needsKey("ArrowUp", { tag: "g", type: "", role: "slider" })).toBe(true);
  });
});

describe("what a browser kept", () => {
  it("comes back as it was", () => {
    const kept: Kept = {
      ...fresh,
      drawing: [1, null, 2],
      tried: { headroom: 0.4 },
      work: { ...work, why: "“</script>” & ü", prediction: [1, 2, 3], sure: 4 },
    };
    expect(readKept(JSON.stringify(kept))).toEqual(kept);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["something else", "[1,2]"],
    ["a long text", JSON.stringify({ ...fresh, work: { ...work, why: "x".repeat(201) } })],
    ["a strange step", JSON.stringify({ ...fresh, step: "elsewhere" })],
    ["far too much", " ".repeat(30_000)],
  ])("is left where it is: %s", (_, text) => {
    expect(readKept(text)).toBeNull();
  });
});

describe("levers", () => {
  const [id] = small.vary.levers;

  it("start where the assignment, the world, the scenario or the model puts them", () => {
    const start = leverStart(plain, id, realModel);
    expect(Number.isFinite(start)).toBe(true);
    expect(leverStart({ ...plain, levers: { [id]: 0.123 } }, id, realModel)).toBe(0.123);
  });

  it("go on top of those of the assignment", () => {
    const job = variedJob({ ...plain, levers: { [id]: 0.1, other: 0.2 } }, { [id]: 0.9 });
    expect(job.settings).toMatchObject({ [`levers.${id}`]: 0.9, "levers.other": 0.2 });
  });
});

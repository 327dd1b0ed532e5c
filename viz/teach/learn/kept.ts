import { z } from "zod";
import { MOST_NAME, MOST_WORDS, SURE, type Work } from "../../../sim/teach/assignment.ts";
import type { Levers } from "../../../sim/teach/jobs.ts";
import { STEPS, type StepId } from "../../../sim/teach/lesson-file.ts";

/** Everything about a learner's way through a lesson that a reload brings back. */
export interface Kept {
  readonly work: Work;
  readonly step: StepId;
  /** Steps that were opened. */
  readonly seen: readonly StepId[];
  /** True once the simulation was shown: from then on the prediction stays as it is. */
  readonly revealed: boolean;
  /** The prediction while it is being drawn; null = not chosen yet. */
  readonly drawing: readonly (number | null)[];
  /** Levers as they were when they were last tried out; null before that. */
  readonly tried: Levers | null;
  /** True once the learner has seen what the choices lead to. */
  readonly weighed: boolean;
  /** The question in the learner's own words; empty while it is the lesson's. */
  readonly question: string;
}

/** A way that has not begun. */
export const freshKept = (work: Work, first: StepId): Kept => ({
  work,
  step: first,
  seen: [first],
  drawing: [],
  revealed: false,
  tried: null,
  weighed: false,
  question: "",
});

/** The most characters of a question in one's own words. */
export const MOST_QUESTION = 300;
const MOST_KEPT = 20_000;

const text = (most: number) => z.string().max(most);
const levers = z.record(z.string().max(60), z.number());
const step = z.enum(STEPS);

const schema = z.object({
  work: z.object({
    lesson: text(60),
    assignment: text(40),
    seed: text(64),
    slip: text(8),
    name: text(MOST_NAME),
    role: text(60).nullable(),
    prediction: z.array(z.number()).max(20).nullable(),
    sure: z
      .int()
      .min(0)
      .max(SURE.length - 1)
      .nullable(),
    why: text(MOST_WORDS),
    levers,
    findings: text(MOST_WORDS),
    decision: text(60).nullable(),
    reason: text(MOST_WORDS),
  }),
  step,
  seen: z.array(step).max(STEPS.length),
  revealed: z.boolean(),
  drawing: z.array(z.number().nullable()).max(20),
  tried: levers.nullable(),
  weighed: z.boolean(),
  question: text(MOST_QUESTION),
});

/** Reads what this browser kept; null where it is not that, for anybody may have written there. */
export function readKept(kept: string | null): Kept | null {
  if (kept === null || kept.length > MOST_KEPT) return null;
  try {
    const read = schema.safeParse(JSON.parse(kept));
    return read.success ? (read.data as Kept) : null;
  } catch {
    return null;
  }
}

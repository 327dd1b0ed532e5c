import type { Levers } from "./jobs.ts";
import type { Lesson } from "./lesson-file.ts";

/** What a teacher can ask for beside the reading and the run. */
export const TASKS = ["roles", "predict", "vary", "decide", "notebook"] as const;

/** One of the tasks. */
export type Task = (typeof TASKS)[number];

/** A lesson set to somebody: everything that its link carries. */
export interface Assignment {
  readonly lesson: Lesson;
  /** True where the lesson comes with the program, so that a link needs its id alone. */
  readonly builtIn: boolean;
  /** The luck that everybody has, or null where each learner has luck of their own. */
  readonly seed: string | null;
  /** Futures simulated of each world. */
  readonly replicates: number;
  /** Levers that are set for all worlds from the start. */
  readonly levers: Levers;
  /** Levers of the lesson that are shown and cannot be moved. */
  readonly locked: readonly string[];
  /** Levers of the lesson that are not shown. */
  readonly hidden: readonly string[];
  readonly tasks: readonly Task[];
}

/** A lesson as somebody opens it alone: everything on, the first seed. */
export const plainAssignment = (lesson: Lesson, builtIn: boolean): Assignment => ({
  lesson,
  builtIn,
  seed: "1",
  replicates: 200,
  levers: {},
  locked: [],
  hidden: [],
  tasks: TASKS,
});

/** How sure somebody is of a prediction. */
export const SURE = ["a guess", "not sure", "fairly sure", "sure", "certain"] as const;

/** What a learner did: everything that a code carries. Nothing in it says who it was but `name`. */
export interface Work {
  /** The lesson's id. */
  readonly lesson: string;
  /** Digest of the assignment, so that a board knows its own. */
  readonly assignment: string;
  /** The luck this learner had. */
  readonly seed: string;
  /**
   * A few random letters, made anew with every piece of work: they name nobody, and tell two learners
   * who did the same from one whose code came twice. At most 8; may be empty.
   */
  readonly slip: string;
  /** What they want to be called on the board; empty unless they typed something. At most 30. */
  readonly name: string;
  /** The role they took, or null. */
  readonly role: string | null;
  /** A value for each month of `predict.at`; null until it is given. */
  readonly prediction: readonly number[] | null;
  /** Place in {@link SURE}, or null. */
  readonly sure: number | null;
  /** Why they expect it. At most {@link MOST_WORDS}. */
  readonly why: string;
  /** Levers they chose, by id. */
  readonly levers: Levers;
  /** What they found, at most {@link MOST_WORDS}. */
  readonly findings: string;
  /** Id of the option they decided for, or null. */
  readonly decision: string | null;
  /** Why. At most {@link MOST_WORDS}. */
  readonly reason: string;
}

/** The most characters of each text in a code, so that it fits in a picture a camera reads. */
export const MOST_WORDS = 200;
/** The most characters of a name. */
export const MOST_NAME = 30;

/** Work that has not begun. */
export const freshWork = (lesson: string, assignment: string, seed: string, slip = ""): Work => ({
  lesson,
  assignment,
  seed,
  slip,
  name: "",
  role: null,
  prediction: null,
  sure: null,
  why: "",
  levers: {},
  findings: "",
  decision: null,
  reason: "",
});

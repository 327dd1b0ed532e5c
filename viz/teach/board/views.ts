import type { ComponentType } from "preact";
import type { Task } from "../../../sim/teach/assignment.ts";
import { DecisionsView } from "./decisions-view.tsx";
import { LeversView } from "./levers-view.tsx";
import { NotesView } from "./notes-view.tsx";
import { OutcomesView } from "./outcomes-view.tsx";
import { SpreadView } from "./spread-view.tsx";
import type { Board } from "./state.ts";
import { SureView } from "./sure-view.tsx";

interface ViewProps {
  readonly board: Board;
  /** On the wall, which of its parts is shown; all of them where it is left out. */
  readonly part?: number;
}

/** One way of looking at what a room did. */
export interface View {
  readonly id: string;
  readonly title: string;
  readonly Body: ComponentType<ViewProps>;
  /** The task it is about; where that was not set, there is nothing to see. */
  readonly task: Task | null;
  /** How many parts are shown one by one on the wall; one where it is left out. */
  readonly parts?: (board: Pick<Board, "assignment">) => number;
}

const VIEWS: readonly View[] = [
  { id: "spread", title: "What did the room expect?", Body: SpreadView, task: "predict" },
  { id: "sure", title: "How sure were people?", Body: SureView, task: "predict" },
  { id: "levers", title: "What did people change?", Body: LeversView, task: "vary" },
  { id: "decisions", title: "What was decided?", Body: DecisionsView, task: "decide" },
  {
    id: "outcomes",
    title: "What does each decision lead to?",
    Body: OutcomesView,
    task: "decide",
    parts: ({ assignment }) => assignment.lesson.roles.length,
  },
  { id: "notes", title: "What did people write?", Body: NotesView, task: null },
];

/** The views that an assignment has, in their order. */
export const viewsOf = ({ assignment }: Pick<Board, "assignment">): View[] =>
  VIEWS.filter(({ task }) => task === null || assignment.tasks.includes(task));

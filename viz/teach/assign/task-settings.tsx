import type { Assignment, Task } from "../../../sim/teach/assignment.ts";
import { stepsOf } from "../learn/steps.ts";
import { setTask } from "./draft.ts";

const TASK_WORDS: readonly {
  readonly task: Task;
  readonly label: string;
  readonly help: string;
}[] = [
  {
    task: "roles",
    label: "Take a role",
    help: "They look at the case as the board, the staff, the patients or somebody else.",
  },
  {
    task: "predict",
    label: "Predict before they see",
    help: "They draw what they expect and say why. Nothing is shown until they have.",
  },
  {
    task: "vary",
    label: "Change something",
    help: "They move a lever and look again.",
  },
  { task: "decide", label: "Decide", help: "They choose what should be done and say why." },
  {
    task: "notebook",
    label: "Keep a notebook",
    help: "They write down what they found and can save it with the charts.",
  },
];

/** What learners are asked to do. */
export const TaskSettings = ({ assignment }: { assignment: Assignment }) => (
  <fieldset class="assign-group">
    <legend>What learners do</legend>
    <p class="help">
      All of them read the case, see what the simulation shows, and what the research found. With
      what is ticked it takes about {minutesOf(assignment)} minutes.
    </p>
    {TASK_WORDS.map(({ task, label, help }) => (
      <label key={task} class="assign-check">
        <input
          type="checkbox"
          checked={assignment.tasks.includes(task)}
          onChange={(event) => setTask(assignment, task, event.currentTarget.checked)}
        />
        <span>
          <b>{label}</b>
          <span class="help">{help}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

/** How long the steps that are left take, by the script. */
function minutesOf(assignment: Assignment): number {
  const steps = stepsOf(assignment);
  return assignment.lesson.script
    .filter(({ step }) => steps.includes(step))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

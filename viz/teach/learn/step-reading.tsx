import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { known } from "../engine.ts";
import type { Learning } from "./learning.ts";
import { namesIn, watchText } from "./naming.ts";

interface StepProps {
  learning: Learning;
}

/** What is the case, in plain words, and how the lesson goes. */
export const SituationStep = ({ learning: { lesson, assignment, back, steps } }: StepProps) => (
  <>
    <div class="told">
      {lesson.situation.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
    <aside class="how" aria-label="How this lesson goes">
      <p>
        {steps.includes("predict")
          ? "First you say what you expect. Only then does the simulation run, and you compare."
          : "You look at what the simulation shows, and why."}{" "}
        There are no marks. Your work stays in this browser
        {back ? "; what you did last time is here again" : ""}.
      </p>
      <p>
        Each picture sums up {assignment.replicates} simulated futures. They show how such a
        partnership can go, not what will happen to a real hospital.
      </p>
    </aside>
  </>
);

/** Whose eyes the learner looks through. */
export function RolesStep({ learning }: StepProps) {
  const { lesson, kept, changeWork } = learning;
  const { role } = kept.value.work;
  const model = known.value;
  const name = namesIn(lesson, model);
  return (
    <fieldset class="roles">
      <legend>Take a role: you look at the case through its eyes.</legend>
      {lesson.roles.map(({ id, name: who, brief, watch }) => (
        <label key={id} class="role">
          <input
            type="radio"
            name="role"
            checked={role === id}
            onChange={() => changeWork({ role: id })}
          />
          <span class="role-name">{who}</span>
          <span class="role-brief">{brief}</span>
          <span class="role-watch">Watches: {watchText(watch, name, model)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The question of the lesson, and nothing else. */
export function QuestionStep({ learning: { lesson, kept } }: StepProps) {
  const role = lesson.roles.find(({ id }) => id === kept.value.work.role);
  return (
    <>
      <p class="question">{lesson.question}</p>
      {role && <p class="help">You look at it as: {role.name}.</p>}
      <p class="help">Take a minute with it before you go on.</p>
    </>
  );
}

/** What the documents found, each with its place. */
export const ResearchStep = ({ learning: { lesson } }: StepProps) => (
  <>
    <ol class="research">
      {lesson.research.map((finding) => (
        <li key={finding.text}>
          <Finding lesson={lesson} finding={finding} />
        </li>
      ))}
    </ol>
    <section class="documents" aria-labelledby="documents-heading">
      <h3 id="documents-heading">The documents</h3>
      <ul>
        {lesson.sources.map(({ id, title, by, year }) => (
          <li key={id}>
            {by} ({year}): <i>{title}</i>
          </li>
        ))}
      </ul>
      <p class="help">The names of organisations in these cases are made up.</p>
    </section>
  </>
);

interface FindingProps {
  lesson: Pick<Lesson, "sources">;
  finding: Lesson["research"][number];
}

/** One thing that a document found, with its place. */
export function Finding({ lesson, finding: { text, source, where } }: FindingProps) {
  const document = lesson.sources.find(({ id }) => id === source);
  return (
    <>
      <p>{text}</p>
      {document && (
        <p class="cite">
          {where}, in <i>{document.title}</i> ({document.year})
        </p>
      )}
    </>
  );
}

import { useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { known } from "../engine.ts";
import { builtInLessons, forgetOwnLesson, isBuiltIn, lessonById, ownLessons } from "../lessons.ts";
import { say } from "../notices.ts";
import { Grouped } from "./controls.tsx";
import { begin, draft } from "./draft.ts";
import { blankLesson } from "./fresh.ts";
import { OpenFile } from "./open-file.tsx";

/** Where a lesson begins: a lesson there is, a blank one about a scenario, or a file. */
export function Start() {
  return (
    <section class="make-start" aria-labelledby="make-start-title">
      <h2 id="make-start-title">{draft.value === null ? "Begin" : "Begin with another"}</h2>
      <FromLesson />
      <FromScenario />
      <OpenFile />
      <OwnList />
    </section>
  );
}

function FromLesson() {
  const all = [
    ...builtInLessons().map(({ id, title }) => ({ value: id, label: title, group: "Built in" })),
    ...ownLessons.value.map(({ id, title }) => ({ value: id, label: title, group: "Your own" })),
  ];
  const [id, setId] = useState(all[0]?.value ?? "");
  const start = () => {
    const lesson = lessonById(id);
    if (!lesson) return;
    begin(isBuiltIn(id) ? { ...lesson, id: `my-${id}`, $schema: undefined } : lesson);
    say(`“${lesson.title}” is open below.`);
  };
  return (
    <Way id="make-from-lesson" label="A lesson there is" act="Start from this lesson" start={start}>
      <select
        id="make-from-lesson"
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
      >
        <Grouped options={all} />
      </select>
    </Way>
  );
}

function FromScenario() {
  const model = known.value as PageModel;
  const options = model.scenarios
    .filter(({ id }) => !id.includes("/"))
    .map(({ id, title }) => ({ value: id, label: title }));
  const [id, setId] = useState(options[0]?.value ?? "");
  const start = () => {
    const scenario = model.scenarios.find((one) => one.id === id);
    if (!scenario) return;
    begin(blankLesson(scenario, model));
    say("A new lesson is open below.");
  };
  return (
    <Way
      id="make-from-scenario"
      label="A blank one, about"
      act="Start a blank lesson"
      start={start}
    >
      <select
        id="make-from-scenario"
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
      >
        <Grouped options={options} />
      </select>
    </Way>
  );
}

interface WayProps {
  readonly id: string;
  readonly label: string;
  readonly act: string;
  readonly start: () => void;
  readonly children: preact.ComponentChildren;
}

const Way = ({ id, label, act, start, children }: WayProps) => (
  <div class="make-way">
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
    <button type="button" onClick={start}>
      {act}
    </button>
  </div>
);

/** The lessons that this browser keeps. */
function OwnList() {
  const own = ownLessons.value;
  if (own.length === 0) return null;
  return (
    <div class="make-own">
      <h3>Kept in this browser</h3>
      <ul>
        {own.map((lesson) => (
          <li key={lesson.id}>
            <span>{lesson.title}</span>
            <span class="make-moves">
              <a href={`#lesson/${lesson.id}`}>
                Open<span class="unseen"> {lesson.title}</span>
              </a>
              <button type="button" class="quiet" onClick={() => begin(lesson)}>
                Edit<span class="unseen"> {lesson.title}</span>
              </button>
              <button type="button" class="quiet" onClick={() => forgetOwnLesson(lesson.id)}>
                Forget<span class="unseen"> {lesson.title}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { ComponentType } from "preact";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { bandOf } from "../../../sim/teach/bands.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import type { Lesson, Statement, StepId } from "../../../sim/teach/lesson-file.ts";
import { known } from "../engine.ts";
import { infoOf, namesIn, watchText } from "../learn/naming.ts";
import { LiveStatement } from "../learn/statement.tsx";
import { GridTable } from "../predict/grid-table.tsx";
import { readingOf, timeText } from "../predict/reading.ts";
import { Choices } from "./choices.tsx";

interface AnswersProps {
  assignment: Assignment;
  worlds: ReadonlyMap<string, Futures>;
}

/** What belongs to a step beside what is said: who watches what, answers, live figures, findings. */
export const ANSWERS: Partial<Record<StepId, ComponentType<AnswersProps>>> = {
  roles: ({ assignment: { lesson } }) => <Roles lesson={lesson} />,
  question: ({ assignment: { lesson } }) => <p class="sc-quote">{lesson.question}</p>,
  predict: Prediction,
  reveal: Reveal,
  surprise: ({ assignment: { lesson }, worlds }) => (
    <Statements statements={lesson.surprises} lesson={lesson} worlds={worlds} />
  ),
  vary: ({ assignment: { lesson }, worlds }) => (
    <>
      <p class="sc-quote">{lesson.vary.prompt}</p>
      <Statements statements={lesson.vary.statements} lesson={lesson} worlds={worlds} />
    </>
  ),
  decide: Choices,
  research: ({ assignment: { lesson } }) => <Research lesson={lesson} />,
  home: ({ assignment: { lesson } }) => <p class="sc-quote">{lesson.home}</p>,
};

function Roles({ lesson }: { lesson: Lesson }) {
  const name = namesIn(lesson, known.value);
  return (
    <ul>
      {lesson.roles.map((role) => (
        <li key={role.id}>
          {role.name}{" "}
          <span class="note">(watches: {watchText(role.watch, name, known.value)})</span>
        </li>
      ))}
    </ul>
  );
}

/** What is to be drawn, and what the simulation gives for each month of it. */
function Prediction({ assignment: { lesson }, worlds }: AnswersProps) {
  const { prompt, world, entity, outcome, at } = lesson.predict;
  const futures = worlds.get(world);
  const info = infoOf(outcome, known.value);
  return (
    <>
      <p class="sc-quote">{prompt}</p>
      {futures && info && (
        <table class="sc-table">
          <caption>
            What the simulation gives, for your eyes only until then ({info.label},{" "}
            {futures.replicates} futures)
          </caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">In the middle</th>
              <th scope="col">8 of 10 futures</th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(futures, entity, outcome, at).map(({ month, centre, low, high }) => (
              <tr key={month}>
                <th scope="row">{timeText(month)}</th>
                <td>{readingOf(info).say(centre)}</td>
                <td>
                  {readingOf(info).say(low)} to {readingOf(info).say(high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function rowsOf(futures: Futures, entity: string, outcome: string, at: readonly number[]) {
  const { centre, low, high } = bandOf(futures, entity, outcome);
  return at.map((month) => ({
    month,
    centre: centre[month],
    low: low[month],
    high: high[month],
  }));
}

/** The charts in the order in which they are shown, and the table where there is one. */
function Reveal({ assignment: { lesson }, worlds }: AnswersProps) {
  return (
    <>
      <p>The charts, in their order:</p>
      <ol>
        {lesson.reveal.map(({ title }) => (
          <li key={title}>{title}</li>
        ))}
        {lesson.grid && <li>The table: {lesson.grid.title}</li>}
      </ol>
      {lesson.grid && <GridTable lesson={lesson} cells={worlds} />}
    </>
  );
}

interface StatementsProps {
  statements: readonly Statement[];
  lesson: Lesson;
  worlds: ReadonlyMap<string, Futures>;
}

const Statements = ({ statements, lesson, worlds }: StatementsProps) => (
  <ol class="sc-statements">
    {statements.map((statement) => (
      <li key={statement.id}>
        <LiveStatement lesson={lesson} statement={statement} worlds={worlds} />
      </li>
    ))}
  </ol>
);

function Research({ lesson: { research, sources } }: { lesson: Lesson }) {
  const numberOf = (id: string) => sources.findIndex((source) => source.id === id) + 1;
  return (
    <>
      <ul>
        {research.map(({ text, source, where }) => (
          <li key={text}>
            {text}{" "}
            <span class="note">
              [{numberOf(source)}, {where}]
            </span>
          </li>
        ))}
      </ul>
      <ol class="note">
        {sources.map(({ id, title, by, year }) => (
          <li key={id}>
            {by}: <cite>{title}</cite>. {year}.
          </li>
        ))}
      </ol>
    </>
  );
}

import "../../styles/teach-script.css";
import { useEffect, useState } from "preact/hooks";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { minutesOf, timetable } from "../../../sim/teach/timetable.ts";
import { stepsOf } from "../learn/steps.ts";
import { Waiting } from "../learn/waiting.tsx";
import { route } from "../route.ts";
import type { WorldsNow } from "../worlds.ts";
import { Clock } from "./clock.tsx";
import { Materials } from "./materials.tsx";
import { NoSheet } from "./no-sheet.tsx";
import { PaperGap, PrintButton } from "./print-button.tsx";
import { ScriptPart } from "./script-part.tsx";
import { UnfinishedNote } from "./unfinished-note.tsx";
import { useFigures } from "./use-figures.ts";
import { useSheet } from "./use-sheet.ts";

/** What the person in front needs: what to do and say when, what to expect, and the answers. */
export function ScriptView() {
  const sheet = useSheet(route.value.rest);
  if (sheet === null) return <p class="opening">Opening the script…</p>;
  if (typeof sheet === "string") return <NoSheet what="script" why={sheet} />;
  return <Script key={sheet.link} {...sheet} />;
}

interface ScriptProps {
  assignment: Assignment;
  /** What leads to the lesson, without #. */
  link: string;
}

function Script({ assignment, link }: ScriptProps) {
  const { lesson } = assignment;
  const [start, setStart] = useState("");
  const figures = useFigures(assignment);
  const parts = timetable(lesson, stepsOf(assignment));
  const minutes = minutesOf(parts.map(({ part }) => part));
  useEffect(() => {
    document.title = `Script: ${lesson.title} – Partnerscape`;
  }, [lesson.id]);
  return (
    <div class="teach sc">
      <header class="sc-head">
        <p class="sc-kind">Script for whoever leads the lesson · {minutes} minutes</p>
        <h1>{lesson.title}</h1>
        <p>{lesson.summary}</p>
      </header>
      <Tools start={start} onStart={setStart} figures={figures} />
      <UnfinishedNote assignment={assignment} />
      <PaperGap now={figures} />
      <Materials assignment={assignment} link={link} />
      <h2>Minute by minute</h2>
      <Waiting now={figures} />
      <ol class="sc-parts">
        {parts.map((timed) => (
          <ScriptPart
            key={timed.from}
            timed={timed}
            start={start}
            assignment={assignment}
            worlds={figures.worlds}
          />
        ))}
        <li class="sc-row">
          <Clock minutes={minutes} start={start} />
          <p>The end.</p>
        </li>
      </ol>
    </div>
  );
}

interface ToolsProps {
  figures: WorldsNow;
  start: string;
  onStart: (start: string) => void;
}

/** Printing, and the time of day at which the lesson begins. */
const Tools = ({ start, onStart, figures }: ToolsProps) => (
  <div class="sc-tools">
    <PrintButton now={figures} />
    <label>
      The lesson begins at{" "}
      <input
        type="time"
        value={start}
        onInput={({ currentTarget }) => onStart(currentTarget.value)}
      />
    </label>
    <p class="help">Then the time of day stands beside each part.</p>
  </div>
);

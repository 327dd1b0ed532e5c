import { isFinished } from "../worlds.ts";
import { GridPart } from "./grid-part.tsx";
import type { Learning } from "./learning.ts";
import { LookCloser } from "./look-closer.tsx";
import { Compared, RevealPart, useRevealed } from "./reveal-part.tsx";
import { Waiting } from "./waiting.tsx";

/** What happens, beside what was expected. */
export function RevealStep({ learning }: { learning: Learning }) {
  const { lesson } = learning;
  const now = useRevealed(learning);
  const [, ...others] = lesson.reveal;
  return (
    <>
      <Waiting now={now} />
      <RevealPart learning={learning} part={0} worlds={now.worlds} />
      <Compared learning={learning} worlds={now.worlds} />
      {others.map((chart, i) => (
        <RevealPart key={chart.title} learning={learning} part={i + 1} worlds={now.worlds} />
      ))}
      {lesson.grid && <GridPart learning={learning} ready={isFinished(now)} />}
      {now.worlds.size > 0 && <LookCloser learning={learning} />}
    </>
  );
}

import { useMemo, useState } from "preact/hooks";
import type { Levers } from "../../../sim/teach/jobs.ts";
import { worldOf } from "../../../sim/teach/jobs.ts";
import { known } from "../engine.ts";
import { useWorlds } from "../worlds.ts";
import type { Learning } from "./learning.ts";
import { LeverList } from "./lever-list.tsx";
import { VARIED, variedJob } from "./lever-start.ts";
import { LiveStatement, worldsOfStatements } from "./statement.tsx";
import { TextField } from "./text-field.tsx";
import { VaryChart } from "./vary-chart.tsx";
import { type View, ViewPicker, viewsOf } from "./vary-views.tsx";
import { Waiting } from "./waiting.tsx";

/** The levers on offer, the new run beside the old one, and what was found. */
export function VaryStep({ learning }: { learning: Learning }) {
  const { lesson, kept, changeWork } = learning;
  const { work } = kept.value;
  return (
    <>
      <p class="prompt">{lesson.vary.prompt}</p>
      <Trial learning={learning} />
      <Found learning={learning} />
      <TextField
        label="What did you find?"
        hint="What changed, what did not, and why might that be?"
        value={work.findings}
        onChange={(findings) => changeWork({ findings })}
      />
    </>
  );
}

/** Levers and, once they were tried out, the two worlds beside each other. */
export function Trial({ learning }: { learning: Learning }) {
  const { lesson, kept, assignment } = learning;
  const { work, tried } = kept.value;
  const views = viewsOf(lesson, known.value);
  const [view, setView] = useState<View>(views[0]);
  const base = lesson.vary.world;
  const jobs = useMemo(
    () => new Map([...learning.jobs, [VARIED, variedJob(assignment, tried ?? {})]]),
    [tried],
  );
  const now = useWorlds(jobs, tried ? [base, VARIED] : [], learning.ask());
  const [before, after] = [now.worlds.get(base), now.worlds.get(VARIED)];
  const stale = tried === null || !sameLevers(tried, work.levers);
  return (
    <div class="trial">
      <div class="trial-levers">
        <LeverList learning={learning} />
        <button
          type="button"
          class="main-action"
          // Disabled in words alone, so that whoever pressed it stays where they are.
          aria-disabled={!stale}
          onClick={() => stale && learning.change({ tried: work.levers })}
        >
          {tried ? "Run it again" : "Run it"}
        </button>
        {tried && stale && <p class="help">You changed a lever since the last run.</p>}
      </div>
      <div class="trial-result">
        {tried && <ViewPicker views={views} view={view} choose={setView} />}
        <Waiting now={now} />
        {tried && before && after && (
          <VaryChart
            lesson={lesson}
            view={view}
            before={before}
            after={after}
            label={worldOf(lesson, base).label}
          />
        )}
        {!tried && (
          <p class="empty">
            Move one lever, guess what it does, then run it. One at a time tells most.
          </p>
        )}
      </div>
    </div>
  );
}

const sameLevers = (a: Levers, b: Levers): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => a[id] === b[id]);

/** What the lesson says about changing levers, once something was tried. */
function Found({ learning }: { learning: Learning }) {
  const { lesson, jobs, kept } = learning;
  const { statements } = lesson.vary;
  const ids = kept.value.tried ? worldsOfStatements(lesson, statements) : [];
  const now = useWorlds(jobs, ids, learning.ask());
  if (ids.length === 0) return null;
  return (
    <details class="found">
      <summary>What others found</summary>
      <Waiting now={now} />
      <ul class="statements">
        {statements.map((statement) => (
          <li key={statement.id}>
            <LiveStatement lesson={lesson} statement={statement} worlds={now.worlds} />
          </li>
        ))}
      </ul>
    </details>
  );
}

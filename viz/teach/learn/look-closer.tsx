import { useState } from "preact/hooks";
import { worldOf } from "../../../sim/teach/jobs.ts";
import { StoryPair } from "../predict/story-pair.tsx";
import type { Learning } from "./learning.ts";

/** One future month by month, with its twin in step; told only once somebody opens it. */
export function LookCloser({ learning }: { learning: Learning }) {
  const { lesson, jobs, assignment } = learning;
  const [open, setOpen] = useState(false);
  const { world, entity } = lesson.predict;
  const other = lesson.reveal[0].worlds.find((id) => id !== world);
  const teller = (id: string) => {
    const job = jobs.get(id);
    return job ? { label: worldOf(lesson, id).label, job } : null;
  };
  const left = teller(world);
  if (!left) return null;
  return (
    <details class="look-closer" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Look closer: one future, month by month</summary>
      {open && (
        <StoryPair
          left={left}
          right={other === undefined ? null : teller(other)}
          entity={entity}
          seed={learning.ask().seed}
          replicate={0}
          months={lesson.months}
          of={assignment.replicates}
        />
      )}
    </details>
  );
}

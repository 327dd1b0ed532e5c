import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { problems } from "./problems.ts";

/** The parts of the form that are open, by name. */
const open = signal<ReadonlySet<string>>(new Set(["about"]));

/** Opens or closes a part of the form. */
export function setOpen(name: string, on: boolean): void {
  if (open.peek().has(name) === on) return;
  const next = new Set(open.peek());
  if (on) next.add(name);
  else next.delete(name);
  open.value = next;
}

interface FoldProps {
  readonly name: string;
  readonly title: string;
  /** Level of the heading; without one the title is plain text. */
  readonly heading?: 2;
  /** Paths whose problems are counted in the heading. */
  readonly holds: readonly string[];
  readonly children: () => ComponentChildren;
}

/** A part of the form that opens and closes; what is in a closed one is not made at all. */
export function Fold({ name, title, heading, holds, children }: FoldProps) {
  const isOpen = open.value.has(name);
  const wrong = problems.value.filter(({ path }) =>
    holds.some((one) => path === one || path.startsWith(`${one}.`)),
  ).length;
  return (
    <details
      class={heading ? "make-section" : "make-item"}
      open={isOpen}
      onToggle={(event) => setOpen(name, event.currentTarget.open)}
    >
      <summary id={`fold-${name}`}>
        {heading ? <h2>{title}</h2> : <span class="make-item-title">{title}</span>}
        {wrong > 0 && (
          <span class="make-count">{wrong === 1 ? "▲ 1 to mend" : `▲ ${wrong} to mend`}</span>
        )}
      </summary>
      {isOpen && <div class="make-inside">{children()}</div>}
    </details>
  );
}

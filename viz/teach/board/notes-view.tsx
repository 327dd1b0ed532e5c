import { useState } from "preact/hooks";
import type { Note } from "../../../sim/teach/room-summary.ts";
import { Segments } from "../../controls/segments.tsx";
import { say } from "../notices.ts";
import type { Board } from "./state.ts";

type Kind = Note["kind"];

const KINDS: Readonly<Record<Kind, string>> = {
  why: "Why they expect it",
  findings: "What they found",
  reason: "Why they decided",
};

/** Notes that are shown at first: as many as can be looked over. */
const FIRST = 24;

/** What people wrote, as a wall of notes. Any of them, and all names, can be hidden. */
export function NotesView({ board }: { board: Board }) {
  const [chosen, setKind] = useState<Kind>("why");
  const [whole, setWhole] = useState(false);
  const { notes } = board.summary.value;
  const { hidden, names } = board.choices.value;
  if (notes.length === 0) return <p class="help">Nobody has written anything yet.</p>;
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) =>
    notes.some((note) => note.kind === kind),
  );
  const kind = kinds.includes(chosen) ? chosen : kinds[0];
  const those = notes.filter((note) => note.kind === kind);
  const shown = those.filter(({ key }) => !hidden.includes(key));
  return (
    <>
      <div class="notes-tools">
        <Segments
          legend="What they wrote"
          name="notes-kind"
          options={kinds.map((value) => ({ value, label: KINDS[value] }))}
          value={kind}
          onChange={setKind}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={names}
            onChange={(event) => board.choose({ names: event.currentTarget.checked })}
          />
          <span>Show names</span>
        </label>
        {shown.length < those.length && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              const mine = new Set(those.map(({ key }) => key));
              board.choose({ hidden: hidden.filter((key) => !mine.has(key)) });
              say("All notes are shown.");
            }}
          >
            Show {those.length - shown.length} hidden again
          </button>
        )}
      </div>
      <ul class="note-wall">
        {shown.slice(0, whole ? undefined : FIRST).map((note) => (
          <WallNote key={note.key} note={note} board={board} />
        ))}
      </ul>
      {!whole && shown.length > FIRST && (
        <button type="button" class="show-all" onClick={() => setWhole(true)}>
          Show all {shown.length} notes
        </button>
      )}
    </>
  );
}

function WallNote({ note, board }: { note: Note; board: Board }) {
  const { lesson } = board.assignment;
  const { hidden, names } = board.choices.value;
  const role = lesson.roles.find(({ id }) => id === note.role)?.name ?? "";
  const decision = lesson.decide.options.find(({ id }) => id === note.decision)?.label ?? "";
  const by = [names ? note.name : "", role, note.kind === "reason" ? decision : ""];
  const hide = (button: HTMLElement) => {
    const next =
      button.closest("li")?.nextElementSibling ?? button.closest("li")?.previousElementSibling;
    next?.querySelector("button")?.focus();
    board.choose({ hidden: [...hidden, note.key] });
    say("The note is hidden.");
  };
  return (
    <li class="wall-note">
      <p>{note.text}</p>
      <footer>
        <span>{by.filter((part) => part !== "").join(" · ")}</span>
        <button
          type="button"
          class="quiet"
          aria-label={`Hide: ${note.text.slice(0, 60)}`}
          onClick={(event) => hide(event.currentTarget)}
        >
          Hide
        </button>
      </footer>
    </li>
  );
}

import { samePeople } from "../../../sim/teach/room.ts";
import type { Entry } from "../../../sim/teach/room-summary.ts";
import { say } from "../notices.ts";
import type { Board } from "./state.ts";

/** What could not be read, each with its place and reason. */
export function RefusedList({ board }: { board: Board }) {
  const { refused } = board.room.value;
  if (refused.length === 0) return null;
  return (
    <details class="board-list refused">
      <summary>{refused.length} could not be read</summary>
      <ol>
        {refused.map(({ where, start, why }, i) => (
          <li key={i}>
            <b>{capital(where)}</b>
            {start !== "" && (
              <>
                {" "}
                <code>{start}</code>
              </>
            )}
            <br />
            {why}
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          board.forgetRefused();
          say("The list is empty.");
        }}
      >
        Empty this list
      </button>
    </details>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Codes that look like one person's. All count; the teacher can leave any of them out. */
export function SamePeople({ board }: { board: Board }) {
  const groups = samePeople(board.room.value.entries);
  if (groups.length === 0) return null;
  const count = groups.flat().length;
  return (
    <details class="board-list">
      <summary>
        {count} codes look like {groups.length === 1 ? "one person’s" : `${groups.length} people’s`}
      </summary>
      <p class="help">
        They have the same name, or were made from one piece of work, perhaps an earlier and a later
        one. The board cannot tell which is newer, so all count unless you leave some out.
      </p>
      <ul>
        {groups.flatMap((group) =>
          group.map((entry) => <Person key={entry.key} entry={entry} board={board} />),
        )}
      </ul>
    </details>
  );
}

function Person({ entry: { key, work }, board }: { entry: Entry; board: Board }) {
  const { without } = board.choices.value;
  const { roles, decide } = board.assignment.lesson;
  const out = without.includes(key);
  const role = roles.find(({ id }) => id === work.role)?.name;
  const decision = decide.options.find(({ id }) => id === work.decision)?.label;
  const name = work.name || "No name";
  const details = [role, decision, work.why].filter((part) => part !== undefined && part !== "");
  return (
    <li class={out ? "out" : ""}>
      <span>
        <b>{name}</b> {details.join(" · ")} {out && <i>(left out)</i>}
      </span>
      <button
        type="button"
        class="quiet"
        aria-label={`${out ? "Count again" : "Leave out"}: ${name}, ${decision ?? work.why}`}
        onClick={() => {
          const others = without.filter((one) => one !== key);
          board.choose({ without: out ? others : [...others, key] });
          say(out ? "The code counts again." : "The code is left out.");
        }}
      >
        {out ? "Count again" : "Leave out"}
      </button>
    </li>
  );
}

import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Assignment } from "../../../sim/teach/assignment.ts";
import { digestOf } from "../../../sim/teach/assignment-code.ts";
import {
  EMPTY_ROOM,
  type Given,
  type Room,
  type Taken,
  takeTexts,
} from "../../../sim/teach/room.ts";
import { type RoomSummary, summarise } from "../../../sim/teach/room-summary.ts";
import { type Choices, FRESH, type KeptBoard } from "./kept.ts";
import { followShelf, shelve, shelved, unshelve } from "./shelf.ts";

/** What there is on a board at one time. */
interface Now {
  readonly room: Room;
  readonly choices: Choices;
}

const NOTHING: Now = { room: EMPTY_ROOM, choices: FRESH };

/** A board that is open, and everything that can be done with it. */
export interface Board {
  readonly assignment: Assignment;
  /** The assignment as links name it, after `a1&` or `board&`. */
  readonly link: string;
  readonly room: ReadonlySignal<Room>;
  readonly choices: ReadonlySignal<Choices>;
  /** Everything but the codes that are left out, summed up. */
  readonly summary: ReadonlySignal<RoomSummary>;
  /** True while a reset can be undone. */
  readonly cleared: ReadonlySignal<boolean>;
  take(texts: readonly Given[]): Taken;
  choose(change: Partial<Choices>): void;
  reset(): void;
  undoReset(): void;
  forgetRefused(): void;
  /** Everything on it, to be saved. */
  kept(): KeptBoard;
  /** Takes in what a file or another window holds of the same assignment. */
  add(board: KeptBoard): Taken;
  /** Follows what another window does to it, until what is given back is called. */
  follow(): () => void;
}

/** Opens the board of an assignment with what this browser has kept of it. */
export function openBoard(assignment: Assignment, link: string): Board {
  const { lesson } = assignment;
  const digest = digestOf(assignment);
  const now = signal<Now>(restored(shelved(digest)));
  const before = signal<Now | null>(null);

  function restored(board: KeptBoard | null): Now {
    if (!board) return NOTHING;
    const { codes, hidden, without, names, revealed } = board;
    const text = { text: codes.join("\n"), source: "what this browser kept", strict: false };
    const { room } = takeTexts(EMPTY_ROOM, codes.length > 0 ? [text] : [], { lesson, digest });
    return { room: { ...room, refused: [] }, choices: { hidden, without, names, revealed } };
  }

  function change(next: Now): void {
    batch(() => {
      now.value = next;
      before.value = null;
    });
    shelve(digest, kept());
  }

  function kept(): KeptBoard {
    const { room, choices } = now.peek();
    return { link, codes: room.entries.map(({ key }) => key), ...choices };
  }

  function take(texts: readonly Given[]): Taken {
    const taken = takeTexts(now.peek().room, texts, { lesson, digest });
    change({ ...now.peek(), room: taken.room });
    return taken;
  }

  function choose(one: Partial<Choices>): void {
    change({ ...now.peek(), choices: { ...now.peek().choices, ...one } });
  }

  function reset(): void {
    before.value = now.peek();
    now.value = { ...NOTHING, choices: { ...FRESH, names: now.peek().choices.names } };
    unshelve(digest);
  }

  return {
    assignment,
    link,
    room: computed(() => now.value.room),
    choices: computed(() => now.value.choices),
    summary: computed(() => {
      const { room, choices } = now.value;
      const without = new Set(choices.without);
      return summarise(
        room.entries.filter(({ key }) => !without.has(key)),
        lesson,
      );
    }),
    cleared: computed(() => before.value !== null),
    take,
    choose,
    reset,
    kept,
    undoReset() {
      if (before.peek()) change(before.peek() as Now);
    },
    forgetRefused() {
      change({ ...now.peek(), room: { ...now.peek().room, refused: [] } });
    },
    add(board) {
      const text = { text: board.codes.join("\n"), source: "the file of a board", strict: false };
      const taken = take([text]);
      const { hidden, without } = now.peek().choices;
      choose({
        hidden: [...new Set([...hidden, ...board.hidden])],
        without: [...new Set([...without, ...board.without])],
        names: board.names,
        revealed: board.revealed,
      });
      return taken;
    },
    follow: () =>
      followShelf(digest, (board) => {
        const { refused } = now.peek().room;
        const next = restored(board);
        now.value = { ...next, room: { ...next.room, refused } };
      }),
  };
}

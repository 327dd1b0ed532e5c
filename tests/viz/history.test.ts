import { beforeEach, expect, test, vi } from "vitest";
import { back, EMPTY, forth, note } from "../../viz/history.ts";
import {
  against,
  begin,
  canRedo,
  canUndo,
  change,
  redo,
  target,
  undo,
  view,
} from "../../viz/state.ts";
import { type View, viewOf, withCards, withLever } from "../../viz/view.ts";

const first = viewOf(["case-a", "case-b"]);
const withValue = (value: number): View => withLever(first, "a", "lever", value);

beforeEach(() => begin(first));

test("a step can be taken back and done again", () => {
  change("One", withValue(1));
  vi.setSystemTime(Date.now() + 5000);
  change("Two", withValue(2));
  expect(canUndo.value).toBe("Two");
  expect(undo()).toBe("Two");
  expect(view.value).toEqual(withValue(1));
  expect(undo()).toBe("One");
  expect(view.value).toBe(first);
  expect([undo(), canUndo.value]).toEqual([null, null]);
  expect([redo(), redo(), redo()]).toEqual(["One", "Two", null]);
  expect(view.value).toEqual(withValue(2));
});

test("a new step forgets what was taken back", () => {
  change("One", withValue(1));
  undo();
  expect(canRedo.value).toBe("One");
  change("Other", withValue(3));
  expect(canRedo.value).toBeNull();
});

test("moves of one lever within a second are one step, later ones another", () => {
  let history = note(EMPTY, "Lever", withValue(0), 0);
  history = note(history, "Lever", withValue(1), 400);
  history = note(history, "Lever", withValue(2), 1300);
  expect(history.done).toHaveLength(1);
  history = note(history, "Lever", withValue(3), 2400);
  history = note(history, "Other", withValue(4), 2500);
  expect(history.done.map(({ label }) => label)).toEqual(["Lever", "Lever", "Other"]);
  expect(history.done[0].view).toEqual(withValue(0));
});

test("a step after an undo is never merged with the one before it", () => {
  const history = note(EMPTY, "Lever", withValue(0), 0);
  const taken = back(history, withValue(1));
  const again = taken && forth(taken.history, taken.view);
  expect(again?.view).toEqual(withValue(1));
  expect(note(again?.history ?? EMPTY, "Lever", withValue(1), 100).done).toHaveLength(2);
});

test("a hundred steps are kept", () => {
  let history = EMPTY;
  for (let i = 0; i < 150; i += 1) history = note(history, `Step ${i}`, withValue(i), i * 5000);
  expect(history.done).toHaveLength(100);
  expect(history.done[0].label).toBe("Step 50");
});

test("what points at a card that is gone or hidden points at none", () => {
  target.value = "b";
  against.value = "b";
  change(
    "Hide",
    withCards(first, "b", (card) => ({ ...card, hidden: true })),
  );
  expect([target.value, against.value]).toEqual(["b", "twin"]);
  change("Remove", { ...first, cards: first.cards.slice(0, 1) });
  expect(target.value).toBe("all");
});

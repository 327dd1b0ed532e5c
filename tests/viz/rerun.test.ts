import { expect, test } from "vitest";
import type { Request } from "../../sim/host/client.ts";
import { copyCard, hideCard, moveCard, renameCard } from "../../viz/cards.ts";
import { castOf } from "../../viz/cast.ts";
import { lookIn, placesIn, resultFor } from "../../viz/rerun.ts";
import { openingView, type View, withLever } from "../../viz/view.ts";
import { member, stage } from "./fixtures.ts";
import { realModel } from "./real-model.ts";

const requestOf = (view: View): Request => {
  const cast = castOf(view, realModel);
  return {
    ...{ seed: view.seed, months: 120, outcomes: ["care_place"], aims: null },
    replicates: view.replicates,
    ...{ jobs: cast.map(({ job }) => job), against: cast.map(({ against }) => against) },
    look: { drawn: [], versus: null },
  };
};

const opening = openingView(realModel);
const keys = opening.cards.map(({ key }) => key);
const run = requestOf(opening);

test("hiding, copying, moving and naming cards asks for the same futures again", () => {
  for (const key of keys) {
    const views = [
      hideCard(opening, key, true),
      copyCard(opening, key),
      moveCard(opening, key, 1),
      renameCard(opening, key, "Mine"),
    ];
    for (const view of views) expect(placesIn(run, requestOf(view))).not.toBeNull();
  }
  const places = placesIn(run, requestOf(moveCard(opening, keys[0], 1)));
  expect(places).toEqual([1, 0, 2, 3, 4]);
});

test("another lever, seed, number of futures or outcome asks for others", () => {
  const moved = withLever(opening, keys[1], "mandate", 1);
  expect(placesIn(run, requestOf(moved))).toBeNull();
  expect(placesIn(run, requestOf({ ...opening, seed: "2" }))).toBeNull();
  expect(placesIn(run, requestOf({ ...opening, replicates: 1000 }))).toBeNull();
  expect(placesIn(run, { ...run, outcomes: ["waits"] })).toBeNull();
  expect(placesIn(requestOf(hideCard(opening, keys[0], true)), run)).toBeNull();
});

test("the result of a run is told for the cards as they are now", () => {
  const rows = [[{ entity: "a" }], [{ entity: "b" }], []] as never;
  const result = { ...stage([{}, {}, {}]), differences: rows, versus: [2, 2, -1] };
  const cast = [member(2, 2), member(1, 2), member(0)];
  const told = resultFor(result, [1, 0, 2], cast);
  expect(told.jobs.map(({ fingerprint }) => fingerprint)).toEqual([
    "print 1",
    "print 0",
    "print 2",
  ]);
  expect(told.differences).toEqual([[{ entity: "b" }], [{ entity: "a" }], []]);
  expect(told.versus).toEqual([2, 2, -1]);
  expect(lookIn({ drawn: ["x"], versus: [-1, 0, 0] }, [1, 0, 2], 3).versus).toEqual([1, -1, 1]);
});

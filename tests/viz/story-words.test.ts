import { expect, test } from "vitest";
import { builtins } from "../../scenarios/index.ts";
import type { EventRow } from "../../sim/core/trajectory.ts";
import { catalogue } from "../../sim/experiment/catalogue.ts";
import { prepare, simulate } from "../../sim/model.ts";
import { dateText } from "../../viz/calendar.ts";
import { causeText, eventText, yearsOf } from "../../viz/views/story-words.ts";

const row = (part: Partial<EventRow>): EventRow => ({
  month: 1,
  entity: "green_bay",
  event: "chief executive leaves",
  cause: "poor standing",
  detail: "",
  ...part,
});

test("an event is told as people would, with its cause", () => {
  expect(eventText(row({}))).toBe("the chief executive leaves");
  expect(causeText(row({}))).toBe("because of the poor standing of the place");
  const rated = { event: "rated good", cause: "inspection" };
  expect(eventText(row({ ...rated, detail: "before: inadequate" }))).toBe(
    "inspectors rate it good, up from inadequate",
  );
  expect(eventText(row({ ...rated, detail: "before: outstanding" }))).toContain("down from");
  expect(causeText(row(rated))).toBe("");
  const lifted = { event: "leaves special measures", cause: "inspection" };
  expect(eventText(row(lifted))).toBe("special measures are lifted");
  expect(causeText(row(lifted))).toBe("after a better inspection");
});

test("an event nobody has words for is told as it stands", () => {
  const odd = row({ event: "flood_in_wing-3", cause: "heavy rain", detail: "two weeks" });
  expect(eventText(odd)).toBe("flood in wing 3: two weeks");
  expect(causeText(odd)).toBe("because of heavy rain");
});

test("events come by year, and a month is said with its year", () => {
  expect(
    yearsOf([{ month: 1 }, { month: 12 }, { month: 13 }]).map(([y, rows]) => [y, rows.length]),
  ).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect([0, 1, 12, 13].map(dateText)).toEqual([
    "at the start",
    "year 1, month 1",
    "year 1, month 12",
    "year 2, month 1",
  ]);
});

test("every event and cause of the five cases has words of its own", () => {
  const plain = new Set<string>();
  for (const { id, scenario } of catalogue(builtins)) {
    if (!/^(case-|struggling)/.test(id)) continue;
    const prepared = prepare(scenario);
    for (let replicate = 0; replicate < 3; replicate += 1) {
      for (const event of simulate(prepared, "1", replicate, 120).events) {
        const asItStands = `${event.event}${event.detail ? `: ${event.detail}` : ""}`;
        if (eventText(event) === asItStands) plain.add(event.event);
        if (causeText(event) === `because of ${event.cause}`) {
          plain.add(event.cause);
        }
      }
    }
  }
  expect([...plain]).toEqual([]);
});

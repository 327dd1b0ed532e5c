import { expect, it } from "vitest";
import { InputError } from "../../../sim/core/error.ts";
import { sketch } from "../../contract/worlds.ts";

const world = (more: Record<string, unknown>) => () =>
  sketch({ organisations: { a: {}, b: {} }, ...more });
const partnership = { form: "buddying", lead: "a", other: "b" };

it("a scenario that hangs together is read", () => {
  expect(world({ partnership, relations: [{ between: ["a", "b"] }] })).not.toThrow();
});

it.each([
  ["no organisation", { organisations: {} }, "organisations is empty"],
  ["an unknown end", { relations: [{ between: ["a", "x"] }] }, 'relations.0.between is "x"'],
  ["a pair of one", { relations: [{ between: ["a", "a"] }] }, 'names "a" twice'],
  [
    "a pair named twice",
    { relations: [{ between: ["a", "b"] }, { between: ["b", "a"] }] },
    "relations.1.between repeats the pair",
  ],
  ["an unknown lead", { partnership: { ...partnership, lead: "x" } }, 'partnership.lead is "x"'],
  ["an unknown host", { partnership: { ...partnership, host: "x" } }, 'partnership.host is "x"'],
  ["a partner of itself", { partnership: { ...partnership, other: "a" } }, 'are both "a"'],
  [
    "an unknown partner further down",
    { partnership, also: [{ ...partnership, other: "x" }] },
    'also.0.other is "x"',
  ],
  [
    "an act nowhere",
    { acts: { one: { month: 1, do: "inspect", organisation: "x" } } },
    'acts.one.organisation is "x"',
  ],
  [
    "an act without a place",
    { acts: { one: { month: 1, do: "inspect" } } },
    "acts.one.organisation is missing",
  ],
])("%s is refused, with the path and what was expected", (_, more, message) => {
  expect(world(more)).toThrow(InputError);
  expect(world(more)).toThrow(message);
  expect(world(more)).toThrow(/^the sketch: .*expected/);
});

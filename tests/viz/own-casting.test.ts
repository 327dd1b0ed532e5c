import { expect, test } from "vitest";
import type { Trust } from "../../sim/import/trusts.ts";
import {
  knownOthers,
  LEAVE,
  missingIn,
  namelessNote,
  othersOf,
  settled,
  unknownOf,
} from "../../viz/own/casting.ts";
import { waysIn } from "../../viz/own/ways.ts";
import { realModel } from "./real-model.ts";

const trust = (line: number, kind: string | null, region = "North"): Trust => ({
  ...{ line, code: `QA${line}`, name: `Trust ${line}`, region, income: null },
  ...{ kind, by: kind === null ? null : "table", standings: {} },
});
const [elm, oak, ash, fir] = [
  trust(2, null),
  trust(3, "acute"),
  trust(4, null),
  trust(5, "acute", "South"),
];
const all = [elm, oak, ash, fir];
const none = { byLine: {}, others: null };

test("a kind that nothing tells is asked, of the two and of the others", () => {
  expect(settled(elm, none)).toBeNull();
  expect(missingIn({ helped: elm, helper: oak }, [], none)).toBe(
    "Say what kind of trust Trust 2 is.",
  );
  const said = { byLine: { 2: "community" }, others: null };
  expect(missingIn({ helped: elm, helper: oak }, [], said)).toBeNull();
  const others = othersOf("all", all, [elm, oak]);
  expect(others).toEqual([ash, fir]);
  expect(unknownOf(others, said)).toEqual([ash]);
  expect(missingIn({ helped: elm, helper: oak }, others, said)).toContain("the kind of 1 of");
});

test("others whose kind nothing tells are taken as one says, or left out", () => {
  const kinds = (others: string) => knownOthers([ash, fir], { byLine: {}, others });
  expect(kinds("acute").map(({ line }) => line)).toEqual([4, 5]);
  expect(kinds(LEAVE).map(({ line }) => line)).toEqual([5]);
});

test("company may be the region of the one that is helped", () => {
  expect(othersOf("region", all, [elm, oak])).toEqual([ash]);
  expect(othersOf("two", all, [elm, oak])).toEqual([]);
});

test("one is told where a name is not borne", () => {
  expect(namelessNote(elm)).toContain("without its name");
  expect(namelessNote({ ...elm, standings: { quality: 1 } })).toBeNull();
});

test("ways of helping are compared in one world, its own form first, each form once", () => {
  const own = realModel.scenarios.find(({ form }) => form === "acquisition");
  const cards = waysIn(own?.id ?? "", realModel);
  expect(cards.every(({ preset }) => preset === own?.id)).toBe(true);
  expect(cards[0].form).toBeNull();
  const forms = cards.map(({ form }) => form);
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms).not.toContain("acquisition");
  expect(new Set(cards.map(({ key }) => key)).size).toBe(cards.length);
});

import { describe, expect, test } from "vitest";
import { readLink, writeLink } from "../../viz/link.ts";
import { OPENING, type View } from "../../viz/view.ts";
import { pageModel } from "./fixtures.ts";

const view: View = {
  scenario: "case-a",
  seed: "two words & more",
  replicates: 500,
  levers: { transition_funding: 12, pilot_first: 1 },
  form: "acquisition",
};

test("a link gives back the view it was written from", () => {
  expect(readLink(`#${writeLink(view)}`, pageModel)).toEqual({ view });
});

test("the opening view needs no hash", () => {
  expect(writeLink(OPENING)).toBe("");
  expect(readLink("", pageModel)).toEqual({ view: OPENING });
});

test("only what differs is in the link", () => {
  expect(writeLink({ ...OPENING, seed: "7" })).toBe("v=1&seed=7");
});

test("a lever's value moves to the step its control can show", () => {
  const reading = readLink("#v=1&l.transition_funding=12.4&l.pilot_first=0.7", pageModel);
  expect(reading).toMatchObject({ view: { levers: { transition_funding: 12, pilot_first: 1 } } });
});

describe("a bad link is refused in one sentence", () => {
  test.each([
    ["#v=2&s=case-a", "another version"],
    ["#s=case-a", "not a link this page wrote"],
    ["#v=1&s=case-z", "scenario"],
    ["#v=1&s=__proto__", "scenario"],
    ["#v=1&form=magic", "form"],
    ["#v=1&seed=", "seed"],
    ["#v=1&form=acquisition", "single scenario with a partnership"],
    ["#v=1&n=7", "number of futures"],
    ["#v=1&n=20", "number of futures"],
    ["#v=1&l.transition_funding=61", "from 0 to 60"],
    ["#v=1&l.transition_funding=much", "must be a number"],
    ["#v=1&l.transition_funding=NaN", "must be a number"],
    ["#v=1&l.transition_funding=1e999", "from 0 to 60"],
    ["#v=1&l.gain=0.2", "not known"],
    ["#v=1&l.nothing=1", "l.nothing"],
    ["#v=1&seed=1&seed=2", "twice"],
    ["#v=1&<script>=1", "not known"],
    ["#%E0%A4%A", "not a link"],
    [`#v=1&seed=${"x".repeat(65)}`, "too long"],
    [`#${"x".repeat(5000)}`, "too long"],
  ])("%s", (hash, words) => {
    const reading = readLink(hash, pageModel);
    expect(reading).toHaveProperty("problem");
    const { problem } = reading as { problem: string };
    expect(problem).toContain(words);
    expect(problem.length).toBeLessThan(250);
  });
});

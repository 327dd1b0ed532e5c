import { describe, expect, it } from "vitest";
import { parseScenario } from "../../sim/model.ts";

const document = { id: "mine", title: "Mine", organisations: { a: {} } };
const read = (version: unknown) => () =>
  parseScenario(version === undefined ? document : { ...document, version }, "mine.json");

describe("the version of a scenario file", () => {
  it("is 1 today", () => {
    expect(read(1)().version).toBe(1);
  });

  it("must be there: the message says what to add", () => {
    expect(read(undefined)).toThrow(
      'mine.json: version is missing; expected 1, so add "version": 1.',
    );
  });

  it.each([["1"], [0], [-1], [1.5], [null]])("cannot be %j", (version) => {
    expect(read(version)).toThrow(`mine.json: version is ${JSON.stringify(version)}; expected`);
  });

  it("cannot come from the future: the message says what to do", () => {
    expect(read(2)).toThrow("mine.json: version 2 is newer than this program, which knows up to 1");
    expect(read(2)).toThrow("update the program");
  });
});

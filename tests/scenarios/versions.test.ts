import { describe, expect, it } from "vitest";
import { parseScenario } from "../../sim/model.ts";

const document = { id: "mine", title: "Mine", organisations: { a: {} } };
const read = (version: unknown) => () =>
  parseScenario(version === undefined ? document : { ...document, version }, "mine.json");

describe("the version of a scenario file", () => {
  it("is 2 today", () => {
    expect(read(2)().version).toBe(2);
  });

  it("cannot be that of an earlier model: the message says what to do", () => {
    expect(read(1)).toThrow(
      "mine.json: version 1 was written for an earlier model; write the file",
    );
  });

  it("must be there: the message says what to add", () => {
    expect(read(undefined)).toThrow(
      'mine.json: version is missing; expected 2, so add "version": 2.',
    );
  });

  it.each([["2"], [0], [-1], [1.5], [null]])("cannot be %j", (version) => {
    expect(read(version)).toThrow(`mine.json: version is ${JSON.stringify(version)}; expected`);
  });

  it("cannot come from the future: the message says what to do", () => {
    expect(read(3)).toThrow("mine.json: version 3 is newer than this program, which knows up to 2");
    expect(read(3)).toThrow("update the program");
  });
});

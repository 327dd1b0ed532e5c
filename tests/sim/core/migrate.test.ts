import { describe, expect, it } from "vitest";
import { InputError } from "../../../sim/core/error.ts";
import { type Migration, migrate } from "../../../sim/core/migrate.ts";

/** Version 2 called money `funding`, version 3 counts it in pounds. */
const steps: readonly Migration[] = [
  ({ money, ...rest }) => ({ ...rest, funding: money }),
  ({ funding, ...rest }) => ({ ...rest, funding: 1_000_000 * Number(funding) }),
];

describe("migrate", () => {
  it("takes an old document to the newest version, one step at a time", () => {
    expect(migrate({ version: 1, money: 2 }, steps, "a.json")).toEqual({
      version: 3,
      funding: 2_000_000,
    });
    expect(migrate({ version: 2, funding: 2 }, steps, "a.json")).toEqual({
      version: 3,
      funding: 2_000_000,
    });
  });

  it("leaves a document of the newest version as it is", () => {
    const document = { version: 3, funding: 5 };
    expect(migrate(document, steps, "a.json")).toBe(document);
  });

  it("does not change what it is given", () => {
    const document = Object.freeze({ version: 1, money: 2 });
    migrate(document, steps, "a.json");
    expect(document).toEqual({ version: 1, money: 2 });
  });

  it("says why a version is read no more, and which are", () => {
    const since = [steps[0], "counts in crowns", ...steps.slice(1)];
    expect(() => migrate({ version: 1, money: 2 }, since, "a.json")).toThrow(
      "a.json: version 1 counts in crowns.",
    );
    expect(migrate({ version: 3, funding: 2 }, since, "a.json")).toEqual({
      version: 4,
      funding: 2_000_000,
    });
    expect(() => migrate({}, since, "a.json")).toThrow("expected a whole number from 3 to 4");
  });

  it.each([{}, { version: "1" }, { version: 0 }, { version: 4 }])("refuses %j", (document) => {
    expect(() => migrate(document, steps, "a.json")).toThrow(InputError);
    expect(() => migrate(document, steps, "a.json")).toThrow(/^a\.json: version/);
  });
});

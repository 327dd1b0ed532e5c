import { describe, expect, it } from "vitest";
import { hashNumbers } from "../../../sim/core/hash.ts";
import { createEventLog } from "../../../sim/core/trajectory.ts";

describe("an event log", () => {
  it("keeps rows in the order in which they happen", () => {
    const log = createEventLog(true);
    log.add(14, "green_bay", "chief executive leaves", "strain, label", "after 1.2 years");
    log.add(15, "green_bay", "new chief executive", "post filled");
    expect(log.rows).toEqual([
      {
        month: 14,
        entity: "green_bay",
        event: "chief executive leaves",
        cause: "strain, label",
        detail: "after 1.2 years",
      },
      {
        month: 15,
        entity: "green_bay",
        event: "new chief executive",
        cause: "post filled",
        detail: "",
      },
    ]);
  });

  it("that is off says so and keeps nothing", () => {
    const log = createEventLog(false);
    log.add(1, "a", "b", "c");
    expect([log.on, log.rows]).toEqual([false, []]);
  });
});

describe("the fingerprint of values", () => {
  const of = (...values: number[]) => hashNumbers(Float64Array.from(values));

  it("is 32 hexadecimal digits", () => {
    expect(of(1, 2, 3)).toMatch(/^[0-9a-f]{32}$/);
  });

  it("changes with the last bit of any value, and with their order", () => {
    expect(of(1, 2, 3 + 4.440892098500626e-16)).not.toBe(of(1, 2, 3));
    expect(of(1, 3, 2)).not.toBe(of(1, 2, 3));
    expect(of(1, 2, 3, 0)).not.toBe(of(1, 2, 3));
  });

  it("knows one absence and one zero", () => {
    const payload = new Float64Array(new BigUint64Array([0x7ff8000000000abcn]).buffer)[0];
    expect(of(1, payload)).toBe(of(1, Number.NaN));
    expect(of(1, -0)).toBe(of(1, 0));
  });
});

import { expect, it } from "vitest";
import { counted } from "../../../sim/core/counted.ts";

it.each([
  [0, "0 months"],
  [1, "1 month"],
  [2, "2 months"],
])("says %i months as “%s”", (n, said) => {
  expect(counted(n, "month")).toBe(said);
});

it("takes another plural where an s will not do", () => {
  expect(counted(1, "body", "bodies")).toBe("1 body");
  expect(counted(3, "body", "bodies")).toBe("3 bodies");
});

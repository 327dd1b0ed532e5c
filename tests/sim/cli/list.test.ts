import { expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { cli } from "./terminal.ts";

it("lists scenarios with their variants, forms, levers, assumptions and outcomes", async () => {
  const { out } = await cli("list");
  expect(out).toContain("case-c/no-money");
  expect(out).toMatch(/merger +Merger/);
  expect(out).toMatch(/money +Money +0 to 1/);
  expect(out).toMatch(/--set assumptions\.ID=VALUE.*\n +luck +Luck +0 to 1/);
  expect(out).toMatch(/waits +Waits +weeks/);
});

it("lists the same as JSON, levers apart from assumptions", async () => {
  const listing = JSON.parse((await cli("list", "--json")).out);
  expect(listing.scenarios).toContainEqual({
    id: "case-c/no-money",
    title: "No money",
    summary: "None arrives.",
  });
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);
  expect(ids(listing.levers)).toEqual(["money"]);
  expect(ids(listing.assumptions)).toEqual(["luck"]);
  expect(ids(listing.outcomes)).toContain("quality");
});

import { expect, it } from "vitest";
import { rules, states } from "../../../sim/rules/index.ts";

it("the world is made of what each rule of the month owns", () => {
  const owned = rules.map(({ state }) => state).filter((state) => Object.keys(state).length > 0);
  expect(states).toEqual(owned);
});

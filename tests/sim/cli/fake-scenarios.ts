import { fakeScenario } from "../experiment/fake-model.ts";

const noMoney = { title: "No money", summary: "None arrives.", set: { start: -2 } };

export const builtins = [
  { ...fakeScenario("case-c"), variants: { "no-money": noMoney } },
  fakeScenario("far", { world: "elsewhere" }),
  fakeScenario("breaks", { fails: [1, 2] }),
];
export const defaultComparison = ["case-c"];

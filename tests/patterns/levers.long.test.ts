import { expect, it } from "vitest";
import { reaches, THOROUGH } from "../../sim/evidence/levers.ts";

/** Parameters that make a sure difference, but only a small one, and why they are kept. */
const kept: Readonly<Record<string, string>> = {
  blaming: "observed in the laboratory (X47); here it holds back what is carried across, a little",
  earning_faith: "faith takes some time to earn; how much matters little for what is reported",
};

it("no lever and no assumption is dead", () => {
  const all = reaches(THOROUGH);
  const told = all
    .filter(({ alive, slight }) => !alive && !slight)
    .map(({ parameter, mark, z }) => `${parameter.id}: ${mark.what} (z ${z})`);
  expect(told).toEqual([]);
  const slight = all.filter((one) => one.slight).map(({ parameter }) => parameter.id);
  expect(slight.filter((id) => !(id in kept))).toEqual([]);
});

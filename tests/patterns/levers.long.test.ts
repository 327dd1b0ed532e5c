import { expect, it } from "vitest";
import { reaches, THOROUGH } from "../../sim/evidence/levers.ts";

it("no lever and no assumption is dead", () => {
  const dead = reaches(THOROUGH).filter(({ alive }) => !alive);
  const told = dead.map(
    ({ parameter, mark, context, effect, z }) =>
      `${parameter.id}: ${mark.what} in ${context.name} ${effect.value} (z ${z})`,
  );
  expect(told).toEqual([]);
});

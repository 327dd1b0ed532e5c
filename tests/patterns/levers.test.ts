import { expect, it } from "vitest";
import { contexts, marks } from "../../sim/evidence/lever-contexts.ts";
import { QUICK, type Reach, reachOf } from "../../sim/evidence/levers.ts";
import { leverRows, leversPage } from "../../sim/evidence/levers-table.ts";
import { levers, type ParamInfo } from "../../sim/model.ts";

/** A handful of them; the long test tries all parameters. */
const some = ["transition_funding", "reporting_burden", "values_recruitment", "post_share"];

it.each(levers.filter(({ id }) => some.includes(id)).map((lever) => [lever.id, lever] as const))(
  "the lever %s makes a difference somewhere that is sure and worth the name",
  (_, lever) => {
    const { alive, effect, mark, context } = reachOf(lever, QUICK);
    expect(alive, `${mark.what} in ${context.name}: ${effect.value} ± ${effect.se}`).toBe(true);
  },
);

const reach = (parameter: ParamInfo, alive: boolean, slight = false): Reach => ({
  parameter,
  context: contexts[0],
  mark: marks[0],
  effect: { value: 0.25, se: 0.01 },
  z: 25,
  alive,
  slight,
});

it("the page has a row for each parameter, by role, and names those without effect", () => {
  const page = leversPage(leverRows([reach(levers[0], true), reach(levers[1], false)]));
  expect(page).toContain("## Levers");
  expect(page).not.toContain("## Assumptions");
  expect(page).toContain(`| ${levers[0].label} (\`${levers[0].id}\`) |`);
  expect(page).toContain("+0.250 ± 0.010 SD | 25.0 | case-c |");
  expect(page).toContain(`Without an effect that is sure: \`${levers[1].id}\`.`);
  expect(page).toContain("25.0, not sure |");
});

it("the page tells apart what is sure but small", () => {
  const page = leversPage(leverRows([reach(levers[0], false, true)]));
  expect(page).toContain(`Sure, but smaller than what counts: \`${levers[0].id}\`.`);
  expect(page).toContain("25.0, slight |");
});

it("the page says so when nothing is without effect", () => {
  expect(leversPage(leverRows([reach(levers[0], true)]))).toContain("None is without effect");
});

import { expect, it } from "vitest";
import { builtins } from "../../../scenarios/index.ts";
import { catalogue } from "../../../sim/experiment/catalogue.ts";
import { resolveJob } from "../../../sim/experiment/resolve.ts";
import { prepareJob } from "../../../sim/host/engine.ts";
import { redrawable } from "../../../sim/host/redraw.ts";
import { simulate } from "../../../sim/model.ts";

const sources = { builtins: catalogue(builtins), readFile: () => null };
const { job } = resolveJob("case-c", {}, sources);
const asked = {
  seed: "redraw",
  replicate: 2,
  months: 36,
  outcome: "quality",
  entity: "rowheath_park",
  redraws: 12,
};

it("a future that can be lived again is the future of any ensemble", () => {
  const { fingerprints, difference } = redrawable(job, asked);
  const [world, twin] = [false, true].map((counterfactual) =>
    simulate(prepareJob({ ...job, counterfactual }), asked.seed, asked.replicate, asked.months),
  );
  expect(fingerprints).toEqual([world.fingerprint, twin.fingerprint]);
  expect(Number.isFinite(difference)).toBe(true);
});

it("its re-draws are the same whenever and in whatever order they are asked for", () => {
  const one = redrawable(job, asked);
  const early = one.redraw(3);
  const late = one.redraw(30);
  const other = redrawable(job, asked);
  expect(other.redraw(30)).toEqual(late);
  expect(other.redraw(3)).toEqual(early);
  expect(redrawable(job, { ...asked, redraws: 4 }).redraw(3)).toEqual(early.slice(0, 4));
});

it("the later the luck is drawn anew, the nearer they end to one another", () => {
  const spread = (values: Float64Array) => Math.max(...values) - Math.min(...values);
  const { redraw, difference } = redrawable(job, asked);
  const last = redraw(asked.months - 1);
  expect(spread(last)).toBeLessThan(spread(redraw(0)));
  // One month of other luck moves care by little: a monthly shock has an SD below 0.2.
  for (const value of last) expect(Math.abs(value - difference)).toBeLessThan(1);
});

it("an outcome that somebody does not have is refused with those who have it", () => {
  expect(() => redrawable(job, { ...asked, entity: "nobody" })).toThrow(
    '"nobody" has no quality; expected one of st_phillips, rowheath_park',
  );
});

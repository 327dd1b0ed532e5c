import { deriveKey, fillNormals, masterKey } from "../../../sim/core/random.ts";
import { runBlock } from "../../../sim/experiment/ensemble.ts";
import { parseScenario, prepare, type Scenario } from "../../../sim/model.ts";
import { repeat, type Workload } from "../workload.ts";

const ORGANISATIONS = 220;
const NEIGHBOURS = 3;
const MONTHS = 120;
const REPLICATES = 4;

const within = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));

/** A population of trusts drawn from the reference distribution, each tied to its next neighbours. */
function nation(): Scenario {
  const keys = { lo: new Uint32Array(ORGANISATIONS), hi: new Uint32Array(ORGANISATIONS) };
  for (let i = 0; i < ORGANISATIONS; i++) keys.lo[i] = i;
  const z = new Float64Array(ORGANISATIONS * 3);
  fillNormals(deriveKey(masterKey("national"), "population"), 0, keys, ORGANISATIONS, 3, z);
  const organisations = Object.fromEntries(
    Array.from({ length: ORGANISATIONS }, (_, i) => [
      `trust_${i}`,
      {
        quality: within(z[i * 3], -3, 3),
        staff_experience: within(0.25 * z[i * 3] + 0.97 * z[i * 3 + 1], -3, 3),
        surplus: within(-3 + 5 * z[i * 3 + 2], -30, 20),
      },
    ]),
  );
  const relations = Array.from({ length: ORGANISATIONS }, (_, i) =>
    Array.from({ length: NEIGHBOURS }, (_, n) => ({
      between: [`trust_${i}`, `trust_${(i + n + 1) % ORGANISATIONS}`],
    })),
  ).flat();
  const environment = { formation: 1 };
  return parseScenario(
    { version: 2, id: "national", title: "A nation", organisations, relations, environment },
    "national",
  );
}

/** Organisation-months per second of 220 trusts among which partnerships arise, one thread. */
export const national: Workload = {
  name: "national",
  measure() {
    const prepared = prepare(nation());
    const act = () => {
      const { errors } = runBlock(prepared, "bench", 0, REPLICATES, MONTHS, false);
      const failed = errors.find((error) => error !== null);
      if (failed) throw new Error(`national: ${failed}`);
    };
    const work = ORGANISATIONS * MONTHS * REPLICATES;
    const speed = (ms: number) => (work / ms) * 1000;
    return [repeat(national.name, "organisation-months/s", act, speed, { count: 5 })];
  },
};

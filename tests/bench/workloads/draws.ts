import { exp, fastLogistic, log, logistic } from "../../../sim/core/math.ts";
import {
  type EntityKeys,
  entityKey,
  fillNormals,
  fillUniforms,
  masterKey,
} from "../../../sim/core/random.ts";
import { type Measurement, repeat, type Workload } from "../workload.ts";

const ENTITIES = 200;
const CHANNELS = 2;
const SWEEPS = 2000;
const key = masterKey("bench");

/** What one keyed draw and one call of the deterministic mathematics cost. */
export const draws: Workload = {
  name: "draws",
  measure() {
    const keys: EntityKeys = { lo: new Uint32Array(ENTITIES), hi: new Uint32Array(ENTITIES) };
    for (let i = 0; i < ENTITIES; i++) {
      const { lo, hi } = entityKey(`entity-${i}`);
      keys.lo[i] = lo;
      keys.hi[i] = hi;
    }
    const out = new Float64Array(ENTITIES * CHANNELS);
    const uniform = new Float64Array(out.length);
    fillUniforms(key, 0, keys, ENTITIES, CHANNELS, uniform);
    return [
      perItem("draws-uniform", out, (i) => fillUniforms(key, i, keys, ENTITIES, CHANNELS, out)),
      perItem("draws-normal", out, (i) => fillNormals(key, i, keys, ENTITIES, CHANNELS, out)),
      perItem("math-exp", out, () => {
        for (let i = 0; i < out.length; i++) out[i] = exp(uniform[i]);
      }),
      perItem("math-log", out, () => {
        for (let i = 0; i < out.length; i++) out[i] = log(uniform[i]);
      }),
      perItem("math-logistic", out, () => {
        for (let i = 0; i < out.length; i++) out[i] = logistic(uniform[i]);
      }),
      perItem("math-fast-logistic", out, () => {
        for (let i = 0; i < out.length; i++) out[i] = fastLogistic(uniform[i]);
      }),
    ];
  },
};

function perItem(name: string, out: Float64Array, sweep: (i: number) => void): Measurement {
  const act = (): void => {
    for (let i = 0; i < SWEEPS; i++) sweep(i);
  };
  return repeat(name, "ns", act, (ms) => (ms * 1e6) / SWEEPS / out.length, { warm: 100 });
}

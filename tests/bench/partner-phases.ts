import { clamp01, fastLogistic } from "../../sim/core/math.ts";
import { type BenchWorld, CULTURES } from "./partner-bench.ts";

/** Phase A: every organisation meets its month. Reads its own row, writes its own row. */
export function moveOrganisations(
  world: BenchWorld,
  shocks: Float64Array,
  turnover: Float64Array,
): void {
  const { capacity, finance, quality, morale, burden, leadership, load } = world;
  for (let i = 0; i < finance.length; i++) {
    const demand = 0.1 * shocks[2 * i];
    let money = finance[i];
    money += 0.08 * (0.3 + 0.4 * quality[i] - money) + 0.2 * demand + 0.03 * shocks[2 * i + 1];
    money = clamp01(money);
    let lead = leadership[i];
    let spirit = morale[i];
    const chance = turnover[i];
    if (chance < 0.01) {
      lead = 100 * chance;
      spirit *= 0.8;
    } else {
      lead += 0.02 * (0.7 - lead);
    }
    const work = load[i];
    let strain = burden[i];
    strain = clamp01(strain + 0.15 * (0.2 + 0.3 * (1 - lead) + work - strain) + 0.3 * demand);
    const room = clamp01(1 - strain - work);
    const pull = 4 * (room - 0.5) + 3 * (money - 0.5) + 2 * (lead - 0.5);
    const care = quality[i] + 0.06 * (fastLogistic(pull) - quality[i]);
    const mood = 3 * (money - 0.5) + 2 * (care - 0.5) - 3 * (strain - 0.4);
    finance[i] = money;
    leadership[i] = lead;
    burden[i] = strain;
    capacity[i] = room;
    quality[i] = care;
    morale[i] = spirit + 0.1 * (fastLogistic(mood) - spirit);
    load[i] = 0;
  }
}

/** Phase B: every dyad meets; what it does to its organisations is only accumulated. */
export function meetPartners(world: BenchWorld, meeting: Float64Array): void {
  const { culture, cultureChange, capacity, quality, qualityChange, load, loss } = world;
  const { a: first, b: second, trust, distance } = world;
  for (let d = 0; d < trust.length; d++) {
    const a = first[d];
    const b = second[d];
    const ca = a * CULTURES;
    const cb = b * CULTURES;
    const g0 = culture[cb] - culture[ca];
    const g1 = culture[cb + 1] - culture[ca + 1];
    const g2 = culture[cb + 2] - culture[ca + 2];
    const g3 = culture[cb + 3] - culture[ca + 3];
    const g4 = culture[cb + 4] - culture[ca + 4];
    const far = Math.sqrt(g0 * g0 + g1 * g1 + g2 * g2 + g3 * g3 + g4 * g4);
    const before = trust[d];
    const p = fastLogistic(2 * before - 1.5 * far + 1.5 * (capacity[a] + capacity[b]) - 1);
    // 1 if the uniform is below p, else 0: no branch to mispredict.
    const success = Math.ceil(p - meeting[d]);
    const after = before - loss * before + success * (0.06 * (1 - before) + loss * before);
    const rate = 0.02 * after;
    cultureChange[ca] += rate * g0;
    cultureChange[ca + 1] += rate * g1;
    cultureChange[ca + 2] += rate * g2;
    cultureChange[ca + 3] += rate * g3;
    cultureChange[ca + 4] += rate * g4;
    cultureChange[cb] -= rate * g0;
    cultureChange[cb + 1] -= rate * g1;
    cultureChange[cb + 2] -= rate * g2;
    cultureChange[cb + 3] -= rate * g3;
    cultureChange[cb + 4] -= rate * g4;
    // Half the gap and half its size add up to the help for whichever has the lower quality.
    const half = 0.025 * success * after * (quality[b] - quality[a]);
    const size = Math.abs(half);
    qualityChange[a] += size + half;
    qualityChange[b] += size - half;
    const work = 0.04 * (1.5 - after);
    load[a] += work;
    load[b] += work;
    trust[d] = after;
    distance[d] = far;
  }
}

/** Phase C: the accumulated changes take effect. */
export function settle(world: BenchWorld): void {
  const { culture, cultureChange, quality, qualityChange } = world;
  for (let j = 0; j < culture.length; j++) {
    culture[j] += cultureChange[j];
    cultureChange[j] = 0;
  }
  for (let i = 0; i < quality.length; i++) {
    quality[i] += qualityChange[i];
    qualityChange[i] = 0;
  }
}

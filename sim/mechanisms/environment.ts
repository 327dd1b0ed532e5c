import { assumed } from "../core/declare.ts";
import { clamp } from "../core/math.ts";
import { applyActs } from "../entities/acts.ts";
import { defineMechanism } from "../entities/define.ts";

/** Most patients on a shared pathway, as a multiple of those at the start. */
const MOST_VOLUME = 100;
/** Persistence of a passing change of demand, per month. */
const DEMAND_MEMORY = 0.9;

/** What no single organisation decides: demand, the local system, the trend, and scheduled acts. */
export const environment = defineMechanism({
  id: "environment",
  label: "Environment and shocks",
  summary:
    "Demand grows and fluctuates, faster where primary care and commissioning are weak; quality drifts with the times; deciders act.",
  covers: ["M197", "M199"],
  params: {
    demand_shock: assumed(
      0.015,
      [0, 0.05],
      "share",
      "Monthly shock of demand",
      "size of a month's passing surprise in demand; a cold winter month is a few per cent",
    ),
    unmanaged_demand: assumed(
      0.04,
      [0, 0.1],
      "per year",
      "Demand growth from a broken local system",
      "extra yearly growth where local relations and primary care are at their worst against their best",
    ),
    poor_commissioning: assumed(
      0.03,
      [0, 0.1],
      "SD per year",
      "Harm of poor commissioning",
      "yearly loss of quality under the worst against the best commissioning",
    ),
  },
  step(world, p, draw, log) {
    applyActs(world, log);
    const { organisation: o, environment: e, partnership: s } = world;
    const luck = draw.normals(o, 1);
    e.reportingTrend[0] = clamp(e.reportingTrend[0] * (1 + e.reportingGrowth[0] / 12), 0, 4);
    e.careTrend[0] += e.drift[0] / 12;
    const commissioned = (p.poor_commissioning * (e.commissioning[0] - 0.5)) / 12;
    for (let i = 0; i < o.count; i++) {
      if (o.site[i] === 0) continue;
      const unmanaged = p.unmanaged_demand * (0.5 - o.systemHealth[i]);
      o.demand[i] = clamp(o.demand[i] * (1 + (e.demandGrowth[0] + unmanaged) / 12), 1, 2000);
      o.demandShock[i] = DEMAND_MEMORY * o.demandShock[i] + p.demand_shock * luck[i];
      if (o.clinical[i] === 1) o.base[i] += e.drift[0] / 12 + commissioned;
    }
    for (let k = 0; k < s.count; k++) {
      s.volume[k] = Math.min(MOST_VOLUME, s.volume[k] * (1 + e.volumeGrowth[0] / 12));
    }
  },
});

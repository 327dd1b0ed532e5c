import { assumed, lever } from "../core/declare.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { defineMechanism } from "../entities/define.ts";
import { STATUS } from "../entities/partnership.ts";
import { BASE_VACANCIES } from "../entities/reference.ts";
import type { PartnerWorld } from "../entities/world.ts";

const params = {
  complexity: assumed(
    0.6,
    [0.2, 2],
    "1",
    "Extra load of differing ways",
    "how many times more hours joint work takes between organisations one unit of values apart",
  ),
  friction: assumed(
    0.038,
    [0, 2],
    "1",
    "Extra load of joint work that does not run",
    "how many times more hours joint work takes when none of what makes it work is there; less as that grows",
  ),
  displacing: assumed(
    0.52,
    [0, 1.5],
    "share",
    "Day job left undone",
    "overload from each hour claimed beyond what slack absorbs: hours come from slack where there is much and from the day job where there is little",
  ),
  partner_switching: assumed(
    0.02,
    [0.01, 0.08],
    "share",
    "Load of having several partners",
    "management hours lost for each pair of partners at once: other methods, meetings and cultures to bring together",
  ),
  unsettled: assumed(
    0.25,
    [0.1, 0.5],
    "share",
    "Load of unfilled board posts",
    "management hours lost when all board posts are empty",
  ),
  deficit_load: assumed(
    0.014,
    [0, 0.025],
    "share",
    "Load of a deficit",
    "management hours that each further per cent of deficit beyond 3 % takes; money that arrives keeps finance off the agenda",
  ),
  protected_time: lever(
    "Resources",
    0.1,
    [0, 1],
    "share",
    "Protected time",
    "Share of the time that partnering takes from managers and clinicians which is backfilled.",
    "Miller and Millar: space and resources are required for those who put partnering into practice",
  ),
};

type Rules = ParamValues<typeof params>;

/** Management hours are conserved: what partnering and reporting take is missing elsewhere. */
export const capacity = defineMechanism({
  id: "capacity",
  label: "Capacity and attention",
  summary:
    "Hours of management go to the day job, to reporting, to each partnership and to gaps in the team; what is left is free, and what is lacking is overload.",
  covers: [
    "M86",
    "M87",
    "M117",
    "M119",
    "M125",
    "M126",
    "M129",
    "M130",
    "M132",
    "M135",
    "M136",
    "M139",
    "M166",
    "M191",
    "M195",
    "M208",
  ],
  params,
  step(world, p) {
    const { organisation: o } = world;
    settle(world, p);
    claim(world, p);
    for (let i = 0; i < world.setup.parties; i++) {
      const pairs = (o.partners[i] * (o.partners[i] - 1)) / 2;
      const further = pairs * p.partner_switching;
      const taken = o.regulatoryLoad[i] + o.claimed[i] + further + gaps(world, i, p);
      const free = 1 - o.dayJob[i] - taken + o.backfill[i];
      o.freeCapacity[i] = Math.max(0, Math.min(1, free));
      const claimed = Math.max(0, o.claimed[i] + further - o.backfill[i]);
      const displaced = (p.displacing * claimed * claimed) / (claimed + o.freeCapacity[i] + 0.01);
      o.overload[i] = Math.max(0, Math.min(2, displaced - Math.min(0, free)));
    }
  },
});

/** Hours lost to unfilled posts, on the board and below, and to managing a deficit. */
function gaps({ organisation: o }: PartnerWorld, i: number, p: Rules): number {
  const board = p.unsettled * Math.max(0, 0.95 - o.boardFilled[o.legal[i]]);
  const covered = o.reserves[i] > 0.02 * o.income[i] ? 0.5 : 1;
  const crisis = p.deficit_load * covered * Math.min(15, Math.max(0, -o.surplus[i] - 3));
  return board + crisis + 0.003 * (o.vacancies[i] - BASE_VACANCIES);
}

/** In the first month: the day job is what the free hours given leave, beside reporting and gaps. */
function settle(world: PartnerWorld, p: Rules): void {
  const { organisation: o, setup } = world;
  for (let i = 0; i < setup.parties; i++) {
    if (o.dayJob[i] >= 0) continue;
    o.dayJob[i] = Math.max(0, 1 - o.freeCapacity[i] - o.ownLoad[i] - gaps(world, i, p));
  }
}

function claim(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  o.claimed.fill(0);
  o.backfill.fill(0);
  o.partners.fill(0);
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    const lead = s.lead[k];
    const other = s.other[k];
    const jarring = p.complexity * s.distance[k] + p.friction * (1 - s.effectiveness[k]);
    const harder = 1 + jarring * (1 - s.own[k]);
    const learnt = 1 - 0.85 * s.integration[k];
    const size = Math.min(2, Math.max(0.3, o.income[other] / o.income[lead]));
    if (s.own[k] === 0) {
      const hours = s.leadHours[k] * size * harder * learnt;
      o.claimed[lead] += hours;
      o.backfill[lead] += hours * p.protected_time;
      o.partners[lead] += 1;
    }
    const told = 0.06 * s.engaged[k] * Math.min(1, 0.2 + s.breadth[k]);
    o.claimed[s.own[k] === 1 ? other : lead] += told;
    const hours = s.otherHours[k] * harder * learnt;
    o.claimed[other] += hours;
    o.backfill[other] += hours * p.protected_time;
    o.partners[other] += s.own[k] === 1 ? 0 : 1;
  }
}

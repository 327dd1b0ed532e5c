import { clamp, exp } from "../core/math.ts";
import { TENURE_SCALE } from "./cast.ts";
import type { Organisations } from "./organisation.ts";
import { STATUS } from "./partnership.ts";
import { FIRST_POST } from "./person.ts";
import type { PartnerWorld } from "./world.ts";

/** Takes stock of each organisation's own board: posts filled, stability and mean ability. */
export function countBoards({ organisation: o, person: p, setup }: PartnerWorld): void {
  for (let i = 0; i < o.count; i++) {
    if (o.exists[i] === 0) continue;
    const first = setup.firstPerson[i];
    let open = 0;
    let filled = 0;
    let grown = 0;
    let ability = 0;
    for (let row = first; row < first + FIRST_POST[1]; row++) {
      open += p.open[row];
      if (p.filled[row] === 0) continue;
      filled++;
      grown += 1 - exp(-p.tenure[row] / TENURE_SCALE);
      ability += p.ability[row];
    }
    o.boardFilled[i] = open === 0 ? 0 : filled / open;
    o.ownStability[i] = open === 0 ? 0 : grown / open;
    o.ownAbility[i] = filled === 0 ? -1 : ability / filled;
  }
}

/**
 * Says who leads each site now and with how much attention. A board that also leads another site
 * is seen less at its own: attention is shared out, needier sites drawing more of it, and adds up
 * to one board's worth plus what deputies (`span`) bring for a further site, more of it as leaders
 * grow who belong to the whole. Time spent on scrutiny is not seen by anybody on site.
 */
export function shareLeaders(world: PartnerWorld, span: number, pull: number): void {
  const { organisation: o } = world;
  for (let i = 0; i < o.count; i++) {
    const body = o.legal[i];
    o.leadership[i] = o.ownAbility[body];
    o.boardStability[i] = o.ownStability[body];
    o.attention[i] = spared(o, i);
    o.sharedWith[i] = 0;
  }
  eachShared(world, (k, lead, other) => {
    if (o.legal[lead] !== o.legal[other]) o.sharedWith[other] += world.partnership.sharedBoard[k];
  });
  eachShared(world, (k, lead, other) => divide(world, k, lead, other, span, pull));
  for (let i = 0; i < o.count; i++) o.attention[i] = clamp(o.attention[i], 0, 1.2);
}

/** What scrutiny leaves of a board's time. */
const spared = (o: Organisations, i: number) => 1 - o.diverted[i];

function eachShared(
  { partnership: s }: PartnerWorld,
  act: (k: number, lead: number, other: number) => void,
): void {
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.sharedBoard[k] === 0 || s.own[k] === 1) continue;
    act(k, s.lead[k], s.other[k]);
  }
}

function divide(
  { organisation: o, partnership: s }: PartnerWorld,
  k: number,
  lead: number,
  other: number,
  span: number,
  pull: number,
): void {
  const needier = pull * (o.seenQuality[lead] - o.seenQuality[other]);
  const wished = 0.5 + 0.65 * s.leadMotivation[k];
  const share = clamp((0.4 + needier) * wished, 0.15, 0.7);
  const joint = s.sharedBoard[k] / Math.max(1, o.sharedWith[other]);
  const deputies = 0.4 + 0.65 * o.ownStability[o.legal[lead]];
  const grown = span * deputies * (1 + s.integration[k]);
  const given = share * (1 + grown) * spared(o, lead);
  o.attention[lead] *= (1 - joint * share) * (1 + grown * joint);
  if (o.legal[lead] === o.legal[other]) {
    o.attention[other] = given;
    return;
  }
  const from = o.legal[lead];
  const own = o.legal[other];
  o.leadership[other] += joint * (o.ownAbility[from] - o.ownAbility[own]);
  o.boardStability[other] += joint * (o.ownStability[from] - o.ownStability[own]);
  o.attention[other] += joint * (given - spared(o, other));
}

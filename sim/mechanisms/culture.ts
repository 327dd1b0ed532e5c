import { assumed, lever } from "../core/declare.ts";
import { clamp01 } from "../core/math.ts";
import type { ParamValues } from "../core/mechanism.ts";
import { defineMechanism } from "../entities/define.ts";
import { VALUES } from "../entities/organisation.ts";
import { STATUS } from "../entities/partnership.ts";
import { FIRST_POST } from "../entities/person.ts";
import type { PartnerWorld } from "../entities/world.ts";

const BOARD = FIRST_POST[1];
const sums = new Float64Array(VALUES);
/** Discord within a board that grew up together: members differ as people do. */
const ORDINARY_DISCORD = 0.05;

const params = {
  socialising_leaders: assumed(
    0.012,
    [0.004, 0.03],
    "per month",
    "How fast people take on their leaders' values",
    "share of the distance closed in a month under leaders who are fully seen and half believed; a culture takes two to five years",
  ),
  socialising_peers: assumed(
    0.03,
    [0.01, 0.08],
    "per month",
    "How fast people take on their colleagues' values",
    "share of the distance to the mean of colleagues closed in a month",
  ),
  discord: assumed(
    10,
    [2, 20],
    "1",
    "Cost of a divided board",
    "how much weaker leaders' values work on people when the board itself holds different ones; a new body made of two cultures cannot profess one at speed",
  ),
  programme_strength: assumed(
    2,
    [0.5, 4],
    "1",
    "Strength of a values programme",
    "how much full values work adds to the usual speed, in multiples of it",
  ),
  identifying: assumed(
    0.04,
    [0.01, 0.1],
    "per month",
    "How fast people identify with a joint body",
    "share of the distance to what fairness and time allow closed in a month",
  ),
  framing: lever(
    "Set-up",
    0.5,
    [0, 1],
    "share",
    "Framing",
    "0 speaks of a failure rescued by a success, 1 speaks of shared problems and strengths on both sides.",
    "Miller and Millar: the benefits may be lost if one is framed as failure and the other as success",
  ),
};

type Rules = ParamValues<typeof params>;

/** Culture is what people hold; leaders profess, colleagues socialise, recruits bring their own. */
export const culture = defineMechanism({
  id: "culture",
  label: "Culture and identity",
  summary:
    "People drift towards the values of leaders they see and believe and of colleagues; under a shared board those leaders are the partner's. Being dominated or losing one's name wears identity down; fairness and time build a joint one.",
  covers: ["M34", "M67", "M83", "M85", "M88", "M89", "M90", "M94", "M96", "M122"],
  params,
  step(world, p) {
    profess(world, p);
    socialise(world, p);
    average(world);
    identify(world, p);
  },
});

/** Mean values of the people in rows `first` to `last`, written for organisation `i` if there are any. */
function meanValues(
  { person }: PartnerWorld,
  first: number,
  last: number,
  out: Float64Array,
  i: number,
): void {
  sums.fill(0);
  let count = 0;
  for (let row = first; row < last; row++) {
    if (person.filled[row] === 0) continue;
    count++;
    for (let v = 0; v < VALUES; v++) sums[v] += person.values[row * VALUES + v];
  }
  if (count > 0) for (let v = 0; v < VALUES; v++) out[i * VALUES + v] = sums[v] / count;
}

/** Mean squared distance of a board's members from what they profess together. */
function discordOf({ organisation: o, person }: PartnerWorld, first: number, i: number): number {
  let sum = 0;
  let count = 0;
  for (let row = first; row < first + BOARD; row++) {
    if (person.filled[row] === 0) continue;
    count++;
    for (let v = 0; v < VALUES; v++) {
      const apart = person.values[row * VALUES + v] - o.professed[i * VALUES + v];
      sum += apart * apart;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** What leaders profess: the mean of their own values; a shared board speaks for both its sites. */
function profess(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s, setup } = world;
  for (let i = 0; i < o.count; i++) {
    if (o.exists[i] === 0) continue;
    const first = setup.firstPerson[o.legal[i]];
    meanValues(world, first, first + BOARD, o.professed, i);
    o.coherence[i] =
      1 / (1 + p.discord * Math.max(0, discordOf(world, first, i) - ORDINARY_DISCORD));
  }
  for (let k = 0; k < s.count; k++) {
    const joint = s.sharedBoard[k];
    if (s.status[k] !== STATUS.running || joint === 0 || s.own[k] === 1) continue;
    const lead = s.lead[k];
    const other = s.other[k];
    if (o.legal[lead] === o.legal[other]) continue;
    for (let v = 0; v < VALUES; v++) {
      const own = o.professed[other * VALUES + v];
      o.professed[other * VALUES + v] = own + joint * (o.professed[lead * VALUES + v] - own);
    }
  }
}

function socialise(world: PartnerWorld, p: Rules): void {
  const { organisation: o, person, setup } = world;
  const { values, filled, faithOwn } = person;
  const peers = p.socialising_peers;
  for (let i = 0; i < setup.parties; i++) {
    const asked = 0.3 + 0.7 * o.appraised[i];
    const programme = 1 + p.programme_strength * asked * valuesWork(world, i);
    const seen = 2 * p.socialising_leaders * o.attention[i] * o.coherence[i] * programme;
    const last = setup.firstPerson[i + 1];
    for (let row = setup.firstPerson[i]; row < last; row++) {
      if (filled[row] === 0) continue;
      const led = Math.min(0.2, seen * faithOwn[row]);
      for (let v = 0; v < VALUES; v++) {
        const held = values[row * VALUES + v];
        const leaders = o.professed[i * VALUES + v] - held;
        values[row * VALUES + v] =
          held + led * leaders + peers * (o.culture[i * VALUES + v] - held);
      }
    }
  }
}

/** Values work at one organisation: it takes shared leaders, room, and a purpose that is known. */
function valuesWork({ partnership: s, organisation: o }: PartnerWorld, i: number): number {
  let most = 0;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.sharedBoard[k] === 0) continue;
    if (s.lead[k] !== i && s.other[k] !== i) continue;
    const room = Math.min(1, 0.3 + 2 * o.freeCapacity[s.lead[k]]);
    most = Math.max(most, s.sharedBoard[k] * room * (0.4 + 0.6 * s.purposeBelow[k]));
  }
  return most;
}

/** An organisation's culture is recomputed from its people; it is never stored as a constant. */
function average(world: PartnerWorld): void {
  const { organisation: o, setup } = world;
  for (let i = 0; i < setup.parties; i++) {
    meanValues(world, setup.firstPerson[i], setup.firstPerson[i + 1], o.culture, i);
  }
}

/** Fairness, felt dominance, and identification with what is shared. */
function identify(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  for (let i = 0; i < o.count; i++) {
    o.dominance[i] *= 0.97;
    o.identityLoss[i] *= 0.97;
  }
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running || s.own[k] === 1) continue;
    const lead = s.lead[k];
    const other = s.other[k];
    const oneSided = clamp01(s.authority[k] * (1 - s.mutual[k]) * (1 - 0.5 * s.fairness[k]));
    const heard = s.oneBody[k] > 0 ? s.fairness[k] : 0.5;
    const belittled = (0.35 + 0.65 * oneSided) * (1 - p.framing) * Math.min(1, 0.3 + s.breadth[k]);
    const ours = 1 - 0.8 * s.otherIdentity[k];
    const felt = clamp01((0.5 * oneSided + 0.6 * belittled) * ours - 0.2 * (heard - 0.5));
    o.dominance[other] += 0.12 * Math.max(0, felt - o.dominance[other]);
    const ready = clamp01(1 - s.distance[k]);
    const reach = s.sharedIdentity[k];
    const leadGoal = clamp01(0.35 + 0.25 * ready + 0.3 * s.progress[k] + 0.1 * p.framing);
    const otherGoal = clamp01(
      0.15 + 0.25 * ready + 0.25 * s.progress[k] + 0.35 * s.fairness[k] - 0.25 * o.dominance[other],
    );
    s.leadIdentity[k] += p.identifying * (leadGoal - s.leadIdentity[k]);
    s.otherIdentity[k] += p.identifying * (otherGoal - s.otherIdentity[k]);
    identifyPeople(world, lead, s.leadIdentity[k], p);
    identifyPeople(world, other, s.otherIdentity[k], p);
    const lost = reach * (1 - s.otherIdentity[k]) * (1 - 0.4 * p.framing);
    o.identityLoss[other] += 0.1 * Math.max(0, lost - o.identityLoss[other]);
    const asked = 0.3 * reach * (1 - s.leadIdentity[k]);
    o.identityLoss[lead] += 0.1 * Math.max(0, asked - o.identityLoss[lead]);
  }
}

function identifyPeople({ person, setup }: PartnerWorld, i: number, goal: number, p: Rules): void {
  for (let row = setup.firstPerson[i]; row < setup.firstPerson[i + 1]; row++) {
    person.identity[row] += p.identifying * (goal - person.identity[row]);
  }
}

import type { KeyedDraws } from "../core/draws.ts";
import { clamp, exp, log } from "../core/math.ts";
import { warrantedFaith } from "./conditions.ts";
import { VALUES } from "./organisation.ts";
import { FIRST_POST, POSTS } from "./person.ts";
import { keyPerson } from "./rows.ts";
import type { PartnerWorld } from "./world.ts";

/** Spread of people around their organisation's mean, per dimension of values. */
const VALUES_SPREAD = 0.1;
/** Spread of abilities within a board, SD. */
const ABILITY_SPREAD = 0.6;
/** Spread of people's engagement around their organisation's mean, SD. */
const DISPOSITION_SPREAD = 0.8;
/** Faith that people have in leaders they do not know. */
export const STRANGERS_FAITH = 0.4;
/** Months of tenure that bring a board member's share of stability to 63 %. */
export const TENURE_SCALE = 24;
/** Share of board posts that a trust of typical standing has unfilled (X32). */
const VACANT = 0.08;
/** Fall of the log of that share per SD of standing: 14 % at the worst rating, 3 % at the best. */
const VACANT_STANDING = 0.5;

/** Puts people into all posts, as each organisation's board and staff experience have them. */
export function fillPeople(world: PartnerWorld, draw: KeyedDraws): void {
  const { person: p, setup } = world;
  for (let i = 0; i < setup.organisationIds.length; i++) {
    for (let row = setup.firstPerson[i]; row < setup.firstPerson[i + 1]; row++) {
      p.organisation[row] = i;
      p.post[row] = row - setup.firstPerson[i];
      p.level[row] = levelOf(p.post[row]);
      keyPerson(world, row);
    }
  }
  const normal = draw.normals(p, 8);
  const uniform = draw.uniforms(p, 3);
  for (let i = 0; i < setup.parties; i++) {
    for (let row = setup.firstPerson[i]; row < setup.firstPerson[i] + POSTS; row++) {
      fillPerson(world, i, row, normal, uniform);
    }
    if (setup.inputs[i].drawn) seatBoard(world, i, uniform);
    centre(world, i, p.disposition, 1);
    centre(world, i, p.values, VALUES);
    addOrganisation(world, i);
  }
}

const levelOf = (post: number) =>
  post < FIRST_POST[1] ? 0 : post < FIRST_POST[2] ? 1 : post < FIRST_POST[3] ? 2 : 3;

function fillPerson(
  { organisation: o, person: p }: PartnerWorld,
  i: number,
  row: number,
  normal: Float64Array,
  uniform: Float64Array,
): void {
  const stability = o.boardStability[i];
  const filled = 1 - 0.35 * (1 - stability) * (1 - stability);
  p.open[row] = 1;
  p.filled[row] = p.level[row] > 0 || uniform[row * 3] < filled ? 1 : 0;
  const grown = p.level[row] === 0 ? clamp(stability / filled, 0.01, 0.98) : 0.8;
  p.tenure[row] = -TENURE_SCALE * log(1 - grown) * (0.6 + 0.8 * uniform[row * 3 + 1]);
  p.ability[row] =
    (p.level[row] === 0 ? o.leadership[i] : 0) + ABILITY_SPREAD * normal[row * 8 + 1];
  p.disposition[row] = DISPOSITION_SPREAD * normal[row * 8];
  p.networked[row] = uniform[row * 3 + 2];
  for (let k = 0; k < VALUES; k++) {
    p.values[row * VALUES + k] = VALUES_SPREAD * normal[row * 8 + 2 + k];
  }
}

/**
 * A board in the middle of its life: some posts empty, and tenures as chance departures leave
 * them, stretched so that together they make the board as stable as it is.
 */
function seatBoard(
  { organisation: o, person: p, setup }: PartnerWorld,
  i: number,
  u: Float64Array,
) {
  const first = setup.firstPerson[i];
  const last = first + FIRST_POST[1];
  const goal = o.boardStability[i] * FIRST_POST[1];
  const vacant = Math.min(0.5, VACANT * exp(-VACANT_STANDING * o.reputation[i]));
  let filled = 0;
  for (let row = first; row < last; row++) {
    p.filled[row] = u[row * 3] < 1 - vacant ? 1 : 0;
    filled += p.filled[row];
  }
  for (let row = first; row < last && 0.97 * filled < goal; row++) {
    filled += 1 - p.filled[row];
    p.filled[row] = 1;
  }
  const luckOf = (row: number) => -log(u[row * 3 + 1]);
  let low = 0;
  let high = 1000;
  for (let n = 0; n < 40; n++) {
    const scale = 0.5 * (low + high);
    let grown = 0;
    for (let row = first; row < last; row++) {
      if (p.filled[row] === 1) grown += 1 - exp((-scale * luckOf(row)) / TENURE_SCALE);
    }
    if (grown < goal) low = scale;
    else high = scale;
  }
  for (let row = first; row < last; row++) p.tenure[row] = Math.min(480, low * luckOf(row));
}

/** Takes the mean off a column over one organisation's people, so that its start is exact. */
function centre({ setup }: PartnerWorld, i: number, column: Float64Array, width: number): void {
  const first = setup.firstPerson[i];
  for (let k = 0; k < width; k++) {
    let sum = 0;
    for (let row = first; row < first + POSTS; row++) sum += column[row * width + k];
    const mean = sum / POSTS;
    for (let row = first; row < first + POSTS; row++) column[row * width + k] -= mean;
  }
}

function addOrganisation({ organisation: o, person: p, setup }: PartnerWorld, i: number): void {
  const first = setup.firstPerson[i];
  const faith = warrantedFaith(o, i);
  for (let row = first; row < first + POSTS; row++) {
    p.engagement[row] = o.staffExperience[i] + p.disposition[row];
    p.faithOwn[row] = faith;
    p.faithPartner[row] = STRANGERS_FAITH;
    p.strain[row] = o.strain[i];
    for (let k = 0; k < VALUES; k++) {
      p.values[row * VALUES + k] += o.professed[i * VALUES + k];
    }
  }
  for (let k = 0; k < VALUES; k++) o.culture[i * VALUES + k] = o.professed[i * VALUES + k];
}

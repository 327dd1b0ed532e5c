import type { EventLog } from "../core/trajectory.ts";
import { countBoards } from "./leaders.ts";
import { STATUS } from "./partnership.ts";
import { FIRST_POST } from "./person.ts";
import { aggregate } from "./reference.ts";
import { sitesOf } from "./rows.ts";
import type { PartnerWorld } from "./world.ts";

const BOARD = FIRST_POST[1];
/** Months without a rating of the joint body as a whole after completion. */
const GRACE = 24;

/**
 * Completion of a merger or acquisition: the joint body comes to life, both parties go on as its
 * sites, and one board is made of two. `share` of its posts go to the joining side; the other
 * posts are abolished.
 */
export function completeJoint(world: PartnerWorld, k: number, share: number, log: EventLog): void {
  const { organisation: o, partnership: s } = world;
  const lead = s.lead[k];
  const other = s.other[k];
  const joint = s.joint[k];
  const [first, second] = [o.legal[lead], o.legal[other]];
  if (first === second) return;
  o.exists[joint] = 1;
  o.legal[joint] = joint;
  for (let i = 0; i < world.setup.parties; i++) {
    if (o.legal[i] === first || o.legal[i] === second) o.legal[i] = joint;
  }
  for (const body of [first, second]) if (o.site[body] === 0) o.exists[body] = 0;
  o.nhs[joint] = Math.max(o.nhs[lead], o.nhs[other]);
  o.clinical[joint] = 1;
  o.income[joint] = o.income[first] + o.income[second];
  joinStanding(world, joint);
  o.ratedAsSite[joint] = 0;
  for (let d = 0; d < 5; d++) {
    o.domains[joint * 5 + d] = Math.round(
      0.5 * (o.domains[lead * 5 + d] + o.domains[other * 5 + d]),
    );
  }
  o.rating[joint] = aggregate(o.domains, joint * 5);
  o.nextInspection[joint] = world.month + GRACE;
  for (const site of [lead, other]) {
    o.nextInspection[site] = world.month + 12;
    if (o.label[site] === 1 && log.on) {
      log.add(world.month, o.ids[site], "leaves special measures", "its legal body ends", "");
    }
    o.label[site] = 0;
  }
  joinBoards(world, first, second, joint, Math.round(BOARD * share));
  o.turnover[joint] =
    (o.turnover[first] * o.income[first] + o.turnover[second] * o.income[second]) / o.income[joint];
  countBoards(world);
  if (log.on) log.add(world.month, o.ids[joint], "joint body begins", "completion", "");
}

/**
 * A joint body stands where its sites do, weighted by income: this month's means of its columns. Its
 * name is the lead's, and so is most of its reputation, the more the lead speaks for both.
 */
export function joinStanding(world: PartnerWorld, joint: number): void {
  const { organisation: o, partnership: s } = world;
  const sites = sitesOf(world, joint);
  for (const column of [
    o.reputation,
    o.governance,
    o.seenQuality,
    o.quality,
    o.staffExperience,
    o.patientExperience,
    o.waits,
    o.surplus,
  ]) {
    let sum = 0;
    for (const i of sites) sum += column[i] * o.income[i];
    column[joint] = sum / o.income[joint];
  }
  for (let k = 0; k < s.count; k++) {
    if (s.joint[k] !== joint || s.status[k] !== STATUS.running) continue;
    const named = 0.8 * s.authority[k] * (1 - s.mutual[k]);
    o.reputation[joint] += named * (o.reputation[s.lead[k]] - o.reputation[joint]);
  }
}

function joinBoards(
  world: PartnerWorld,
  lead: number,
  other: number,
  joint: number,
  fromOther: number,
): void {
  const { setup } = world;
  for (let post = 0; post < BOARD; post++) {
    const theirs = post >= BOARD - fromOther;
    movePerson(
      world,
      setup.firstPerson[theirs ? other : lead] + post,
      setup.firstPerson[joint] + post,
    );
  }
  for (const party of [lead, other]) {
    for (let post = 0; post < BOARD; post++) abolish(world, setup.firstPerson[party] + post);
  }
}

/** A person takes a post in the joint body, with all that makes the person, luck included. */
function movePerson({ person: p }: PartnerWorld, from: number, to: number): void {
  for (const [name, spec] of Object.entries(p.columns)) {
    if (name === "organisation" || name === "post" || name === "level") continue;
    const column = p[name as "tenure"];
    const width = ("width" in spec ? spec.width : undefined) ?? 1;
    for (let j = 0; j < width; j++) column[to * width + j] = column[from * width + j];
  }
  p.open[to] = 1;
  p.keys.lo[to] = p.keys.lo[from];
  p.keys.hi[to] = p.keys.hi[from];
}

function abolish({ person: p }: PartnerWorld, row: number): void {
  p.open[row] = 0;
  p.filled[row] = 0;
}

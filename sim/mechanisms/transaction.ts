import { assumed, lever, measured } from "../core/declare.ts";
import type { ParamValues } from "../core/mechanism.ts";
import type { EventLog } from "../core/trajectory.ts";
import { defineMechanism } from "../entities/define.ts";
import { completeJoint } from "../entities/joint.ts";
import { helperOf, STATUS } from "../entities/partnership.ts";
import type { Step } from "../entities/path.ts";
import { endPartnership, enterStep, nameOf, stepOf, wayOf } from "../entities/progress.ts";
import type { PartnerWorld } from "../entities/world.ts";

/** Overload of the lead that does not yet make it think of giving a deal up. */
const BEARABLE = 0.1;

const params = {
  approving: measured(
    0.23,
    [0.12, 0.5],
    "bodies",
    "Approvals obtained in a month",
    "by parties with typical free capacity on the standard route; with up to ten bodies, deals took up to five years",
    "moderate",
    "King's Fund 2015 (X8); case E for the fast end (12 months)",
  ),
  joint_leaders_speed: assumed(
    0.5,
    [0.2, 1.2],
    "share",
    "How much joint leaders speed a deal",
    "gain in speed when one set of leaders already runs both organisations",
  ),
  push_speed: assumed(
    0.4,
    [0.1, 0.8],
    "share",
    "How much a push speeds a deal",
    "gain in speed under full pressure from regulators or the system",
  ),
  abandoning: assumed(
    0.0052,
    [0, 0.02],
    "per month",
    "Monthly chance that a deal is abandoned",
    "while approvals are sought, by parties that want it and trust each other moderately",
  ),
  reluctance: assumed(
    55,
    [0, 80],
    "1",
    "Abandoning by an unwilling lead",
    "how much likelier a deal is abandoned, per square of what the lead's own wish falls short of 0.6; strong trusts refuse, pressed or not",
  ),
  fast_track: lever(
    "Regulators",
    0,
    [0, 1],
    "share",
    "Fast-track approval",
    "How far the approval of a structural deal follows a shorter route made for it.",
    "Miller and Millar, case E: fast track against old templates",
  ),
  post_share: lever(
    "Set-up",
    0.25,
    [0, 0.5],
    "share",
    "Posts for the joining side",
    "Share of joint leadership posts that go to people of the joining organisation.",
    "Miller and Millar, case C: nine of ten clinical chiefs came from the acquirer",
  ),
};

type Rules = ParamValues<typeof params>;

/** From agreement to completion: approvals, money to be settled, the next rung, or giving up. */
export const transaction = defineMechanism({
  id: "transaction",
  label: "Transaction",
  summary:
    "Approvals come in body by body, faster with joint leaders, a push and a fast track; money must be settled among funders; a smaller step leads to a larger one when trust and progress allow.",
  covers: ["M9", "M19", "M20", "M71", "M163", "M200", "M201"],
  params,
  step(world, p, draw, log) {
    const { partnership: s } = world;
    const luck = draw.uniforms(s, 2);
    for (let k = 0; k < s.count; k++) {
      if (s.status[k] !== STATUS.agreed && s.status[k] !== STATUS.running) continue;
      const target = nextStep(world, k);
      s.dealing[k] = 0;
      if (!target) continue;
      seekApproval(world, k, p, target, luck[k * 2]);
      if (abandon(world, k, p, target, luck[k * 2 + 1], log)) continue;
      if (ready(world, k, target)) advance(world, k, p, log);
    }
  },
});

/** The step being worked towards: the first, while it waits for approval, or the one that follows. */
function nextStep(world: PartnerWorld, k: number): Step | undefined {
  const { partnership: s } = world;
  const current = stepOf(world, k);
  if (s.status[k] === STATUS.agreed) return current;
  return current.next < 0 ? undefined : wayOf(world, k).steps[current.next];
}

function seekApproval(world: PartnerWorld, k: number, p: Rules, target: Step, luck: number): void {
  const { organisation: o, partnership: s, environment: e } = world;
  const lead = helperOf(s, k);
  s.dealing[k] = s.approved[k] < target.attributes.approvals ? 1 : 0;
  if (s.dealing[k] === 0) return;
  const pushed = Math.max(s.pressure[k], e.systemPush[0]);
  const speed =
    (1 + p.joint_leaders_speed * s.sharedBoard[k]) *
    (1 + p.push_speed * pushed) *
    (1 + 0.7 * p.fast_track) *
    (0.7 + Math.min(0.6, o.freeCapacity[lead])) *
    (1 - 0.4 * (s.engaged[k] - 0.3));
  s.approved[k] += p.approving * speed * (0.5 + luck);
}

/** A deal is given up when trust is low or the lead has no room: years and millions are sunk. */
function abandon(
  world: PartnerWorld,
  k: number,
  p: Rules,
  target: Step,
  luck: number,
  log: EventLog,
): boolean {
  const { organisation: o, partnership: s } = world;
  if (target.attributes.approvals === 0) return false;
  const swamped = Math.max(0, o.overload[helperOf(s, k)] - BEARABLE);
  const strained = 2 * Math.max(0, 0.35 - s.trust[k]) + swamped;
  const loath = Math.max(0, 0.6 - s.leadMotivation[k]);
  const wanted = (1 - 0.5 * s.pressure[k]) * (1 + p.reluctance * loath * loath);
  if (luck >= p.abandoning * wanted * (1 + 6 * strained)) return false;
  if (log.on) log.add(world.month, nameOf(world, k), "deal abandoned", "low trust or no room", "");
  endPartnership(world, k);
  return true;
}

function ready(world: PartnerWorld, k: number, target: Step): boolean {
  const { partnership: s } = world;
  if (s.approved[k] < target.attributes.approvals) return false;
  if (target.attributes.oneBody > 0 && s.settled[k] < 1) return false;
  if (s.status[k] === STATUS.agreed) return true;
  const current = stepOf(world, k);
  return (
    s.trust[k] >= current.needsTrust &&
    s.progress[k] >= current.needsProgress &&
    world.month - s.stageMonth[k] >= current.needsMonths
  );
}

function advance(world: PartnerWorld, k: number, p: Rules, log: EventLog): void {
  const { partnership: s } = world;
  const index = s.status[k] === STATUS.agreed ? s.stage[k] : stepOf(world, k).next;
  if (s.status[k] === STATUS.agreed) s.startedMonth[k] = world.month;
  s.status[k] = STATUS.running;
  enterStep(world, k, index);
  if (log.on) {
    const why = s.approvals[k] > 0 ? "approval" : "trust and progress";
    log.add(world.month, nameOf(world, k), `next step: ${stepOf(world, k).name}`, why, "");
  }
  s.postsGiven[k] = p.post_share * s.sharedBoard[k];
  if (s.oneBody[k] > 0) completeJoint(world, k, p.post_share, log);
}

import type { ParamValues } from "../core/mechanism.ts";
import { judged, lever, sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";

/** Stages of a partnership: not proposed, being prepared, running, over. */
export const STAGE = { none: 0, preparing: 1, running: 2, over: 3 } as const;

const share = (about: string) => ({ type: "f64", unit: "share", about, range: [0, 1] }) as const;

export const dealState = {
  partnership: {
    lead: {
      type: "i32",
      unit: "row",
      about: "the organisation that leads or helps",
      range: [0, 1e6],
    },
    other: {
      type: "i32",
      unit: "row",
      about: "the organisation that joins or is helped",
      range: [0, 1e6],
    },
    stage: { type: "u8", unit: "stage", about: "none, preparing, running, over", range: [0, 3] },
    age: { type: "f64", unit: "months", about: "months in its stage", range: [0, 4096] },
    approved: { type: "f64", unit: "bodies", about: "bodies that have approved", range: [0, 12] },
    authority: share("how far the lead may instruct the other"),
    joint: share("share of board posts that one person holds for both"),
    shared: share("share of board posts held jointly now"),
    breadth: share("share of services in scope"),
    tieCount: {
      type: "f64",
      unit: "people",
      about: "people on each side on whom it rests",
      range: [0, 12],
    },
    leadHours: share("management hours promised by the lead"),
    otherHours: share("management hours promised by the other"),
    oneBody: share("1 if the parties become one legal body"),
    written: share("how far roles and duties are written down"),
    approvals: { type: "f64", unit: "bodies", about: "bodies that must approve", range: [0, 12] },
    mandate: share("pressure from outside on the parties"),
    wish: share("how much the lead wants it"),
    receptivity: share("how much the people of the other want to be helped"),
    legitimacy: share("how far people outside the boards think the partner right for them"),
    complement: {
      type: "f64",
      unit: "SD",
      about: "what each does better than the other where they are equal",
      range: [0, 4],
    },
    small: share("size of the smaller party beside the larger"),
  },
} as const;

const params = {
  approving: sourced({
    value: 0.2,
    range: [0.1, 0.4],
    unit: "per month",
    label: "Approvals",
    help: "Chance in a month that the next body approves.",
    grade: "moderate",
    cite: "Collins 2015: up to ten bodies, some deals four to five years; case E: twelve months with a push",
  }),
  push: lever({
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "Oversight",
    label: "Push for approval",
    help: "How much the system presses the bodies that must approve.",
    cite: "case E: a year with joint posts and a system that wanted it",
  }),
  joint_before: lever({
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "People",
    label: "Joint posts beforehand",
    help: "Share of the joint posts that are held jointly while the deal is prepared.",
    cite: "case E: one chief executive for both a year before the merger",
  }),
  leaving_freely: judged({
    value: 0.03,
    range: [0.01, 0.1],
    unit: "per month",
    label: "Partnerships that end",
    help: "Chance in a month that a partnership without any trust, contract or pressure ends.",
    why: "alliances: more than half over within five years; informal projects: a third within one",
  }),
};

export const deals = defineRule({
  id: "deals",
  label: "Deals",
  prose:
    "A partnership begins when the bodies that must approve have done so, one after another, sooner under pressure. It ends where trust is gone, unless it is written down, pressed for from outside, or has become one body.",
  params,
  state: dealState,
  start: () => {},
  step(world, p, draw) {
    const { partnerships: s } = world;
    const chance = draw.uniforms(s, 2);
    for (let k = 0; k < s.count; k++) {
      if (s.stage[k] === STAGE.none || s.stage[k] === STAGE.over) continue;
      s.age[k] += 1;
      s.shared[k] = s.joint[k] * (s.stage[k] === STAGE.preparing ? p.joint_before : 1);
      if (s.stage[k] === STAGE.preparing) approve(world, p, k, chance[2 * k]);
      if (chance[2 * k + 1] < endingOf(world, p, k)) s.stage[k] = STAGE.over;
    }
  },
});

type Numbers = ParamValues<typeof params>;

function approve(world: World, p: Numbers, k: number, luck: number): void {
  const { partnerships: s } = world;
  const pushed = p.approving * (1 + p.push) * (1 + p.joint_before) * (1 + s.mandate[k]);
  if (s.approved[k] < s.approvals[k] && luck < pushed) s.approved[k] += 1;
  if (s.approved[k] < s.approvals[k]) return;
  s.stage[k] = STAGE.running;
  s.age[k] = 0;
}

function endingOf(world: World, p: Numbers, k: number): number {
  const { partnerships: s } = world;
  if (s.oneBody[k] === 1 && s.stage[k] === STAGE.running) return 0;
  return p.leaving_freely * (1 - s.trust[k]) * (1 - s.written[k]) * (1 - s.mandate[k]);
}

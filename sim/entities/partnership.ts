import type { Columns, Table } from "../core/world.ts";
import { ATTRIBUTES, type Attribute } from "./form.ts";

/** Where a partnership stands. */
export const STATUS = {
  /** Not proposed yet, or a spare row. */
  idle: 0,
  /** Proposed; the parties are making up their minds. */
  proposed: 1,
  /** Agreed; its first stage waits for approval. */
  agreed: 2,
  /** Working in one of its stages. */
  running: 3,
  /** Ended or abandoned. */
  ended: 4,
} as const;

const attributeColumns = Object.fromEntries(
  Object.entries(ATTRIBUTES).map(([name, spec]) => [
    name,
    { type: "f64", unit: "1", about: `current stage: ${spec.about}`, range: spec.range },
  ]),
) as unknown as Record<
  Attribute,
  { readonly type: "f64"; readonly unit: "1"; readonly about: string }
>;

/** A partnership: who, on what terms, how far, and what it has come to mean to those in it. */
export const partnershipColumns = {
  ...attributeColumns,
  lead: { type: "i32", unit: "row", about: "the party that leads or helps" },
  other: { type: "i32", unit: "row", about: "the party that joins or is helped" },
  host: { type: "i32", unit: "row", about: "a third party that hosts, or -1" },
  joint: { type: "i32", unit: "row", about: "row of the joint body it may create, or -1" },
  relation: { type: "i32", unit: "row", about: "the pair of organisations" },
  status: { type: "u8", unit: "code", about: "see STATUS" },
  stage: { type: "i32", unit: "stage", about: "index of the stage in its path, from 0" },
  openForm: {
    type: "i32",
    unit: "code",
    about: "the form it arose in if nobody scheduled it, or -1",
  },
  scale: {
    type: "f64",
    unit: "share",
    about: "how much of the form's breadth is used",
    range: [0, 1],
  },
  proposeMonth: { type: "i32", unit: "month", about: "when the idea is put" },
  agreedMonth: { type: "i32", unit: "month", about: "when it was agreed, or -1" },
  startedMonth: { type: "i32", unit: "month", about: "when it started, or -1" },
  stageMonth: { type: "i32", unit: "month", about: "when its stage began" },
  reviewedMonth: { type: "i32", unit: "month", about: "when it was last reviewed, or -1" },
  completedMonth: { type: "i32", unit: "month", about: "when it reached its last stage, or -1" },
  endedMonth: { type: "i32", unit: "month", about: "when it ended, or -1" },
  dealing: { type: "u8", unit: "code", about: "1 while approvals are sought" },
  approved: { type: "f64", unit: "bodies", about: "approvals obtained for the next stage" },
  managed: {
    type: "f64",
    unit: "share",
    about: "shared project management paid for",
    range: [0, 1],
  },
  pooled: { type: "f64", unit: "share", about: "shared data paid for", range: [0, 1] },
  settled: { type: "f64", unit: "share", about: "how far funding is agreed", range: [0, 1] },

  pressure: { type: "f64", unit: "share", about: "external pressure to partner", range: [0, 1] },
  leadMotivation: { type: "f64", unit: "share", about: "the lead's own wish", range: [0, 1] },
  otherMotivation: { type: "f64", unit: "share", about: "the other's own wish", range: [0, 1] },
  legitimacy: {
    type: "f64",
    unit: "share",
    about: "whether others think the match right",
    range: [0, 1],
  },
  complementarity: {
    type: "f64",
    unit: "share",
    about: "how far each has what the other lacks",
    range: [0, 1],
  },

  purpose: { type: "f64", unit: "share", about: "clarity of purpose among seniors", range: [0, 1] },
  purposeBelow: {
    type: "f64",
    unit: "share",
    about: "how far down the purpose is known",
    range: [0, 1],
  },
  alignment: {
    type: "f64",
    unit: "share",
    about: "agreement of values about the endeavour",
    range: [0, 1],
  },
  processes: { type: "f64", unit: "share", about: "ways of working agreed", range: [0, 1] },
  imposed: { type: "f64", unit: "share", about: "ways of working imposed", range: [0, 1] },
  relationships: {
    type: "f64",
    unit: "share",
    about: "trusting ties across the levels",
    range: [0, 1],
  },
  formal: {
    type: "f64",
    unit: "share",
    about: "formality built up beyond the form's own",
    range: [0, 1],
  },

  trust: { type: "f64", unit: "share", about: "mean trust of its active ties", range: [0, 1] },
  trustLevels: {
    type: "f64",
    unit: "share",
    about: "trust by level, NaN where no tie",
    width: 4,
    range: [0, 1],
    absent: true,
  },
  leads: {
    type: "f64",
    unit: "share",
    about: "how far those who carry the clinical work are there",
  },
  keptShare: { type: "f64", unit: "share", about: "commitments kept lately", range: [0, 1] },
  confidence: { type: "f64", unit: "share", about: "confidence in the contract", range: [0, 1] },
  faith: { type: "f64", unit: "share", about: "faith in the venture", range: [0, 1] },
  suspicion: {
    type: "f64",
    unit: "share",
    about: "suspicion across ownership sectors",
    range: [0, 1],
  },
  fairness: { type: "f64", unit: "share", about: "felt fairness of give and take", range: [0, 1] },
  engaged: {
    type: "f64",
    unit: "share",
    about: "effort now going into engaging staff",
    range: [0, 1],
  },
  postsGiven: {
    type: "f64",
    unit: "share",
    about: "joint posts held by the joining side",
    range: [0, 1],
  },
  integration: { type: "f64", unit: "share", about: "how far the work is joined", range: [0, 1] },
  effectiveness: {
    type: "f64",
    unit: "share",
    about: "weakest link of what makes it work",
    range: [0, 1],
  },
  distance: { type: "f64", unit: "1", about: "culture distance of the parties", range: [0, 100] },
  leadIdentity: {
    type: "f64",
    unit: "share",
    about: "lead's staff identifying with the joint body",
  },
  otherIdentity: {
    type: "f64",
    unit: "share",
    about: "other's staff identifying with the joint body",
  },

  delayStart: { type: "f64", unit: "weeks", about: "pathway delay before" },
  delay: { type: "f64", unit: "weeks", about: "pathway delay now", range: [0, 200] },
  volume: { type: "f64", unit: "index", about: "patients on the pathway, 1 at the start" },
  promised: { type: "f64", unit: "£m", about: "outside money promised" },
  delivered: { type: "f64", unit: "£m", about: "outside money received" },
  spent: { type: "f64", unit: "£m", about: "cost so far" },
  leadLoss: { type: "f64", unit: "£m", about: "lead's loss on the contract so far" },
  contractValue: { type: "f64", unit: "£m a year", about: "yearly value of the work covered" },
  forecast: { type: "f64", unit: "share", about: "savings announced against what is possible" },
  overrun: { type: "f64", unit: "share", about: "cost of joining against what is usual" },
  expectedGain: { type: "f64", unit: "SD", about: "gain announced" },
  startSeen: { type: "f64", unit: "SD", about: "other's quality as seen at the start" },
  progress: { type: "f64", unit: "share", about: "perceived progress against expectation" },
  transferred: { type: "f64", unit: "SD", about: "practice carried to the other so far" },
  returned: { type: "f64", unit: "SD", about: "practice carried to the lead so far" },
} as const satisfies Columns;

/** The table of partnerships. */
export type Partnerships = Table<typeof partnershipColumns>;

/** Who gives the help: the lead, or, in an own programme, the organisation itself. */
export function helperOf(s: Partnerships, k: number): number {
  return s.own[k] === 1 ? s.other[k] : s.lead[k];
}

/** Makes row `k` of a cleared table a partnership that has not begun: no dates, no parties yet. */
export function blankPartnership(s: Partnerships, k: number): void {
  s.status[k] = STATUS.idle;
  for (const column of [
    s.stage,
    s.openForm,
    s.agreedMonth,
    s.startedMonth,
    s.reviewedMonth,
    s.completedMonth,
    s.endedMonth,
    s.proposeMonth,
    s.joint,
    s.host,
    s.lead,
    s.other,
  ]) {
    column[k] = -1;
  }
}

/** How partnership `k` stands before anything has happened in it. */
export function openPartnership(s: Partnerships, k: number): void {
  s.volume[k] = 1;
  s.fairness[k] = 0.5;
  s.confidence[k] = 0.5;
  s.keptShare[k] = 0.6;
  s.faith[k] = 0.5;
}

import { assumed, fixed, lever } from "../core/declare.ts";
import type { ParamValues } from "../core/mechanism.ts";
import type { EventLog } from "../core/trajectory.ts";
import { defineMechanism } from "../entities/define.ts";
import { DOMAINS } from "../entities/organisation.ts";
import { helperOf, STATUS } from "../entities/partnership.ts";
import { deservesLabel, inadequateDomains, isFailing, rateWithError } from "../entities/rating.ts";
import type { PartnerWorld } from "../entities/world.ts";

const NAMES = ["", "inadequate", "requires improvement", "good", "outstanding"] as const;
/** Share of services in scope from which regulators treat joint work as a partnership to be eased. */
const WIDE = 0.2;
/** Months for which a new joint body is watched as a deal. */
const MONITORED = 24;
/** Share of the open findings put right in a month, and of the answers that lapse without scrutiny. */
const ANSWERING = 0.06;
const FORGETTING = 0.04;

const params = {
  inspection_interval: fixed(
    25,
    [18, 36],
    "months",
    "Time between inspections",
    "of a trust that is not in special measures; up to 6 months sooner or later",
    "weak",
    "Care Quality Commission practice, 18 to 36 months",
  ),
  label_interval: fixed(
    12,
    [6, 18],
    "months",
    "Time between inspections in special measures",
    "the usual re-inspection, up to 3 months sooner or later",
    "strong",
    "Care Quality Commission special-measures guide",
  ),
  normal_load: assumed(
    0.05,
    [0.03, 0.1],
    "share",
    "Executive time that ordinary reporting takes",
    "without any scrutiny; no number was found",
  ),
  scrutiny_load: assumed(
    0.3,
    [0.1, 0.35],
    "share",
    "Executive time that full scrutiny adds",
    "on top of ordinary reporting, at a burden of 1; case B speaks of many meetings a month, without a number",
  ),
  answering: assumed(
    0.12,
    [0, 1],
    "SD",
    "Answering inspectors' findings",
    "what a failing organisation that has put the findings right gains in the next inspection's scores beyond better care; three quarters of inadequate ratings improved at the next inspection while measured care did not (X31, X25)",
  ),
  carried_over: assumed(
    0.1,
    [0, 0.5],
    "SD",
    "Clear evidence needed to change a grade",
    "how far beyond the cut-point a domain's score must be before its earlier grade is changed: services that are not inspected again keep theirs",
  ),
  forum_saving: assumed(
    0.55,
    [0.2, 0.8],
    "share",
    "Reporting that one forum saves",
    "fall of the burden when one monthly forum replaces separate lines to each body",
  ),
  headroom_saving: assumed(
    0.6,
    [0.2, 0.9],
    "share",
    "Reporting that headroom saves",
    "fall of the burden under full regulatory space",
  ),
  renewing: assumed(
    0.25,
    [0, 0.6],
    "share",
    "Board members replaced with a label",
    "share of a board that regulators have replaced when they put a trust into special measures; seven in ten directors of inadequate trusts were appointed within a year (X32)",
  ),
  reporting_burden: lever(
    "Regulators",
    1,
    [0, 2],
    "1",
    "Reporting demanded",
    "Reporting and assurance asked of organisations under scrutiny, as a multiple of the scenario's own.",
    "Miller and Millar, case B: time and resources taken by assurance",
    0.1,
  ),
  single_forum: lever(
    "Regulators",
    0,
    [0, 1],
    "share",
    "One oversight forum",
    "One monthly forum of all regulators and commissioners for a partnership, instead of separate lines.",
    "Miller and Millar, case C: quality oversight committee",
    1,
  ),
  headroom: lever(
    "Regulators",
    0.2,
    [0, 1],
    "share",
    "Headroom from regulators",
    "Space given to a partnership's parties to get on with it, before results are asked for.",
    "Miller and Millar, case C: regulators kept their distance",
  ),
  public_label: lever(
    "Regulators",
    1,
    [0, 1],
    "share",
    "Public special-measures label",
    "Whether a struggling trust is publicly labelled, or supported and inspected as often without the label.",
    "Miller and Millar, case B: the label hurt recruitment and retention",
    1,
  ),
};

type Rules = ParamValues<typeof params>;

/** Inspection with noise, ratings by the published rule, special measures, and reporting load. */
export const regulation = defineMechanism({
  id: "regulation",
  label: "Regulation",
  summary:
    "Inspectors judge five domains with error; two bad ones bring special measures; scrutiny takes executives' time, less through one forum and under headroom.",
  covers: ["M180", "M183", "M189", "M190", "M192", "M193", "M194"],
  params,
  step(world, p, draw, log) {
    const { organisation: o } = world;
    answer(world);
    const luck = draw.normals(o, 6);
    const timing = draw.uniforms(o, 1);
    for (let i = 0; i < o.count; i++) {
      if (o.exists[i] === 0 || o.clinical[i] === 0) continue;
      if (o.nextInspection[i] < 0) o.nextInspection[i] = firstVisit(world, i, p, timing[i]);
      if (o.labelOrder[i] === 1) giveLabel(world, i, p, timing[i], log, "decided");
      if (world.month >= o.nextInspection[i]) {
        inspect(world, i, luck, p, log);
        if (o.legal[i] === i) judgeLabel(world, i, p, timing[i], log);
        const interval = o.label[i] === 1 ? p.label_interval : p.inspection_interval;
        const spread = (o.label[i] === 1 ? 6 : 12) * (timing[i] - 0.5);
        o.nextInspection[i] = world.month + Math.round(interval + spread);
      }
    }
    o.labelOrder.fill(0);
    nameSites(world, p);
    burden(world, p);
  },
});

/** The failing work through the inspectors' list within months; attention to it fades afterwards. */
function answer({ organisation: o }: PartnerWorld): void {
  for (let i = 0; i < o.count; i++) {
    o.answered[i] +=
      isFailing(o, i) === 1 ? ANSWERING * (1 - o.answered[i]) : -FORGETTING * o.answered[i];
  }
}

/** Sites share the label of their legal body; `named` says whether the public knows of it. */
function nameSites({ organisation: o }: PartnerWorld, p: Rules): void {
  for (let i = 0; i < o.count; i++) {
    const body = o.legal[i];
    if (body !== i) {
      o.label[i] = o.label[body];
      o.labelMonth[i] = o.labelMonth[body];
    }
    o.named[i] = p.public_label >= 0.5 ? o.label[i] : 0;
  }
}

function firstVisit({ organisation: o }: PartnerWorld, i: number, p: Rules, luck: number): number {
  if (o.label[i] === 1) return Math.max(1, Math.round(o.labelMonth[i] + p.label_interval));
  return Math.max(1, Math.round(p.inspection_interval * luck));
}

function inspect(
  world: PartnerWorld,
  i: number,
  luck: Float64Array,
  p: Rules,
  log: EventLog,
): void {
  const { organisation: o } = world;
  const before = o.rating[i];
  rateWithError(o, i, luck, i * 6, p.answering * o.answered[i], p.carried_over);
  if (!log.on) return;
  const worst = DOMAINS.filter((_, d) => o.domains[i * 5 + d] === 1).join(", ");
  const was = before === o.rating[i] ? "as before" : `before: ${NAMES[before]}`;
  log.add(
    world.month,
    o.ids[i],
    `rated ${NAMES[o.rating[i]]}`,
    "inspection",
    worst ? `${was}; inadequate: ${worst}` : was,
  );
}

/** Given to a badly led trust with a second bad domain; lifted when no domain is bad enough. */
function judgeLabel(world: PartnerWorld, i: number, p: Rules, timing: number, log: EventLog): void {
  const { organisation: o } = world;
  if (o.label[i] === 0 && deservesLabel(o, i)) giveLabel(world, i, p, timing, log, "inspection");
  else if (o.label[i] === 1 && inadequateDomains(o, i) === 0) {
    o.label[i] = 0;
    if (log.on) log.add(world.month, o.ids[i], "leaves special measures", "inspection", "");
  }
}

function giveLabel(
  world: PartnerWorld,
  i: number,
  p: Rules,
  timing: number,
  log: EventLog,
  why: string,
): void {
  const { organisation: o } = world;
  if (o.label[i] === 1) return;
  o.label[i] = 1;
  o.labelMonth[i] = world.month;
  o.boardOrder[i] = Math.max(o.boardOrder[i], p.renewing);
  o.nextInspection[i] = world.month + Math.round(p.label_interval + 6 * (timing - 0.5));
  if (log.on) log.add(world.month, o.ids[i], "put into special measures", why, "");
}

/** Scrutiny falls on the labelled, the failing and the parties of a watched deal. */
function burden(world: PartnerWorld, p: Rules): void {
  const { organisation: o, environment: e } = world;
  const trend = e.reportingTrend[0];
  const full = e.burden[0] * p.reporting_burden * trend;
  const ordinary = p.normal_load * trend;
  for (let i = 0; i < o.count; i++) {
    const own = isFailing(o, i);
    o.scrutiny[i] = own;
    o.eased[i] = 0;
    o.ownLoad[i] = Math.min(1, ordinary + p.scrutiny_load * own * e.burden[0]);
  }
  watchDeals(world, p);
  const relief = (1 - p.forum_saving * p.single_forum) * (1 - p.headroom_saving * p.headroom);
  for (let i = 0; i < o.count; i++) {
    const asked = full * o.scrutiny[i] * (o.eased[i] === 1 ? relief : 1);
    o.diverted[i] = Math.min(1 - ordinary, p.scrutiny_load * asked);
    o.regulatoryLoad[i] = ordinary + o.diverted[i];
  }
}

/**
 * Parties of a watched deal are scrutinised for it, and have its forum and headroom; who may
 * instruct answers for the other.
 */
function watchDeals(world: PartnerWorld, p: Rules): void {
  const { organisation: o, partnership: s } = world;
  for (let k = 0; k < s.count; k++) {
    if (s.status[k] !== STATUS.running) continue;
    const lead = helperOf(s, k);
    const other = s.other[k];
    const recent = world.month - s.stageMonth[k] < MONITORED ? s.oneBody[k] : 0;
    const deal = 0.6 * Math.max(s.pressure[k], recent, s.dealing[k] === 1 ? 0.6 : 0);
    const answered = 0.8 * s.authority[k] * Math.max(deal, isFailing(o, other));
    o.scrutiny[other] = Math.max(o.scrutiny[other], deal);
    o.scrutiny[lead] = Math.max(o.scrutiny[lead], answered);
    const wide = s.breadth[k] >= WIDE || s.dealing[k] === 1 || s.pressure[k] > 0.5;
    if (wide) o.eased[other] = 1;
    if (wide) o.eased[lead] = 1;
    s.purpose[k] += 0.01 * p.single_forum * (1 - s.purpose[k]);
    s.legitimacy[k] += 0.01 * p.single_forum * (1 - s.legitimacy[k]);
  }
}

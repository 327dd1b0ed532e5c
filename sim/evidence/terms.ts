import { STAGE } from "../rules/deals.ts";
import { type Future, isEarly } from "./future.ts";

/** A gain or harm worth the name, SD of quality or staff experience (section 0 of the evidence). */
export const GAIN = 0.05;

/** The same for a surplus, % of income. */
export const MONEY_GAIN = 0.2;

/**
 * Success of a partnership 36 months after it started: the helped party's mean quality over months
 * 34 to 36 is at least 0.2 SD above its twin's, and no party is harmed by more than 0.2 SD of
 * quality or 1 % of income. 1, 0, or 0 as well if it never started (intention to treat).
 */
export function success(future: Future, helped: string, parties: readonly string[]): number {
  const start = future.month("started");
  if (!Number.isFinite(start) || start + 36 > future.months) return 0;
  const after = (entity: string, outcome: string) =>
    future.meanEffect(entity, outcome, start + 34, start + 36);
  const unharmed = parties.every(
    (party) => after(party, "quality") >= -0.2 && after(party, "surplus") >= -1,
  );
  return after(helped, "quality") >= 0.2 && unharmed ? 1 : 0;
}

/** The parties of the main partnership of a future and their shares of the joint income. */
export function partiesOf({ scenario }: Future): readonly { id: string; part: number }[] {
  const { partnership, organisations } = scenario;
  if (!partnership) throw new Error("this world has no partnership");
  const income = [partnership.lead, partnership.other].map((id) => organisations[id].income);
  return [partnership.lead, partnership.other].map((id, n) => ({
    id,
    part: income[n] / (income[0] + income[1]),
  }));
}

/** Joint income of the parties of the main partnership at the start, £m a year ("turnover"). */
export const turnover = ({ scenario: { partnership, organisations } }: Future): number =>
  partnership
    ? organisations[partnership.lead].income + organisations[partnership.other].income
    : Number.NaN;

/** Mean of the two parties weighted by income, of a month: what a merged body shows as a whole. */
export const together = (future: Future, outcome: string, month: number): number =>
  partiesOf(future).reduce((sum, { id, part }) => sum + part * future.at(id, outcome, month), 0);

/** The same of the twin: what the parties would show if counted as one. */
export const apart = (future: Future, outcome: string, month: number): number =>
  partiesOf(future).reduce(
    (sum, { id, part }) => sum + part * future.twinAt(id, outcome, month),
    0,
  );

/** Effect on the two parties taken as one, in the unit of the outcome. */
export const jointEffect = (future: Future, outcome: string, month: number): number =>
  together(future, outcome, month) - apart(future, outcome, month);

/** The same as a percentage of what the twin shows. */
export const jointChange = (future: Future, outcome: string, month: number): number =>
  100 * (together(future, outcome, month) / apart(future, outcome, month) - 1);

/** Sum of an outcome in money over the two parties in a month, £m a year. */
export const bothPay = (future: Future, outcome: string, month: number): number =>
  partiesOf(future).reduce((sum, { id }) => sum + future.at(id, outcome, month), 0);

/** Mean of `read` over months `from` to `to` after `clock`; NaN beyond the horizon or without it. */
function meanAfter(
  future: Future,
  clock: number,
  from: number,
  to: number,
  read: (month: number) => number,
): number {
  if (!(clock + to <= future.months)) return Number.NaN;
  let sum = 0;
  for (let t = clock + from; t <= clock + to; t++) sum += read(t);
  return sum / (to - from + 1);
}

/** "After merger": the mean over months `from` to `to` after completion; NaN if never completed. */
export const afterCompletion = (
  future: Future,
  from: number,
  to: number,
  read: (month: number) => number,
): number => meanAfter(future, future.month("completed"), from, to, read);

/**
 * The same for every deal that was proposed (intention to treat): one that is given up is followed
 * from the month in which it was; NaN while a deal is still pending at the horizon.
 */
export const afterDeal = (
  future: Future,
  from: number,
  to: number,
  read: (month: number) => number,
): number =>
  meanAfter(future, Math.min(future.month("completed"), future.month("ended")), from, to, read);

/** Months that a service development planned at completion would take without the merger. */
const DEVELOPMENT = 24;

/**
 * Delay of service development: a development takes the management time that the parties have free
 * in the 24 months after completion in the twin. How many months longer the merged body needs to
 * find as much; what is not found by the horizon counts as the horizon. NaN if never completed.
 */
export function developmentDelay(future: Future): number {
  const completed = future.month("completed");
  if (!(completed + DEVELOPMENT <= future.months)) return Number.NaN;
  let wanted = 0;
  for (let t = 1; t <= DEVELOPMENT; t++) wanted += apart(future, "free_capacity", completed + t);
  let found = 0;
  let months = 0;
  while (found < wanted && completed + months < future.months) {
    months++;
    found += together(future, "free_capacity", completed + months);
  }
  return months - DEVELOPMENT;
}

/**
 * A structural deal meets its own objectives, 36 months after completion: at least three quarters
 * of the savings announced are being made, care on the joining side is better than in the twin by a
 * gain worth the name, and the joint finances are not harmed by more than 1 % of income. 1, 0, or
 * NaN if never completed.
 */
export function objectivesMet(future: Future): number {
  const month = future.month("completed") + 36;
  if (!(month <= future.months)) return Number.NaN;
  const joining = partiesOf(future)[1].id;
  const saved =
    bothPay(future, "savings_realised", month) >= 0.75 * bothPay(future, "savings_forecast", month);
  const better = future.meanEffect(joining, "quality", month - 2, month) > GAIN;
  return saved && better && jointEffect(future, "surplus", month) >= -1 ? 1 : 0;
}

/**
 * Transaction cost, £m: what all parties paid for changing from the start of the scenario to twelve
 * months after completion (advisers, approvals, setting up); later joining costs are left out.
 */
export function transactionCost(future: Future): number {
  const completed = future.month("completed");
  if (!(completed + 12 <= future.months)) return Number.NaN;
  let sum = 0;
  for (let t = 1; t <= completed + 12; t++) sum += bothPay(future, "transition_cost", t) / 12;
  return sum;
}

/**
 * Outside support of a completed deal to the horizon, £m: transition money received and capital
 * granted; NaN if never completed.
 */
export function outsideSupport(future: Future): number {
  const { partnership, organisations, levers } = future.scenario;
  if (!partnership || !Number.isFinite(future.month("completed"))) return Number.NaN;
  const capital = ((levers.capital_funding ?? 0) / 100) * organisations[partnership.other].income;
  let sum = capital;
  for (let t = 1; t <= future.months; t++) sum += bothPay(future, "funding_received", t) / 12;
  return sum;
}

/** The party that the main partnership of a future is meant to help. */
export const helpedOf = ({ scenario: { partnership } }: Future): string => partnership?.other ?? "";

/** The party that leads or helps. */
export const helperOf = ({ scenario: { partnership } }: Future): string => partnership?.lead ?? "";

/** The id of the lines of the main partnership. */
export const pairOf = (future: Future): string => `${helperOf(future)}~${helpedOf(future)}`;

/**
 * Mean effect from `from` to `to` months after the full arrangement began, or after the first step
 * where the full one never came (intention to treat). What never begins has no effect: 0. NaN
 * beyond the horizon. Where a row names no party, `entity` is the party that is to be helped.
 */
export function effectSince(
  future: Future,
  entity: string,
  outcome: string,
  from: number,
  to = from,
): number {
  const completed = future.month("completed");
  const clock = Number.isFinite(completed) ? completed : future.month("started");
  if (!Number.isFinite(clock)) return 0;
  return meanAfter(future, clock, from, to, (month) => future.effect(entity, outcome, month));
}

/** 1 for an effect above 0, 0 for one below; exact ties count one half (section 0). */
export const isGain = (effect: number): number =>
  Number.isNaN(effect) ? Number.NaN : 0.5 + 0.5 * Math.sign(effect);

/** Success of the main partnership for the party that it is to help. */
export const succeeds = (future: Future): number =>
  success(
    future,
    helpedOf(future),
    partiesOf(future).map(({ id }) => id),
  );

/**
 * First month in `from` to the horizon from which something stays above `level` for `running`
 * months ("sustained"); Infinity if never.
 */
export function passage(
  future: Future,
  read: (month: number) => number,
  level: number,
  running = 3,
  from = 0,
): number {
  let held = 0;
  for (let month = from; month <= future.months; month++) {
    held = read(month) > level ? held + 1 : 0;
    if (held === running) return month - running + 1;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Net benefit of a month range, summed over parties: quality 1, staff experience 0.5, patient
 * experience 0.5, surplus 0.1 per % of income (section 0). Of levels, so that differences between
 * worlds under the same luck are benefits.
 */
export const netWorth = (
  future: Future,
  parties: readonly string[],
  from: number,
  to: number,
): number =>
  parties.reduce((sum, id) => {
    const of = (outcome: string) => future.mean(id, outcome, from, to);
    const people = of("staff_experience") + of("patient_experience");
    return sum + of("quality") + 0.5 * people + 0.1 * of("surplus");
  }, 0);

/**
 * Whether the party to be helped is rated good or better at an inspection within `within` months
 * after completion; 0 if never completed, NaN if it was rated so at the start.
 */
export function turnsGood(future: Future, within: number): number {
  const ratings = future.line(helpedOf(future), "rating");
  if (ratings[0] >= 3) return Number.NaN;
  const completed = future.month("completed");
  if (!Number.isFinite(completed)) return 0;
  if (completed + within > future.months) return Number.NaN;
  return ratings.subarray(completed + 1, completed + within + 1).some((x) => x >= 3) ? 1 : 0;
}

/** Whether a partnership that started has not ended `months` later; NaN if it never started. */
export function survives(future: Future, months: number): number {
  const started = future.month("started");
  if (!(started + months <= future.months)) return Number.NaN;
  return future.month("ended") > started + months ? 1 : 0;
}

/**
 * Pathway-level gain: share of the delay on the shared pathway that is gone, `months` after the
 * start, against the delay when it started; also if the partnership has ended since. NaN if it
 * never started.
 */
export function pathwayGain(future: Future, months: number): number {
  const started = future.month("started");
  if (!(started + months <= future.months)) return Number.NaN;
  const delay = future.line(pairOf(future), "pathway_delay");
  return 1 - delay[started + months] / delay[started];
}

/** A gain on a pathway that those who work on it would report: a tenth of the delay. */
export const PATHWAY_GAIN = 0.1;

/** Running: the main partnership is in its first steps or in its full arrangement in a month. */
export function isRunning(future: Future, month: number): boolean {
  const stage = future.at(pairOf(future), "partnership_stage", month);
  return stage === STAGE.running || (stage === STAGE.preparing && isEarly(future.scenario));
}

/**
 * More than nothing, for rows that ask for a sign only: a model in which nothing happens shows
 * exactly 0 and must not pass by that.
 */
export const SOME = 1e-9;

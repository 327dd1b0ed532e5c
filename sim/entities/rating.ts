import type { Organisations } from "./organisation.ts";
import { aggregate, CUTS, NOISE, SCORE_SD, SCORES, standardise } from "./reference.ts";

/** What an inspection of one domain would score without error, in units of its parts. */
function score(o: Organisations, i: number, domain: number): number {
  const w = SCORES[domain];
  return (
    (w.quality ?? 0) * standardise("quality", o.quality[i]) +
    (w.staffExperience ?? 0) * standardise("staffExperience", o.staffExperience[i]) +
    (w.patientExperience ?? 0) * standardise("patientExperience", o.patientExperience[i]) +
    (w.waits ?? 0) * standardise("waits", o.waits[i]) +
    (w.stability ?? 0) * standardise("stability", o.boardStability[i]) +
    (w.governance ?? 0) * standardise("governance", o.governance[i]) +
    (w.surplus ?? 0) * standardise("surplus", o.surplus[o.legal[i]])
  );
}

/**
 * The grade, 1 to 4, of one domain of organisation `i`, given the inspectors' error in score units.
 * A grade it has `before` stands unless the score is beyond the cut-point by `margin`.
 */
export function gradeDomain(
  o: Organisations,
  i: number,
  domain: number,
  noise: number,
  before = 0,
  margin = 0,
): number {
  const cuts = o.ratedAsSite[i] === 1 ? CUTS.site : CUTS.trust;
  const standardised = (score(o, i, domain) + noise) / SCORE_SD[domain];
  let grade = 1;
  for (let k = 0; k < 3; k++) {
    const doubt = before === 0 ? 0 : before > k + 1 ? -margin : margin;
    if (standardised >= cuts[k] + doubt) grade = k + 2;
  }
  return grade;
}

/** Position of the domain that asks how well an organisation is led. */
const WELL_LED = 4;

/** How many domains of organisation `i` are inadequate. */
export function inadequateDomains(o: Organisations, i: number): number {
  let count = 0;
  for (let d = 0; d < 5; d++) if (o.domains[i * 5 + d] === 1) count++;
  return count;
}

/** Whether it is judged badly led. */
function isBadlyLed(o: Organisations, i: number): boolean {
  return o.domains[i * 5 + WELL_LED] === 1;
}

/** The published rule: badly led and inadequate in one more domain brings special measures. */
export function deservesLabel(o: Organisations, i: number): boolean {
  return isBadlyLed(o, i) && inadequateDomains(o, i) >= 2;
}

/**
 * An inspection: grades by domain and the rating, with the inspectors' error from six normals.
 * `lift` is what answering earlier findings adds to every score, `margin` what it takes to change
 * a grade.
 */
export function rateWithError(
  o: Organisations,
  i: number,
  luck: Float64Array,
  from: number,
  lift = 0,
  margin = 0,
): void {
  for (let d = 0; d < 5; d++) {
    const noise = NOISE.shared * luck[from] + NOISE.own * luck[from + 1 + d];
    const at = i * 5 + d;
    o.domains[at] = gradeDomain(o, i, d, noise + lift, o.domains[at], margin);
  }
  o.rating[i] = aggregate(o.domains, i * 5);
}

/** 1 while an organisation is labelled or rated inadequate, which brings scrutiny; else 0. */
export function isFailing(o: Organisations, i: number): number {
  return o.label[i] === 1 || o.rating[i] === 1 ? 1 : 0;
}

/** The rating an organisation brings along: what an inspection without error would have said. */
export function rateAtStart(o: Organisations, i: number): void {
  for (let d = 0; d < 5; d++) o.domains[i * 5 + d] = gradeDomain(o, i, d, 0);
  o.rating[i] = aggregate(o.domains, i * 5);
}

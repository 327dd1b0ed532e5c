import type { Organisations } from "./organisation.ts";
import { aggregate, CUTS, SCORE_SD, SCORES, standardise } from "./reference.ts";

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

/** The grade, 1 to 4, of one domain of organisation `i`, given the inspectors' error in score units. */
export function gradeDomain(o: Organisations, i: number, domain: number, noise: number): number {
  const cuts = o.ratedAsSite[i] === 1 ? CUTS.site : CUTS.trust;
  const standardised = (score(o, i, domain) + noise) / SCORE_SD[domain];
  if (standardised < cuts[0]) return 1;
  if (standardised < cuts[1]) return 2;
  return standardised < cuts[2] ? 3 : 4;
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

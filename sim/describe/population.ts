import { CUTS, NOISE, RATING_SHARES, SCORES } from "../entities/reference.ts";
import { TRAIT_IDS, TRAITS } from "../entities/traits.ts";
import { code, markdownTable, number, rangeText } from "./tables.ts";

const weights = (of: Readonly<Record<string, number | undefined>>) =>
  Object.entries(of)
    .map(([name, weight]) => `${name} ${number(weight ?? 0)}`)
    .join(", ");

/** What a trust of the population is like: each trait, and what it owes to earlier ones. */
export function traitTable(): string {
  return markdownTable(
    ["trait", "mean", "SD", "kept within", "weights on earlier traits, all in SD"],
    TRAIT_IDS.map((id) => {
      const { mean, sd, low, high, from } = TRAITS[id];
      return [code(id), number(mean), number(sd), rangeText([low, high]), weights(from)];
    }),
  );
}

/** What an inspection of each domain looks at. */
export function domainTable(domains: readonly string[]): string {
  return markdownTable(
    ["domain", "weights on what is seen, in SD of the population"],
    domains.map((domain, d) => [domain, weights(SCORES[d])]),
  );
}

/** Cut-points of the standardised score, and the shares of ratings that they reproduce. */
export function cutTable(): string {
  const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
  return markdownTable(
    [
      "judged as",
      "requires improvement from",
      "good from",
      "outstanding from",
      "ratings, worst first",
    ],
    (["trust", "site"] as const).map((kind) => [
      kind,
      ...CUTS[kind].map(number),
      RATING_SHARES[kind].map(percent).join(", "),
    ]),
  );
}

/** The error of inspectors, in words. */
export const inspectionNoise = (): string =>
  `${NOISE.shared} SD of the score shared by the domains of one visit and ${NOISE.own} SD of each domain's own`;

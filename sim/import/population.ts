import type { Trust } from "./trusts.ts";

/** Most organisations in one world. */
export const MOST_TRUSTS = 400;

/** A trust whose kind is settled: by the table, or by a person who was asked. */
export type KnownTrust = Trust & { readonly kind: string };

/** Which trusts of a table make a world, and who partners with whom. */
export interface Casting {
  /** Its title; without one it is called after the two. */
  readonly title?: string;
  readonly form: string;
  /** Trusts of the table: the one that is helped and the one that helps. */
  readonly helped: KnownTrust;
  readonly helper: KnownTrust;
  /** The others that are there as well; none for a world of the two alone. */
  readonly others: readonly KnownTrust[];
}

/** A kind of trusts with its name and typical income, £m a year. */
interface Kind {
  readonly id: string;
  readonly label: string;
  readonly income: number;
}

/** £m a year of an organisation that is no trust, where its table says nothing of it. */
const OTHER_INCOME = 300;

/**
 * A scenario whose organisations begin as the table says; what it leaves open is drawn anew in each
 * future from the trust population, given what it says. A trust that the table measures in nothing
 * is nobody in particular and does not bear its name. Who neighbours whom among the others is drawn
 * too, as a table gives no distances.
 */
export function populationScenario(
  { title, form, helped, helper, others }: Casting,
  kinds: readonly Kind[],
): object {
  const rest = others.filter(({ line }) => line !== helped.line && line !== helper.line);
  const taken = [helped, helper, ...rest].slice(0, MOST_TRUSTS);
  const names = taken.map((trust, i) => nameIn(trust, i, kinds));
  const organisations = Object.fromEntries(
    taken.map((trust, i) => [idOf(i), { name: names[i], ...organisationOf(trust, kinds) }]),
  );
  const [other, lead] = [idOf(0), idOf(1)];
  return {
    version: 2,
    id: "own",
    title: (title ?? titleOf({ helped, helper }, kinds)).slice(0, 120),
    summary: summaryOf(taken, names),
    organisations,
    ...(taken.length > 2 ? { population: { organisations: taken.length } } : {}),
    relations: [{ between: [lead, other] }],
    partnership: { form, lead, other },
  };
}

/** “Oak Hospitals and Elm Hospitals”, or what stands for those of which nothing is measured. */
export const titleOf = (
  { helped, helper }: Pick<Casting, "helped" | "helper">,
  kinds: readonly Kind[],
): string => `${nameIn(helper, 1, kinds)} and ${nameIn(helped, 0, kinds)}`;

/** Whether the table says anything about how a trust stands. Income and kind alone say nothing. */
export const isMeasured = ({ standings }: Trust): boolean => Object.keys(standings).length > 0;

/** Called as the generator calls its organisations, so that these take their places. */
const idOf = (i: number): string => `trust_${String(i + 1).padStart(3, "0")}`;

const PARTS = ["The helped", "The helping"] as const;

/** The name of a trust that is measured; of another its kind, with its part or its number. */
function nameIn(trust: KnownTrust, i: number, kinds: readonly Kind[]): string {
  if (isMeasured(trust)) return trust.name;
  const kind = kinds.find(({ id }) => id === trust.kind)?.label ?? trust.kind.replaceAll("_", " ");
  if (i < PARTS.length) return `${PARTS[i]} ${kind.toLowerCase()}`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${i + 1}`;
}

function organisationOf({ kind, income, standings }: KnownTrust, kinds: readonly Kind[]): object {
  const typical = kinds.find(({ id }) => id === kind)?.income ?? OTHER_INCOME;
  return {
    kind,
    income: income ?? typical,
    ...(income === null ? { income_assumed: true } : {}),
    ...standings,
    drawn: {},
  };
}

function summaryOf(taken: readonly Trust[], [helped, helper]: readonly string[]): string {
  const measured = taken.slice(0, 2).filter(isMeasured).length;
  const rest = [
    "; the table measures neither, so what they are like is drawn",
    "; the table measures one of them, and what it leaves open is drawn",
    ", as a table of one's own describes them; what it leaves open is drawn",
  ][measured];
  const more = taken.length > 2 ? `, among ${taken.length - 2} others` : "";
  return `${helper} and ${helped}${more}${rest} anew in each future.`;
}

import type { Trust } from "./trusts.ts";

/** Most organisations in one world. */
export const MOST_TRUSTS = 400;

/** Which trusts of a table make a world, and who partners with whom. */
export interface Casting {
  readonly title: string;
  readonly form: string;
  /** Trusts of the table: the one that is helped and the one that helps. */
  readonly helped: Trust;
  readonly helper: Trust;
  /** The others that are there as well; none for a world of the two alone. */
  readonly others: readonly Trust[];
}

/** A kind of trusts with its typical income, £m a year. */
interface Kind {
  readonly id: string;
  readonly income: number;
}

/**
 * A scenario whose organisations begin as the table says; what it leaves open is drawn anew in each
 * future from the trust population, given what it says. Who neighbours whom among the others is
 * drawn too, as a table gives no distances.
 */
export function populationScenario(
  { title, form, helped, helper, others }: Casting,
  kinds: readonly Kind[],
): object {
  const trusts = [helped, helper, ...others.filter((one) => one !== helped && one !== helper)];
  const taken = trusts.slice(0, MOST_TRUSTS);
  const organisations = Object.fromEntries(
    taken.map((trust, i) => [idOf(i), organisationOf(trust, kinds)]),
  );
  const [other, lead] = [idOf(0), idOf(1)];
  return {
    version: 1,
    id: "own",
    title: title.slice(0, 120),
    summary: summaryOf(helped, helper, taken.length - 2),
    organisations,
    ...(taken.length > 2 ? { population: { organisations: taken.length } } : {}),
    relations: [{ between: [lead, other] }],
    partnership: { form, lead, other },
  };
}

/** Called as the generator calls its organisations, so that these take their places. */
const idOf = (i: number): string => `trust_${String(i + 1).padStart(3, "0")}`;

function organisationOf(trust: Trust, kinds: readonly Kind[]): object {
  const { name, kind, income, standings } = trust;
  const typical = kinds.find(({ id }) => id === kind)?.income ?? 300;
  return {
    name,
    kind,
    income: income ?? typical,
    ...(income === null ? { income_assumed: true } : {}),
    ...standings,
    drawn: {},
  };
}

function summaryOf(helped: Trust, helper: Trust, others: number): string {
  const said = Object.keys(helped.standings).length + Object.keys(helper.standings).length;
  const rest = said === 0 ? "what they are like is drawn" : "what the table leaves open is drawn";
  const more = others > 0 ? `, among ${others} others` : "";
  return `${helper.name} and ${helped.name}${more}, as a table of one's own describes them; ${rest} anew in each future.`;
}

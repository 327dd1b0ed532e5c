/** What is done with the numbers of a column. */
export type Turn =
  | "as-is"
  | "standardised"
  | "reversed"
  | "per-cent"
  | "of-income"
  | "thousands"
  | "pounds";

/** What each of them is called. */
export const TURN_LABELS: Readonly<Record<Turn, string>> = {
  "as-is": "as it is",
  standardised: "relative, higher is better",
  reversed: "relative, lower is better",
  "per-cent": "per cent, divided by 100",
  "of-income": "£m, as % of income",
  thousands: "thousands of pounds",
  pounds: "pounds",
};

/** Something about a trust that a column may say. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** Headers that mean it, likelier first, over lower-case words with single spaces. */
  readonly headers: readonly RegExp[];
  /** What may be done with its numbers; empty where it is no number. */
  readonly turns: readonly Turn[];
}

const facts: readonly Field[] = [
  fact("name", "Name", [
    /^(ods |trust |org |organisation |provider )?name$/,
    /^(trust|provider|organisation)$/,
  ]),
  fact("code", "Code", [
    /^(ods |trust |org |organisation |provider )?code$/,
    /^(trust|provider|org) (code|id)\b/,
    /^id$/,
  ]),
  fact("kind", "Kind of trust", [/^(trust |provider )?(type|kind|sector)$/]),
  fact("region", "Region", [/region name$/, /region( code)?$/, /^(stp|ics|icb)\b/]),
  fact("closed", "Closing date", [/^clos(e|ed|ing)( date)?$/, /^end date$/, /^to date$/]),
  fact("period", "Year or period", [/^(financial )?year( index)?$/, /^period$/, /^quarter$/]),
];

const income: Field = {
  id: "income",
  label: "Yearly income, £m",
  headers: [/^income/, /turnover/, /revenue/, /operating income/],
  turns: ["as-is", "thousands", "pounds"],
};

const compared: readonly Turn[] = ["as-is", "standardised", "reversed"];
const share: readonly Turn[] = ["as-is", "per-cent"];
const money: readonly Turn[] = ["as-is", "of-income"];

/** How the standings of an organisation may be found in a table, by id. */
const MEASURES: Readonly<Record<string, readonly [readonly RegExp[], readonly Turn[]]>> = {
  quality: [[/^shmi( index)?$/, /mortality/, /^hsmr/, /^quality/, /^shmi/], compared],
  staff_experience: [
    [/^recommend work( index)?$/, /^staff (experience|engagement)/, /^engagement( index)?$/],
    compared,
  ],
  surplus: [[/surplus/, /deficit/, /margin/], money],
  reserves: [[/reserves/, /^cash/], money],
  waits: [[/\bwaits?\b/, /waiting time/, /\brtt\b/], ["as-is"]],
};

/** Everything a column may say: facts first, then what an organisation is described by. */
export function fieldsFor(standings: readonly { id: string; label: string }[]): readonly Field[] {
  const measures = standings.map(({ id, label }): Field => {
    const words = id.replaceAll("_", " ");
    const [headers, turns] = MEASURES[id] ?? [[], share];
    return { id, label, headers: [new RegExp(`^${words}$`), ...headers], turns };
  });
  return [...facts, income, ...measures];
}

function fact(id: string, label: string, headers: readonly RegExp[]): Field {
  return { id, label, headers, turns: [] };
}

import { type Scale, TURNS, type Turn } from "./turns.ts";

/** Something about a trust that a column may say. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** Headers that mean it, likelier first, over lower-case words with single spaces. */
  readonly headers: readonly RegExp[];
  /** What its numbers are counted in; null where it is no number. */
  readonly scale: Scale | null;
  /** What may be done with its numbers; empty where it is no number. */
  readonly turns: readonly Turn[];
}

const BODY = "(ods |trust |nhs trust |org |organisation |provider )?";

const facts: readonly Field[] = [
  fact("name", "Name", [
    new RegExp(`^${BODY}name$`),
    /^(nhs )?(trust|provider|organisation|hospital)s?( name)?$/,
    /^name of (the )?(nhs )?(trust|provider|organisation)$/,
  ]),
  fact("code", "Code", [
    new RegExp(`^${BODY}code$`),
    /^(trust|provider|org|organisation|ods) (code|id)\b/,
    /^(id|ods)$/,
  ]),
  fact("kind", "Kind of trust", [
    /^(trust |provider |organisation |org )?(type|kind|sector)$/,
    /^(type|kind) of (trust|provider|organisation)$/,
  ]),
  fact("region", "Region", [/region name$/, /region( code)?$/, /^(stp|ics|icb)( code| name)?$/]),
  fact("closed", "Closing date", [
    /^clos(e|ed|ing|ure)( date)?$/,
    /^(end|closed|legal end|operational end) date$/,
    /^to date$/,
    /^date (closed|of closure)$/,
  ]),
  fact("period", "Year or period", [
    /^(financial |fiscal |calendar )?year( index| ending| end)?$/,
    /^(reporting |time |data )?period$/,
    /^(financial )?(quarter|month|fy)$/,
    /^(period|year|month|quarter) (end|ending|ended)$/,
    /^(survey |reporting )(year|date)$/,
    /^date$/,
  ]),
];

const income: Field = numbers("income", "Yearly income, £m", "income", [
  /^(total |operating |annual |yearly )*income/,
  /^(annual |total )?turnover/,
  /^(total |operating |annual )*revenue/,
]);

/** How the standings of an organisation may be found in a table, by id. */
const MEASURES: Readonly<Record<string, readonly [readonly RegExp[], Scale]>> = {
  quality: [[/^shmi( index)?$/, /mortality/, /^hsmr/, /^quality/, /^shmi/], "compared"],
  staff_experience: [
    [/^recommend work( index)?$/, /^staff (experience|engagement)/, /^engagement( index)?$/],
    "compared",
  ],
  surplus: [[/surplus/, /deficit/, /margin/], "money"],
  reserves: [[/reserves/, /^cash/], "money"],
  waits: [[/\bwaits?\b/, /waiting time/, /\brtt\b/], "waits"],
};

/** Words in a header that make its numbers something else: codes, ranks, counts, shares that waited. */
export const OTHER_THING =
  /\b(code|id|flag|rank(ing)?|decile|quintile|quartile|band(ing)?|categor\w*|grade|dichot|numerator|denominator|count|patients?|responses|staff turnover|waiting list|within|breach\w*|performance|lower (limit|ci)|upper (limit|ci)|confidence|p value|change)\b/;

/** Everything a column may say: facts first, then what an organisation is described by. */
export function fieldsFor(standings: readonly { id: string; label: string }[]): readonly Field[] {
  const measures = standings.map(({ id, label }): Field => {
    const words = id.replaceAll("_", " ");
    const [headers, scale] = MEASURES[id] ?? [[], "share" as const];
    return numbers(id, label, scale, [new RegExp(`^${words}$`), ...headers]);
  });
  return [...facts, income, ...measures];
}

function fact(id: string, label: string, headers: readonly RegExp[]): Field {
  return { id, label, headers, scale: null, turns: [] };
}

function numbers(id: string, label: string, scale: Scale, headers: readonly RegExp[]): Field {
  return { id, label, headers, scale, turns: Object.keys(TURNS[scale]) as Turn[] };
}

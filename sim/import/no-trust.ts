import type { Column, Mapping } from "./columns.ts";
import { noProvider } from "./kind.ts";
import { isMissing } from "./marks.ts";
import { type LeftOut, leftOut, type Row } from "./rows.ts";

const COUNTRY =
  "england|wales|scotland|northern ireland|united kingdom|great britain|uk|gb|britain|national(ly)?|nation|country";
const REGION =
  "((north|south|mid)[ -]?(east|west|central)?|(north|south)?[ -]?(east|west)|(east|west)? ?midlands|midlands and east|(greater )?london|(yorkshire( and (the )?humber(side)?)?)|north east and yorkshire|east of england|(north|south) of england)";
const STATISTIC =
  "(grand |overall |sub-?|combined )?totals?|sub-?totals?|sum|averages?|mean|median|min(imum)?|max(imum)?|standard deviation|std\\.? ?dev(iation)?|(lower|upper) quartile|(\\d+(st|nd|rd|th) )?percentile|inter-?quartile range|count|overall|weighted average|benchmark";
const BODIES =
  "trusts?|providers?|organi[sz]ations?|hospitals?|regions?|others?|units?|nhs|boards?";

/** Not where the rest names one body: “Wales Ambulance Service NHS Trust”. */
const ONE_BODY = "(?!.*\\b(trust|hospital|ambulance|infirmary|health board|centre|service)\\b)";

/** Words that stand for many trusts at once, as a whole cell says them. */
const TOTALS: readonly RegExp[] = [
  new RegExp(`^(the )?(nhs )?(${COUNTRY})([ ,:()/–-]+${ONE_BODY}.*)?$`, "i"),
  new RegExp(`^(nhs )?${REGION}( nhs)?( of england)?( commissioning)?( region| team)?$`, "i"),
  new RegExp(`^(${STATISTIC})\\b${ONE_BODY}`, "i"),
  new RegExp(`[ ,:()–-](${STATISTIC})[ )]*$`, "i"),
  new RegExp(
    `^all\\b.*\\b(${COUNTRY}|trusts|providers|organi[sz]ations|hospitals|regions|types)\\b`,
    "i",
  ),
  new RegExp(
    `^(all|any|other|others|unknown|unallocated|not known|rest)( of)?( the)?( (${BODIES}|${COUNTRY}))*$`,
    "i",
  ),
  /^(acute|mental health|community|ambulance|specialist|foundation|non-specialist|small|medium|large|teaching|independent sector|nhs)( acute)?( nhs)?( foundation)? (trusts|providers|hospitals)( .*)?$/i,
  /^(independent|private) sector( .*)?$/i,
  /^(eng|tot|all|nat|avg|total)$/i,
];

/** Codes of the statistical offices for countries and regions, and of the NHS for its regions. */
const AREA_CODE = /^([EWSNK]\d{8}|Y\d{2})$/i;

/** How notes begin, however many cells their commas make of them. */
const NOTE =
  /^(sources?\s*[:–-]|(foot)?notes?\b\s*[:.\d–-]|notes?$|©|copyright\b|published( by| on)?\b.*\d|last updated|contact\s*:|data (as at|source|extracted|quality)|extracted|produced by|this (table|file|data|sheet)|https?:|key\s*:|end of (table|file|sheet)|symbols? used)/i;
/** How notes begin that have fewer cells than other rows. */
const SHORT_NOTE =
  /^(\*+\s*\S|[†‡§¹²³]|\(?\d{1,2}[.)]\s+[A-Za-z]|\[\w{1,4}\]\s*[=:–-]?\s*\w+|[.:*-]{1,2}\s*=|\.\.\s)/i;

const TRUST_WORDS =
  /\btrust\b|\bhospitals?\b|infirmary|\bnhs\b|healthcare|health care|health board|ambulance|clinic|university|\bltd\b|limited/i;

/** A longer code is none. */
const LONGEST_CODE = 12;
/** A column in which so many of the rows are alike has a rule that the others break. */
const MOST = 0.9;

interface Context {
  readonly mapping: Mapping;
  readonly columns: readonly Column[];
  /** Cells that a row has by the header. */
  readonly width: number;
  /** The header's own cells, to find it again further down. */
  readonly header: readonly string[];
  /** The line whose income is that of all other trusts together; null without one. */
  readonly sum: number | null;
}

/**
 * The rows that are no trusts: totals, averages, regions and countries, notes, headings between
 * rows, repeated headers, bodies that provide no care, and rows with more cells than the header
 * names. Each with its reason.
 */
export function noTrusts(rows: readonly Row[], context: Context): LeftOut[] {
  const { mapping, columns } = context;
  const regions = new Set(rows.map((row) => row.of("region").toLowerCase()).filter(Boolean));
  const usual = usualCode(rows);
  const most = median(rows.map(filledIn));
  return rows.flatMap((row) => {
    const no = (reason: string, open = true) => [leftOut(row, reason, open)];
    const first = row.cells.find((cell) => cell !== "") ?? "";
    const [code, name] = [row.of("code"), row.of("name")];
    if (isSame(row.cells, context.header)) return no("says the names of the columns again", false);
    if (row.cells.slice(columns.length).some((cell) => cell !== "")) {
      const text = `has ${row.cells.length} cells where the header has ${context.width}, so it is not clear which is which; a number with a comma needs quotation marks`;
      return no(text, false);
    }
    const total = [name, code].find((text) => TOTALS.some((one) => one.test(text.trim())));
    if (total !== undefined) return no("stands for many trusts at once, so it is no trust");
    const filled = filledIn(row);
    const noted = NOTE.test(first) || (filled < most && SHORT_NOTE.test(first));
    if (noted && (code === "" || !usual.fits(code))) return no("is a note");
    if (filled < 2 && most > 1 && !(code !== "" && usual.fits(code))) {
      return no("has words in one cell only, as notes and headings have");
    }
    if (code === "" && name === "") return no("has neither a name nor a code", false);
    if (mapping.code && code.length > LONGEST_CODE && !TRUST_WORDS.test(name)) {
      return no("has words where a code is expected");
    }
    const buys = noProvider(row.of("kind"), name);
    if (buys !== null) return no(`provides no care itself (“${buys}”)`);
    if (AREA_CODE.test(code) && !usual.fits(code)) return no("has the code of a region or country");
    if (name !== "" && regions.size > 1 && regions.has(name.toLowerCase())) {
      return no("is called like a region of this table, so it is taken for its total");
    }
    if (usual.rule && !usual.fits(code) && !TRUST_WORDS.test(name)) {
      return no(
        code === ""
          ? "has no code where the other rows have one"
          : `has the code “${code.slice(0, 20)}”, which is not like those of the other rows`,
      );
    }
    if (row.line === context.sum) return no("has the income of all the others together");
    return [];
  });
}

const filledIn = ({ cells }: Row): number => cells.filter((cell) => cell !== "").length;

const isSame = (cells: readonly string[], header: readonly string[]): boolean =>
  header.length > 0 && header.every((cell, i) => cell === (cells[i] ?? ""));

/** What most codes of a table look like: equally long, with a letter or without one. */
function usualCode(rows: readonly Row[]): { rule: boolean; fits(code: string): boolean } {
  const codes = rows.map((row) => row.of("code"));
  const shape = (code: string) => `${code.length}${/[a-z]/i.test(code) ? "a" : "0"}`;
  const seen = new Map<string, number>();
  for (const code of codes) if (code) seen.set(shape(code), (seen.get(shape(code)) ?? 0) + 1);
  const [usual, times] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? ["", 0];
  // Among few rows one that differs is no exception yet.
  const rule = times >= 4 ? times >= MOST * (codes.length - NOTES_AT_MOST) : times === codes.length;
  const fits = (code: string) =>
    code !== "" &&
    !isMissing(code) &&
    (usual === "" ? code.length <= LONGEST_CODE && !/\s/.test(code) : shape(code) === usual);
  return { rule: rule && usual !== "", fits };
}

/** So many rows may be totals and notes without breaking the rule. */
const NOTES_AT_MOST = 6;

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

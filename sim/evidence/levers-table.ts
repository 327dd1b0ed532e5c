import { type ParamInfo, parameters } from "../model.ts";
import { MONTHS } from "./lever-contexts.ts";
import type { Reach } from "./levers.ts";

/** What one parameter moves, as it is written down: for the documentation and for the page. */
export interface LeverRow {
  readonly id: string;
  /** The outcome in words, and the built-in scenario in which it was read. */
  readonly what: string;
  readonly where: string;
  /** High end less low end with its standard error, in this unit, as text. */
  readonly change: string;
  readonly error: string;
  readonly unit: string;
  /** The change in its standard errors, as text. */
  readonly z: string;
  readonly sure: "clear" | "slight" | "not sure";
}

const digits = (x: number): string =>
  Math.abs(x) >= 10 ? x.toFixed(1) : Math.abs(x) >= 0.01 ? x.toFixed(3) : x.toPrecision(2);
const signed = (x: number): string => (x > 0 ? `+${digits(x)}` : digits(x));

const rangeOf = ({ range: [low, high], unit }: ParamInfo) => `${low} to ${high} ${unit}`;

/** What was found of each parameter, to be written down. */
export const leverRows = (reaches: readonly Reach[]): LeverRow[] =>
  reaches.map(({ parameter, context, mark, effect, z, alive, slight }) => ({
    id: parameter.id,
    what: mark.what,
    where: context.name,
    change: signed(effect.value),
    error: digits(effect.se),
    unit: mark.unit,
    z: z.toFixed(1),
    sure: alive ? "clear" : slight ? "slight" : "not sure",
  }));

function lineOf({ id, what, where, change, error, unit, z, sure }: LeverRow): string {
  const parameter = parameterOf(id);
  const cells = [
    `${parameter.label} (\`${id}\`)`,
    rangeOf(parameter),
    what,
    `${change} ± ${error} ${unit}`,
    sure === "clear" ? z : `${z}, ${sure}`,
    where,
  ];
  return `| ${cells.join(" | ")} |`;
}

function parameterOf(id: string): ParamInfo {
  const found = parameters.find((one) => one.id === id);
  if (!found) throw new Error(`there is no parameter "${id}"`);
  return found;
}

function section(title: string, rows: readonly LeverRow[]): string[] {
  if (rows.length === 0) return [];
  const head = ["parameter", "from", "shows in", "change", "z", "where"];
  return [
    `## ${title}`,
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map(() => " --- ").join("|")}|`,
    ...rows.map(lineOf),
    "",
  ];
}

const names = (rows: readonly LeverRow[]) => rows.map(({ id }) => `\`${id}\``).join(", ");

/** What is to be said of those that do not move anything much. */
function doubts(rows: readonly LeverRow[]): string {
  const slight = rows.filter(({ sure }) => sure === "slight");
  const dead = rows.filter(({ sure }) => sure === "not sure");
  const all =
    "None is without effect: each makes a difference that is sure and larger than what is called negligible, somewhere.";
  const said = [
    dead.length > 0 && `Without an effect that is sure: ${names(dead)}.`,
    slight.length > 0 && `Sure, but smaller than what counts: ${names(slight)}.`,
  ].filter(Boolean);
  return said.length === 0 ? all : said.join(" ");
}

/** The table of what each parameter moves, as a page in Markdown. */
export function leversPage(rows: readonly LeverRow[]): string {
  const of = (role: ParamInfo["role"]) => rows.filter(({ id }) => parameterOf(id).role === role);
  return [
    "# What each lever and assumption moves",
    "",
    `\`npm run levers\` writes this page. Each parameter at the low and at the high end of its range, in built-in scenarios over ${MONTHS} months under the same luck. Shown is an outcome and a place in which it makes a clear difference, high end less low end, mostly as a mean over a year, with its standard error. Place and outcome are chosen by some replicates; the difference is that of others.`,
    "",
    doubts(rows),
    "",
    ...section("Levers", of("lever")),
    ...section("Assumptions", of("uncertain")),
    ...section("Settled by their source", of("fixed")),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

import type { ParamInfo } from "../model.ts";
import { MONTHS } from "./lever-contexts.ts";
import type { Reach } from "./levers.ts";

const digits = (x: number): string =>
  Math.abs(x) >= 10 ? x.toFixed(1) : Math.abs(x) >= 0.01 ? x.toFixed(3) : x.toPrecision(2);
const signed = (x: number): string => (x > 0 ? `+${digits(x)}` : digits(x));

const rangeOf = ({ range: [low, high], unit }: ParamInfo) => `${low} to ${high} ${unit}`;

function rowOf({ parameter, context, mark, effect, z, alive, slight }: Reach): string {
  const change = `${signed(effect.value)} ± ${digits(effect.se)} ${mark.unit}`;
  const shown = alive ? z.toFixed(1) : `${z.toFixed(1)}, ${slight ? "slight" : "not sure"}`;
  const cells = [
    `${parameter.label} (\`${parameter.id}\`)`,
    rangeOf(parameter),
    mark.what,
    change,
    shown,
    context.name,
  ];
  return `| ${cells.join(" | ")} |`;
}

function section(title: string, reaches: readonly Reach[]): string[] {
  if (reaches.length === 0) return [];
  const head = ["parameter", "from", "shows in", "change", "z", "where"];
  return [
    `## ${title}`,
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map(() => " --- ").join("|")}|`,
    ...reaches.map(rowOf),
    "",
  ];
}

const names = (reaches: readonly Reach[]) =>
  reaches.map(({ parameter }) => `\`${parameter.id}\``).join(", ");

/** What is to be said of those that do not move anything much. */
function doubts(reaches: readonly Reach[]): string {
  const slight = reaches.filter((one) => one.slight);
  const dead = reaches.filter((one) => !one.alive && !one.slight);
  const all =
    "None is without effect: each makes a difference that is sure and larger than what is called negligible, somewhere.";
  const said = [
    dead.length > 0 && `Without an effect that is sure: ${names(dead)}.`,
    slight.length > 0 && `Sure, but smaller than what counts: ${names(slight)}.`,
  ].filter(Boolean);
  return said.length === 0 ? all : said.join(" ");
}

/** The table of what each parameter moves, as a page in Markdown. */
export function leversPage(reaches: readonly Reach[]): string {
  const of = (role: ParamInfo["role"]) =>
    reaches.filter(({ parameter }) => parameter.role === role);
  return [
    "# What each lever and assumption moves",
    "",
    `\`npm run levers\` writes this page. Each parameter at the low and at the high end of its range, in built-in scenarios over ${MONTHS} months under the same luck. Shown is an outcome and a place in which it makes a clear difference, high end less low end, mostly as a mean over a year, with its standard error. Place and outcome are chosen by some replicates; the difference is that of others.`,
    "",
    doubts(reaches),
    "",
    ...section("Levers", of("lever")),
    ...section("Assumptions", of("uncertain")),
    ...section("Settled by their source", of("fixed")),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

import type { ParamInfo } from "../model.ts";
import { MONTHS } from "./lever-contexts.ts";
import type { Reach } from "./levers.ts";

const digits = (x: number): string => (Math.abs(x) >= 10 ? x.toFixed(1) : x.toFixed(3));
const signed = (x: number): string => (x > 0 ? `+${digits(x)}` : digits(x));

const rangeOf = ({ range: [low, high], unit }: ParamInfo) => `${low} to ${high} ${unit}`;

function rowOf({ parameter, context, mark, effect, z, alive }: Reach): string {
  const change = `${signed(effect.value)} ± ${digits(effect.se)} ${mark.unit}`;
  const shown = alive ? z.toFixed(1) : `${z.toFixed(1)}, not enough`;
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
  const head = ["parameter", "from", "shows most in", "change", "z", "where"];
  return [
    `## ${title}`,
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map(() => " --- ").join("|")}|`,
    ...reaches.map(rowOf),
    "",
  ];
}

/** The table of what each parameter moves, as a page in Markdown. */
export function leversPage(reaches: readonly Reach[]): string {
  const dead = reaches.filter(({ alive }) => !alive);
  const of = (role: ParamInfo["role"]) =>
    reaches.filter(({ parameter }) => parameter.role === role);
  const names = dead.map(({ parameter }) => `\`${parameter.id}\``).join(", ");
  return [
    "# What each lever and assumption moves",
    "",
    `Each parameter at the low and at the high end of its range, in built-in scenarios over ${MONTHS} months under the same luck. Shown is the outcome and the place in which it makes the clearest difference, high end less low end, as a mean over a year with its standard error. Place and outcome are chosen by some replicates; the difference is that of others.`,
    "",
    dead.length === 0
      ? "None is without effect: each makes a difference of more than two standard errors, and larger than what is called negligible, somewhere."
      : `Without an effect that is sure and worth the name: ${names}.`,
    "",
    ...section("Levers", of("lever")),
    ...section("Assumptions", of("uncertain")),
    ...section("Settled by their source", of("fixed")),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

import type { OutcomeSpecs, Rule } from "../core/rule.ts";
import { parameters } from "../model.ts";
import { rules } from "../rules/index.ts";
import { type EntityKind, outcomesOf } from "../world/outcomes.ts";
import type { World } from "../world/world.ts";
import { columnTable } from "./columns.ts";
import equations from "./equations.json" with { type: "json" };
import { outcomeTable } from "./outcomes.ts";
import { parameterTable } from "./parameters.ts";
import { code } from "./tables.ts";

/** What the tables of the world are tables of. */
const TABLES: Readonly<Record<string, string>> = {
  organisation: "Of an organisation",
  post: "Of a post on a board",
  partnership: "Of a partnership",
  tie: "Of two people on whom a partnership rests",
  times: "The same for everybody",
};

/** A rule as it is described: what it says, its numbers, what it owns, makes visible, keeps and does. */
export function describeRule(rule: Rule<World>, i: number): string {
  const own = parameters.filter((parameter) => parameter.rule === rule.id);
  const balances = Object.values(rule.balances ?? {}).map(
    ({ about, unit }) => `${about} (${unit})`,
  );
  return [
    `### ${i + 1}. ${rule.label} (${code(rule.id)})`,
    rule.prose,
    ...(own.length > 0 ? [parameterTable(own)] : []),
    ...Object.entries(rule.state).map(
      ([table, owned]) => `${TABLES[table]}:\n\n${columnTable(owned)}`,
    ),
    ...outcomesMade(rule),
    ...(balances.length > 0 ? [`Checked each month: ${balances.join("; ")}.`] : []),
    ...[rule.id, ...(BESIDE[rule.id] ?? [])].map(printedEquations),
  ].join("\n\n");
}

/** What a rule makes visible, kind by kind, with how several organisations make one. */
function outcomesMade(rule: Rule<World>): string[] {
  return Object.entries(rule.outcomes ?? {}).map(([kind, made]) => {
    const infos = outcomesOf(kind as EntityKind).filter(({ id }) => Object.hasOwn(made, id));
    const table = `Made visible of each ${kind}:\n\n${outcomeTable(infos)}`;
    return kind === "organisation" ? `${table}\n\n${wholes(made)}` : table;
  });
}

/** How several organisations make one, in a sentence. */
function wholes(made: OutcomeSpecs<World>): string {
  const ids = (way: "sum" | "mean" | undefined) =>
    Object.entries(made)
      .filter(([, { whole }]) => whole === way)
      .map(([id]) => code(id))
      .join(", ");
  const care = Object.entries(made).flatMap(([id, spec]) => (spec.care ? [code(id)] : []));
  const said = [
    ["are summed", ids("sum")],
    ["are means weighted by income", ids("mean")],
    ["are not put together", ids(undefined)],
  ].flatMap(([how, which]) => (which ? [`${which} ${how}`] : []));
  const only = care.length > 0 ? ` Only who treats patients has ${care.join(", ")}.` : "";
  return `Of several organisations: ${said.join("; ")}.${only}`;
}

/** Files that a rule has beside the one of its name. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { money: ["money-outcomes"] };

/** The equations of a file, as they were printed from its code. Throws where there are none. */
export function printedEquations(id: string): string {
  const lines = (equations as Readonly<Record<string, readonly string[]>>)[id];
  if (lines === undefined) throw new Error(`No equations of "${id}"; run npm run derive.`);
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

/** The state variables of a table by the rule that owns each, in a line for each rule. */
export const statesOf = (table: string): string => byRule(({ state }) => state[table]);

/** The outcomes of a kind of entity by the rule that makes each visible, in a line for each rule. */
export const outcomesByRule = (kind: string): string => byRule(({ outcomes }) => outcomes?.[kind]);

/** What rules have of something, by its name. Throws where none has any. */
function byRule(of: (rule: Rule<World>) => object | undefined): string {
  const lines = (rules as readonly Rule<World>[]).flatMap((rule) => {
    const own = Object.keys(of(rule) ?? {});
    return own.length > 0 ? [`- ${rule.label}: ${own.map(code).join(", ")}`] : [];
  });
  if (lines.length === 0) throw new Error("No rule has anything of this kind.");
  return lines.join("\n");
}

/** All rules, in the order of the month. */
export const describeRules = (): string =>
  rules.map((rule, i) => describeRule(rule, i)).join("\n\n");

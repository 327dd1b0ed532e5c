import { type Node, place, type Source, visitSource } from "./source.ts";

/** Globals that bring in chance, time or the customs of a country. */
const chanceAndTime = new Set(["Date", "performance", "crypto", "Intl"]);

/**
 * The only members of Math that ECMAScript defines to the last bit. All others (exp, log, pow, sin,
 * hypot ...) may differ between engines: https://tc39.es/ecma262/#sec-function-properties-of-the-math-object
 */
const exactMath = new Set([
  ..."abs ceil clz32 floor fround imul max min round sign sqrt trunc".split(" "),
  ..."E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2".split(" "),
]);

/** Whether an identifier is only the name of a property, as in `report.performance`. */
function isPropertyName(node: Node, parent: Node | undefined): boolean {
  if (parent?.type === "MemberExpression") return parent.property === node && !parent.computed;
  const hasKey = /Property|MethodDefinition|TSMethodSignature|TSEnumMember/.test(
    parent?.type ?? "",
  );
  return hasKey && parent?.key === node && !parent.computed && !parent.shorthand;
}

function impurity(node: Node, parent: Node | undefined, clockAllowed: boolean): string | undefined {
  const { type, operator } = node;
  if ((type === "BinaryExpression" && operator === "**") || operator === "**=") {
    return "the operator ** differs between engines; use pow of core/math.ts";
  }
  if (type === "Identifier" && node.name === "localeCompare" && !clockAllowed) {
    return "localeCompare differs between machines; compare with < instead";
  }
  if (type !== "Identifier" || isPropertyName(node, parent)) return undefined;
  const name = String(node.name);
  if (chanceAndTime.has(name)) {
    return clockAllowed ? undefined : `${name} makes results depend on more than the seed`;
  }
  if (name !== "Math") return undefined;
  const member =
    parent?.type === "MemberExpression" && !parent.computed && (parent.property as Node);
  if (member && exactMath.has(String(member.name))) return undefined;
  return `Math${member ? `.${member.name}` : " as a whole"} differs between engines; use core/math.ts`;
}

/** Everything in a file that would make two machines disagree, one sentence each. */
export function impurities(source: Source, clockAllowed = false): string[] {
  const found: string[] = [];
  visitSource(source, (node, parent) => {
    const trouble = impurity(node, parent, clockAllowed);
    if (trouble) found.push(`${place(source, node)}: ${trouble}`);
  });
  return found;
}

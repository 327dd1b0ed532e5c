/** Words of the notation that the description explains, and of nothing else. */
const NOTATION = new Set(
  "min max clamp clamp01 exp log logistic pow sqrt abs round mean sum when and or not chance normal uniform month start x a b c p low high".split(
    " ",
  ),
);

/** Sides by which a variable may be indexed: `freeCapacity[lead]`. */
const SIDES = new Set(["lead", "other", "helper", "body"]);

const NAME = /[A-Za-z_][A-Za-z0-9_]*/g;

/** The equations of a text: its blocks of code without their remarks. */
export const equationsOf = (text: string): string =>
  [...text.matchAll(/```\n([\s\S]*?)```/g)]
    .map((match) => (match[1] as string).replace(/#.*$/gm, ""))
    .join("\n");

/** Single names between backticks outside the equations, without their index. */
export const namedIn = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([A-Za-z_][A-Za-z0-9_]*)(?:\[\w+\])?`/g)].map(
    (match) => match[1] as string,
  );

/** Every name that the equations use, each as often as it stands there; sides and notation left out. */
export const usedIn = (equations: string): string[] =>
  (
    equations.replace(/\[(\w+)\]/g, (all, side) => (SIDES.has(side) ? "" : all)).match(NAME) ?? []
  ).filter((name) => !NOTATION.has(name));

/** Names that an equation decides by chance: what follows from them is told in words. */
const decidedIn = (equations: string): Set<string> =>
  new Set([...equations.matchAll(/^(\w+) = chance\(/gm)].map((match) => match[1] as string));

/** Names that an equation defines: those on the left of an equals sign. */
const definedIn = (equations: string): Set<string> =>
  new Set(
    [...equations.matchAll(/^([A-Za-z_]\w*)(?:\[\w+\])? \+?= /gm)].map(
      (match) => match[1] as string,
    ),
  );

/**
 * What is wrong with the names of a text, one sentence each. `known` are the state variables,
 * parameters and whatever else exists; `explained` the names that the notation explains.
 */
export function wrongNames(
  text: string,
  known: ReadonlySet<string>,
  explained: ReadonlySet<string> = new Set(),
): string[] {
  const equations = equationsOf(text);
  const used = usedIn(equations);
  const named = new Set(namedIn(text));
  const defined = definedIn(equations);
  const decided = decidedIn(equations);
  const exists = (name: string) => known.has(name) || explained.has(name);
  const unknown = [...new Set(used)].filter(
    (name) => !exists(name) && !defined.has(name) && !named.has(name),
  );
  const idle = [...defined].filter(
    (name) =>
      !exists(name) &&
      !decided.has(name) &&
      !named.has(name) &&
      used.filter((one) => one === name).length < 2,
  );
  const strange = [...named].filter((name) => !exists(name) && !used.includes(name));
  return [
    ...unknown.map((name) => `${name} stands in an equation and is nowhere explained`),
    ...idle.map((name) => `${name} is worked out and never used`),
    ...strange.map((name) => `\`${name}\` does not exist`),
  ];
}

/** All numbers that stand in a text. */
export const numbersInText = (text: string): Set<number> =>
  new Set(
    [...text.matchAll(/(?<![A-Za-z\d.])\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([digits]) =>
      Number(digits),
    ),
  );

import { describe, expect, it } from "vitest";
import { allEquations, printEquations, vocabularyOf } from "../../../bin/lib/equations.mjs";
import { describeModel, fillIn } from "../../../sim/describe/document.ts";
import equations from "../../../sim/describe/equations.json" with { type: "json" };
import { parameters, rules } from "../../../sim/model.ts";
import { rules as month } from "../../../sim/rules/index.ts";
import { formSpecs } from "../../../sim/world/forms.ts";
import { outcomes } from "../../../sim/world/outcomes.ts";
import { numbersIn } from "../../architecture/numbers.ts";
import { type Node, readSources, type Source, visitSource } from "../../architecture/source.ts";

const printed = (name: string) => {
  const lines = (equations as Record<string, readonly string[]>)[name] ?? [];
  return lines.filter((line) => !line.trim().startsWith("#")).join("\n");
};
const nameOf = ({ path }: Source) => path.replace(/^.*\/(.*)\.ts$/, "$1");
const sources = readSources("sim/rules").filter(({ path }) => !path.endsWith("index.ts"));
const columns = new Set(month.flatMap(({ state }) => Object.values(state).flatMap(Object.keys)));
const ids = new Set(parameters.map(({ id }) => id));

/** How often each word stands in a text, one that stands for something else (with a prime) left out. */
function wordsIn(text: string): Map<string, number> {
  const words = new Map<string, number>();
  for (const [word] of text.matchAll(/[A-Za-z_]\w*′?|\d[\d.e-]*/g)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

/** Every use of a column or of a parameter in the code of a file, as often as it stands there. */
function usesIn(source: Source): Map<string, number> {
  const uses = new Map<string, number>();
  visitSource(source, ({ type, object, property, computed }) => {
    const name = String((property as Node | undefined)?.name);
    if (type !== "MemberExpression" || computed) return;
    const from = source.text.slice((object as Node).start, (property as Node).start);
    const ofTable = /^(world\.)?(o|s|posts|ties|times|organisations|partnerships)\??\.$/.test(from);
    const known = (ofTable && columns.has(name)) || (from === "p." && ids.has(name));
    if (known) uses.set(name, (uses.get(name) ?? 0) + 1);
  });
  return uses;
}

describe("the equations", () => {
  it("are those of the code as it is", () => {
    expect(equations, "npm run derive").toEqual(allEquations());
  });

  it.each(sources.map((source) => [nameOf(source), source] as const))(
    "of %s have every use of a state variable and of a parameter",
    (name, source) => {
      const words = wordsIn(printed(name));
      const missing = [...usesIn(source)].filter(([use, n]) => (words.get(use) ?? 0) < n);
      expect(missing).toEqual([]);
    },
  );

  it.each(sources.map((source) => [nameOf(source), source] as const))(
    "of %s have every number that is not declared",
    (name, source) => {
      const text = ` ${printed(name).replace(/(?<!\w)[A-Za-z_]\w*/g, "")} `;
      const often = (raw: string) =>
        text.split(new RegExp(`(?<![\\d.])${raw}(?![\\d.])`)).length - 1;
      const bare = numbersIn(source).filter(({ sort }) => sort !== "declared");
      const raws = [...new Set(bare.map(({ raw }) => raw))];
      const short = raws.filter((raw) => often(raw) < bare.filter((one) => one.raw === raw).length);
      expect(short).toEqual([]);
    },
  );

  it("use each parameter of each rule", () => {
    const words = wordsIn(Object.keys(equations).map(printed).join("\n"));
    expect([...ids].filter((id) => !words.has(id))).toEqual([]);
  });

  it.each(sources.map((source) => [nameOf(source), source] as const))(
    "of %s keep what its remarks say",
    (name, source) => {
      const text = (equations as Record<string, readonly string[]>)[name]?.join("\n") ?? "";
      const remarks = [...source.text.matchAll(/^\s*\/\/ (.*)$/gm)].map(([, words]) => words);
      expect(remarks.filter((words) => !text.includes(words as string))).toEqual([]);
    },
  );

  it("are printed in words, and what there are no words for as it stands", () => {
    const code = `
export const someState = { organisation: { free: {}, practice: {} }, times: { usualFree: {} } };
const params = { improving: 1 };
/** What free hours build. */
function build(world: World, p: Numbers): void {
  const { organisations: o, times } = world;
  for (let i = 0; i < o.count; i++) {
    // Chance is not learnt.
    if (o.free[i] === 0 || !ready) continue;
    const free = Math.max(0, o.free[i] - times.usualFree[0]);
    o.practice[i] += p.improving * free;
  }
  try { risky(); } finally { rest(); }
}`;
    expect(printEquations("some.ts", code)).toBe(`# What free hours build.
build():
    for each organisation i
        # Chance is not learnt.
        if free[i] = 0 or not ready
            go on with the next
        free′ = max(0, free[i] - times.usualFree)
        practice[i] += improving · free′
    try { risky(); } finally { rest(); }`);
  });

  it("say of which table a state variable is that two tables have", () => {
    const known = vocabularyOf([
      "const aState = { organisation: { given: {} }, partnership: { given: {} } } as const;",
    ]);
    const code =
      "function f({ organisations: o, partnerships: s }: World) { o.given[0] = s.given[1]; }";
    expect(printEquations("some.ts", code, known)).toContain(
      "organisation.given[0] = partnership.given[1]",
    );
  });

  it("print draws, sums, lists and what is read from the world", () => {
    const code = `
export const rule = defineRule({
  outcomes: { organisation: { waits: { label: "Waits", read: ({ organisations: o }, i) => o.list[i] * 4 } } },
  step(world, p, draw, log) {
    const luck = draw.uniforms(world.organisations, 2);
    const mean = xs.reduce((sum, x) => sum + x * x, 0) / xs.length;
    const doubled = xs.map((x) => 2 * x);
    if (log.on && mean > 1) log.add(world.month, "a", "begun", "they wanted it");
  },
});`;
    expect(printEquations("some.ts", code)).toBe(`Each month:
    luck = uniform draws, 2 for each organisation
    mean = (sum of x · x over x of xs) / xs.length
    doubled = [2 · x for each x of xs]
    if mean > 1
        told: "begun", since: "they wanted it"

Written down of each organisation:
    waits = list[i] · 4`);
  });
});

describe("the description", () => {
  const text = describeModel();

  it("begins with the number of assumptions, and has every rule in the order of the month", () => {
    const assumed = parameters.filter(({ source }) => source.grade === "assumption").length;
    expect(text.slice(0, 400)).toContain(
      `${assumed} of ${parameters.length} parameters are assumptions`,
    );
    const places = rules.map(({ label, id }, i) =>
      text.indexOf(`### ${i + 1}. ${label} (\`${id}\`)`),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.slice().sort((a, b) => a - b));
    expect(text).not.toMatch(/\{\{\w|undefined/);
  });

  it("has a line for every parameter, state variable, outcome and form", () => {
    const lines = [
      ...parameters.map(({ id }) => `\n| \`${id}\` |`),
      ...[...columns].map((name) => `\n| \`${name}\` |`),
      ...outcomes.map(({ id }) => `\n| \`${id}\` |`),
      ...formSpecs.map(({ label, id }) => `\n| ${label} (\`${id}\`) |`),
    ];
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });

  it("lists every source that it names by a key", () => {
    const keys = [...text.matchAll(/\[([A-Z][A-Z0-9, -]*\d\d|VCU|CQC-[A-Z]+|[A-Z0-9]+-[A-Z]+)\]/g)];
    const named = new Set(keys.flatMap(([, one]) => (one as string).split(", ")));
    expect(named.size).toBeGreaterThan(5);
    expect([...named].filter((key) => !text.includes(`\n| ${key} | `))).toEqual([]);
  });

  it("finds a piece that there is not", () => {
    expect(() => fillIn("{{nothing}}")).toThrow(/nothing called "nothing"/);
    expect(() => fillIn("{{equations none}}")).toThrow(/npm run derive/);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { here } from "../../../bin/lib/project.mjs";
import { formulaFiles, numbersIn } from "../../../bin/lib/review.mjs";
import { tables } from "../../../sim/describe/columns.ts";
import { fillIn } from "../../../sim/describe/document.ts";
import { sections } from "../../../sim/describe/sections.ts";
import { submodels, type Written } from "../../../sim/describe/submodels.ts";
import { LEVELS } from "../../../sim/entities/person.ts";
import { TRAIT_IDS } from "../../../sim/entities/traits.ts";
import { mechanisms, outcomes, parameters } from "../../../sim/model.ts";
import { type Node, visitSource } from "../../architecture/source.ts";
import { equationsOf, namedIn, numbersInText, usedIn, wrongNames } from "./names.ts";

const columns = new Set(Object.values(tables).flatMap((table) => Object.keys(table)));
const known = new Set([
  ...columns,
  ...parameters.map(({ id }) => id),
  ...mechanisms.map(({ id }) => id),
  ...outcomes.map(({ id }) => id),
  ...TRAIT_IDS,
  ...LEVELS,
]);
const notation = new Set(
  namedIn(sections.find(({ text }) => text.includes("{{submodels}}"))?.text ?? ""),
);

/** State variables that a source file changes: `o.quality[i] = ...`, `s.trust[k] += ...`. */
function changedBy(path: string): string[] {
  const found = new Set<string>();
  visitSource({ path, text: readFileSync(here(path), "utf8") }, ({ type, left }) => {
    const column = type === "AssignmentExpression" && (left as Node).computed === true && left;
    const name = column && ((column as Node).object as Node).property;
    if (name) found.add(String((name as Node).name));
  });
  return [...found].filter((name) => columns.has(name));
}

/** Read once: every one of them is parsed to find its numbers. */
const withFormulas = formulaFiles();
const texts: readonly Written[] = [...sections, ...Object.values(submodels)];

/** Fixed numbers of a source file that no text about it says. */
function unsaid(path: string): number[] {
  const about = texts.filter(({ files }) => files.includes(path));
  const said = numbersInText(about.map(({ text }) => fillIn(text)).join("\n"));
  const numbers = new Set(numbersIn(readFileSync(here(path), "utf8")));
  return [...numbers].filter((value) => !said.has(value));
}

it("every mechanism has a text and every text a mechanism", () => {
  expect(Object.keys(submodels).sort()).toEqual(mechanisms.map(({ id }) => id).sort());
});

describe.each(Object.entries(submodels))("%s", (id, written) => {
  it("speaks of every parameter of its mechanism", () => {
    const spoken = new Set([
      ...usedIn(equationsOf(written.text)),
      ...[...written.text.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1]),
    ]);
    const own = parameters.filter(({ mechanism }) => mechanism === id);
    expect(own.map((one) => one.id).filter((name) => !spoken.has(name))).toEqual([]);
  });

  it("speaks of every state variable that its mechanism changes", () => {
    const spoken = new Set([...usedIn(equationsOf(written.text)), ...namedIn(written.text)]);
    expect(changedBy(written.files[0]).filter((name) => !spoken.has(name))).toEqual([]);
  });

  it("names only state variables and parameters that exist", () => {
    expect(wrongNames(written.text, known, notation)).toEqual([]);
  });
});

it.each(sections.filter(({ text }) => equationsOf(text)))(
  "section %# names only what exists",
  ({ text }) => {
    expect(wrongNames(text, known, notation)).toEqual([]);
  },
);

it.each(withFormulas)("a text says every fixed number of %s", (path) => {
  expect(unsaid(path)).toEqual([]);
});

it("every file with formulas has a text that speaks of it", () => {
  const spoken = texts.flatMap(({ files }) => files);
  expect(withFormulas.filter((path) => !spoken.includes(path))).toEqual([]);
  expect(spoken.filter((path) => !withFormulas.includes(path))).toEqual([]);
});

it("a wrong name, a forgotten number and a missing parameter would be found", () => {
  const text = "`qualtiy` is\n```\ngain = speed * quality\n```\n";
  expect(wrongNames(text, new Set(["quality"]))).toEqual([
    "speed stands in an equation and is nowhere explained",
    "gain is worked out and never used",
    "`qualtiy` does not exist",
  ]);
  expect(numbersInText("a third of 0.25, 1e-9")).toEqual(new Set([0.25, 1e-9]));
  expect(() => fillIn("{no_such_parameter}")).toThrow(/no parameter "no_such_parameter"/);
});

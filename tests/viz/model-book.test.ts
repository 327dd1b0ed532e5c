import type { Token } from "marked";
import { describe, expect, test } from "vitest";
import { describeModel } from "../../sim/describe/document.ts";
import { forms, outcomes, parameters, rules } from "../../sim/model.ts";
import { readBook } from "../../viz/model/book.ts";
import { readEquations } from "../../viz/model/equation.ts";
import { find } from "../../viz/model/find.ts";

const book = readBook(describeModel());

describe("the description as the page reads it", () => {
  test("begins with how many parameters are assumptions", () => {
    const assumed = parameters.filter(({ source }) => source.grade === "assumption").length;
    expect(book.opening[0].raw).toContain(`${assumed} of ${parameters.length} parameters`);
  });

  test("has a place for every parameter, outcome, form and rule", () => {
    const wanted = [
      ...parameters.map(({ id }) => `parameter-${id}`),
      ...outcomes.map(({ id }) => `outcome-${id}`),
      ...forms.map(({ id }) => `form-${id}`),
      ...rules.map(({ id }) => `rule-${id}`),
      ...["limits", "source-F02", "source-VH03"],
    ];
    expect(wanted.filter((anchor) => !book.places.has(anchor))).toEqual([]);
  });

  test("a place lies in a chapter that there is, under an id of its own", () => {
    const chapters = new Set(book.chapters.map(({ anchor }) => anchor));
    const places = [...book.places.values()];
    expect(places.filter(({ chapter }) => !chapters.has(chapter))).toEqual([]);
    const elements = places.map(({ element }) => element);
    expect(new Set(elements).size).toBe(elements.length);
  });

  test("consists of nothing the page cannot draw", () => {
    const known = new Set(["paragraph", "heading", "list", "table", "code", "space"]);
    const types = book.chapters.flatMap(({ blocks }) => blocks.map(({ token }) => token.type));
    expect([...new Set(types)].filter((type) => !known.has(type))).toEqual([]);
    const inline = new Set<string>();
    const walk = (token: Token) => {
      inline.add(token.type);
      if ("tokens" in token) token.tokens?.forEach(walk);
    };
    for (const { blocks } of book.chapters) for (const { token } of blocks) walk(token);
    for (const type of ["html", "image", "del", "def"]) expect([...inline]).not.toContain(type);
  });
});

test("markup in a text is text", () => {
  const { chapters } = readBook(
    "# T\n\n## 1. A <b>\n\n<img src=x onerror=alert(1)>\n\nA ~ B ~ C\n",
  );
  expect(chapters[0].title).toBe("A <b>");
  expect(chapters[0].blocks.map(({ token }) => token.type)).toEqual(["paragraph"]);
});

describe("search", () => {
  test("finds entries with every word, what holds them as they stand first", () => {
    const { found, count } = find(book.entries, "Loss ratio");
    expect(count).toBeGreaterThan(1);
    expect(found[0].entry.element).toBe("at-parameter-loss_ratio");
    expect(found[0].match.toLowerCase()).toBe("loss");
  });

  test("says nothing to a single letter and nothing where nothing is", () => {
    expect(find(book.entries, "a").count).toBe(0);
    expect(find(book.entries, "zeppelin").count).toBe(0);
    expect(find(book.entries, "the", 5).found).toHaveLength(5);
  });
});

describe("equations", () => {
  const text = (equation: ReturnType<typeof readEquations>[number]) =>
    equation.parts.map((part) => part.text).join("");

  test("go on over lines, and remarks stand apart", () => {
    const [first, second, ...rest] = readEquations("a = b * -2   # why\n  + c\nd >= 1\n");
    expect(text(first)).toBe("a = b · −2 + c");
    expect(first.remark).toBe("why");
    expect(text(second)).toBe("d ≥ 1");
    expect(rest).toEqual([]);
  });

  test("names are told from numbers and signs", () => {
    const [{ parts }] = readEquations("x_1 += 0.35 * free[lead]");
    expect(parts.filter(({ kind }) => kind === "name").map((part) => part.text)).toEqual([
      "x_1",
      "free",
      "lead",
    ]);
    expect(parts.filter(({ kind }) => kind === "number").map((part) => part.text)).toEqual([
      "0.35",
    ]);
  });
});

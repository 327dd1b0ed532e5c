import { describe, expect, it } from "vitest";
import { makePassport } from "../../sim/passport/passport.ts";
import { readPassport } from "../../sim/passport/read.ts";
import { freshWork } from "../../sim/teach/assignment.ts";
import {
  type Notebook,
  notebookHtml,
  notebookJson,
  notebookMarkdown,
  partsOf,
} from "../../viz/teach/learn/notebook.ts";

const hostile = `<script>alert("1")</script> & 'x' <img src=x onerror=alert(2)>`;

const notebook: Notebook = {
  product: "Partnerscape",
  release: "1.2.3",
  version: "9.9.9",
  title: "Case <C>",
  question: hostile,
  role: "The board",
  work: {
    ...freshWork("case-c", "abcdef", "7", "slip12"),
    name: hostile,
    prediction: [1, 2, 3],
    sure: 2,
    why: hostile,
    findings: hostile,
    decision: "wait",
    reason: "# not a heading [link](javascript:1)",
  },
  predicted: ["the start: 1", "1 year: 2"],
  compared: ["You expected no dip."],
  moved: ["Headroom: 80% (was 20%)"],
  decided: "Wait",
  consequences: ["The board: much the same."],
  charts: [{ title: "A chart", svg: "<svg><path/></svg>", words: `ends at <2>` }],
  replicates: 200,
  months: 60,
  code: "PS1-ABC-DEFG",
  link: "teach.html#a1&<assignment>",
  passport: makePassport({
    product: "partnerscape",
    version: "1.2.3",
    model_version: "9.9.9",
    what: "Notebook: Case <C>",
    seed: "7",
    replicates: 200,
    months: 60,
    uncertainty: "luck",
    runs: [
      {
        label: "With my levers </script><b>",
        name: "case-c",
        settings: { "levers.transition_funding": 3 },
        changes: [],
        fingerprint: "0123456789abcdef0123456789abcdef",
      },
    ],
    link: null,
  }),
};

describe("the notebook", () => {
  it("has question, hypothesis, findings and decision", () => {
    expect(partsOf(notebook).map(({ heading }) => heading)).toEqual([
      "Question",
      "Hypothesis",
      "Findings",
      "Decision",
    ]);
  });

  it("is a file that runs nothing, whatever somebody typed", () => {
    const html = notebookHtml(notebook);
    // The one block of data is the passport, and nothing in it ends it early.
    expect(html.match(/<\/?script[^>]*>/g)).toEqual([
      '<script type="application/json" id="partnerscape-passport">',
      "</script>",
    ]);
    expect(html).not.toMatch(/<img|onerror=alert\(2\)>/);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;");
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|src=(?!x onerror)/);
  });

  it("says what is needed to run it again, and has its charts and the code", () => {
    const html = notebookHtml(notebook);
    for (const part of [
      "Partnerscape 1.2.3, model 9.9.9",
      "Seed 7",
      "200 futures",
      "assignment abcdef",
      "<path/>",
    ]) {
      expect(html).toContain(part);
    }
    expect(html).toContain("PS1-ABC-DEFG");
    expect(html).toContain("teach.html#a1&amp;&lt;assignment&gt;");
    expect(notebookMarkdown(notebook)).toContain(`\`${notebook.link}\``);
  });

  it("holds what verify takes: as a page and as data; in Markdown it says so in words", () => {
    const { passport } = notebook;
    const bytes = (text: string) => new TextEncoder().encode(text);
    for (const text of [notebookHtml(notebook), notebookJson(notebook)]) {
      expect(readPassport(bytes(text))).toEqual({ passport, intact: true });
      const changed = text.replace("ends at", "goes to").replace("1 year: 2", "1 year: 3");
      expect(readPassport(bytes(changed))).toEqual({ passport, intact: false });
    }
    const command =
      "partnerscape run case-c --set levers.transition_funding=3 --seed 7 --replicates 200 --months 60";
    for (const text of [notebookHtml(notebook), notebookMarkdown(notebook).replaceAll("\\", "")]) {
      expect(text).toContain(`Again: ${command}`);
      expect(text).toContain("Fingerprint of all: ");
    }
  });

  it("has no passport where nothing was simulated, and says so when asked", () => {
    const unseen = { ...notebook, passport: null };
    expect(notebookHtml(unseen)).not.toContain("<script");
    const reading = readPassport(new TextEncoder().encode(notebookJson(unseen)));
    expect(reading).toHaveProperty("problem", expect.stringContaining("it has no passport"));
  });

  it("says so where nothing was predicted, written or decided", () => {
    const empty = {
      ...notebook,
      work: freshWork("case-c", "abcdef", "7"),
      predicted: [],
      decided: null,
    };
    const text = notebookHtml(empty);
    expect(text).toContain("No prediction was given.");
    expect(text).toContain("None was taken.");
    expect(text).not.toContain('class="by"');
  });

  it("is Markdown in which a text means nothing but itself", () => {
    const text = notebookMarkdown(notebook);
    expect(text).toContain("# Case \\<C\\>");
    expect(text).toContain("\\# not a heading \\[link\\](javascript:1)");
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).toContain("`PS1-ABC-DEFG`");
  });
});

import { describe, expect, it } from "vitest";
import { freshWork } from "../../sim/teach/assignment.ts";
import {
  type Notebook,
  notebookHtml,
  notebookMarkdown,
  partsOf,
} from "../../viz/teach/learn/notebook.ts";

const hostile = `<script>alert("1")</script> & 'x' <img src=x onerror=alert(2)>`;

const notebook: Notebook = {
  product: "Partnerscape",
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
    expect(html).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;");
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/https?:|src=(?!x onerror)/);
  });

  it("says what is needed to run it again, and has its charts and the code", () => {
    const html = notebookHtml(notebook);
    for (const part of ["model 9.9.9", "Seed 7", "200 futures", "assignment abcdef", "<path/>"]) {
      expect(html).toContain(part);
    }
    expect(html).toContain("PS1-ABC-DEFG");
    expect(html).toContain("teach.html#a1&amp;&lt;assignment&gt;");
    expect(notebookMarkdown(notebook)).toContain(`\`${notebook.link}\``);
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

import { counted } from "../../../sim/analysis/words.ts";
import { passportIntoHtml } from "../../../sim/passport/html.ts";
import { checked } from "../../../sim/passport/json.ts";
import type { Passport } from "../../../sim/passport/passport.ts";
import { passportLines } from "../../../sim/passport/words.ts";
import type { Work } from "../../../sim/teach/assignment.ts";
import { SURE } from "../../../sim/teach/assignment.ts";
import { escaped } from "./escape.ts";

/** A picture of the notebook: its markup is made by the page's own charts, never by a person. */
export interface NotebookChart {
  readonly title: string;
  readonly svg: string;
  /** The chart in words. */
  readonly words: string;
}

/** What was asked, expected, found and decided, with all that is needed to run it again. */
export interface Notebook {
  readonly product: string;
  /** Version of the product. */
  readonly release: string;
  /** Version of the model. */
  readonly version: string;
  readonly title: string;
  readonly question: string;
  readonly role: string | null;
  readonly work: Work;
  /** The prediction in words, a moment each: “3 years: −0.5 SD”. */
  readonly predicted: readonly string[];
  /** How the prediction compares with what happened, a sentence each. */
  readonly compared: readonly string[];
  /** Levers that were moved: “Headroom: 80% (was 20%)”. */
  readonly moved: readonly string[];
  /** The choice that was decided for, or null. */
  readonly decided: string | null;
  /** What it leads to for each role, a sentence each; empty where that was not looked at. */
  readonly consequences: readonly string[];
  readonly charts: readonly NotebookChart[];
  readonly replicates: number;
  readonly months: number;
  readonly code: string;
  /** The address that opens the assignment. */
  readonly link: string;
  /** What makes the worlds that were looked at again; null where none was. */
  readonly passport: Passport | null;
}

/** A heading with paragraphs and lists, in the order in which they are read. */
interface Part {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
}

const said = (text: string): string => text.trim() || "Nothing written.";

/** The four parts of the notebook. */
export function partsOf(notebook: Notebook): Part[] {
  const { work, question, role, predicted, compared, moved, decided, consequences } = notebook;
  const sure = work.sure === null ? "How sure: not said." : `How sure: ${SURE[work.sure]}.`;
  return [
    {
      heading: "Question",
      paragraphs: [question, ...(role === null ? [] : [`Looked at as: ${role}.`])],
    },
    {
      heading: "Hypothesis",
      paragraphs:
        predicted.length === 0
          ? ["No prediction was given."]
          : ["Expected before the simulation ran:", sure, `Why: ${said(work.why)}`],
      items: predicted,
    },
    {
      heading: "Findings",
      paragraphs: [...compared, `In my own words: ${said(work.findings)}`],
      items: moved,
    },
    {
      heading: "Decision",
      paragraphs: [decided ?? "None was taken.", ...(decided ? [`Why: ${said(work.reason)}`] : [])],
      items: consequences,
    },
  ];
}

/** What anybody needs to run it again. */
export const basisOf = ({
  product,
  release,
  version,
  work,
  replicates,
  months,
}: Notebook): string =>
  `${product} ${release}, model ${version}. Lesson ${work.lesson}, assignment ${work.assignment}. Seed ${work.seed}, ${counted(replicates, "future")} of ${counted(months, "month")}. Simulated: it predicts nothing about a real hospital.`;

/** What was simulated, in lines: what was changed, the fingerprints, and the command lines. */
const madeOf = ({ passport }: Notebook): string[] =>
  // Its first line says what the basis says.
  passport ? passportLines(passport).slice(1) : [];

/** The notebook as one file that needs nothing else and runs nothing, with its passport. */
export function notebookHtml(notebook: Notebook): string {
  const { passport } = notebook;
  const html = pageOf(notebook);
  return passport ? passportIntoHtml(html, passport) : html;
}

/** The notebook as data, with a digest that tells a change. */
export const notebookJson = (notebook: Notebook): string =>
  `${JSON.stringify(checked(notebook), null, 2)}\n`;

function pageOf(notebook: Notebook): string {
  const { title, work, charts, code, link } = notebook;
  const parts = partsOf(notebook);
  const by = work.name.trim() === "" ? "" : `<p class="by">${escaped(work.name)}</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Notebook: ${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p class="kicker">Notebook</p><h1>${escaped(title)}</h1>${by}</header>
${parts.slice(0, 3).map(partHtml).join("\n")}
${charts.map(chartHtml).join("\n")}
${parts.slice(3).map(partHtml).join("\n")}
<footer><p>${escaped(basisOf(notebook))}</p><p>Code: <code>${escaped(code)}</code></p><p>Assignment: <code>${escaped(link)}</code></p>${madeOf(
    notebook,
  )
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("")}</footer>
</body>
</html>
`;
}

function partHtml({ heading, paragraphs, items = [] }: Part): string {
  const list =
    items.length === 0 ? "" : `<ul>${items.map((one) => `<li>${escaped(one)}</li>`).join("")}</ul>`;
  const texts = paragraphs.map((one) => `<p>${escaped(one)}</p>`).join("");
  return `<section><h2>${heading}</h2>${texts}${list}</section>`;
}

const chartHtml = ({ svg, words }: NotebookChart): string =>
  `<figure>${svg}<figcaption>${escaped(words)}</figcaption></figure>`;

const STYLE = `
:root { color-scheme: light; }
body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1.25rem; background: #fff; color: #1b2127; font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2 { font-family: Georgia, serif; line-height: 1.2; }
h2 { margin: 2rem 0 0.5rem; border-top: 1px solid #d9ddd9; padding-top: 1rem; }
p { margin: 0 0 0.5rem; }
figure { margin: 2rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption, footer, .kicker { color: #535d66; font-size: 0.875rem; }
footer { margin-top: 2.5rem; border-top: 1px solid #d9ddd9; padding-top: 1rem; }
code { font-size: 0.8125rem; overflow-wrap: anywhere; }
`;

/** The notebook as Markdown, without its charts. */
export function notebookMarkdown(notebook: Notebook): string {
  const parts = partsOf(notebook).map(({ heading, paragraphs, items = [] }) =>
    [
      `## ${heading}`,
      ...paragraphs.map(plainMarkdown),
      ...(items.length > 0 ? [items.map((one) => `- ${plainMarkdown(one)}`).join("\n")] : []),
    ].join("\n\n"),
  );
  return `${[
    `# ${plainMarkdown(notebook.title)}`,
    ...(notebook.work.name.trim() === "" ? [] : [plainMarkdown(notebook.work.name)]),
    ...parts,
    plainMarkdown(basisOf(notebook)),
    `Code: \`${notebook.code}\``,
    `Assignment: \`${notebook.link}\``,
    ...madeOf(notebook).map(plainMarkdown),
  ].join("\n\n")}\n`;
}

/** A text as Markdown that means nothing but itself. */
const plainMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~!]/g, "\\$&")
    .replace(/^(\d+)\./, "$1\\.")
    .replace(/^([-+])/, "\\$1");

import type { Study } from "../analysis/study/study.ts";
import { VERSION } from "../experiment/version.ts";
import { TOKENS } from "../figures/style.ts";
import { escapeText } from "../figures/svg.ts";
import { MODEL_VERSION, PRODUCT } from "../model.ts";
import type { Analysis, ReadableTable } from "./analysis.ts";

const STYLE = `
:root{color-scheme:light}
body{margin:0 auto;max-width:46rem;padding:2rem 1rem 4rem;background:${TOKENS.ground};color:${TOKENS.ink};font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.2rem;margin-top:2.5rem;padding-top:1rem;border-top:1px solid ${TOKENS.rule}}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem;margin:1rem 0;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding-bottom:.25rem}
th,td{text-align:left;padding:.2rem .9rem .2rem 0;border-bottom:1px solid ${TOKENS.rule};vertical-align:top}
thead th{color:${TOKENS.soft};font-weight:500}tbody th{font-weight:500}
figure{margin:1.25rem 0}svg{max-width:100%;height:auto}.scroll td{min-width:5rem;max-width:24rem;overflow-wrap:anywhere}nav ol{padding-left:1.2rem}
.soft{color:${TOKENS.soft};font-size:.875rem}
@media print{h2{break-after:avoid}figure,table{break-inside:avoid}}
`;

/** What a report says of itself: reports of one result have the same. */
export const reportMark = ({ title, note }: Study): string =>
  `<meta name="generator" content="${PRODUCT} report of ${escapeText(`${title}; ${note}`)}">`;

/** One page of HTML that needs nothing from elsewhere: no script, no fonts, no pictures to fetch. */
export function reportPage(study: Study, analyses: readonly Analysis[]): string {
  const contents = analyses.map(
    ({ title }, i) => `<li><a href="#part-${i}">${escapeText(title)}</a></li>`,
  );
  const parts = analyses.map(
    (one, i) => `<section id="part-${i}"><h2>${escapeText(one.title)}</h2>${bodyOf(one)}</section>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${reportMark(study)}
<title>${escapeText(study.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeText(study.title)}</h1>
<p class="soft">${PRODUCT} ${VERSION}, model ${MODEL_VERSION}. What follows is what the model's assumptions imply, with the spread that chance and what varied give; it is not a forecast.</p>
<nav aria-label="Contents"><ol>${contents.join("")}</ol></nav>
${parts.join("\n")}
</body>
</html>
`;
}

function bodyOf({ words, tables, figures }: Analysis): string {
  const paragraphs = words.map((text) => `<p>${escapeText(text)}</p>`);
  const drawn = figures.map(({ svg }) => `<figure>${svg}</figure>`);
  return [...paragraphs, ...tables.map(tableOf), ...drawn].join("\n");
}

function tableOf({ caption, rows: [head, ...rows] }: ReadableTable): string {
  const cells = head.map((cell) => `<th scope="col">${escapeText(cell)}</th>`).join("");
  const body = rows.map(([first, ...rest]) => {
    const cells = rest.map((cell) => `<td>${escapeText(cell)}</td>`).join("");
    return `<tr><th scope="row">${escapeText(first)}</th>${cells}</tr>`;
  });
  return `<div class="scroll"><table><caption>${escapeText(caption)}</caption><thead><tr>${cells}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

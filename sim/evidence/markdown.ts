import type { Report, RowReport } from "./report.ts";
import type { Count } from "./totals.ts";

/** The groups that rows are shown in: heading, what is said of them, and which rows belong. */
export const GROUPS: readonly (readonly [string, string, (row: RowReport) => boolean])[] = [
  ["Rows that must pass", "Whatever else happens, these must be reproduced.", (row) => row.must],
  [
    "Other emergent rows",
    "Nobody coded these as such, and no null model passes them: they count.",
    (row) => isEmergent(row) && row.null_passes.length === 0,
  ],
  [
    "Emergent rows that a null model passes",
    "A model in which partnering does nothing, or something at random, passes these too: they do not count.",
    (row) => isEmergent(row) && row.null_passes.length > 0,
  ],
  [
    "Rows that restate a parameter or a rule",
    "They check that a number went in as it was found: they do not count.",
    (row) => row.kind === "input" && !row.must && row.status !== "untestable",
  ],
  [
    "Lines about the case studies",
    "One case each, so a range and no more; counted apart.",
    (row) => row.kind === "case",
  ],
  ["Rows that cannot be simulated", "", (row) => row.status === "untestable" && !row.must],
];

const isEmergent = (row: RowReport): boolean =>
  row.kind === "emergent" && !row.must && row.status !== "untestable";

/** The whole report as a page of Markdown, failing rows shown as failing. */
export function validationPage(report: Report): string {
  const tables = GROUPS.flatMap(([title, about, belongs]) => {
    const rows = report.patterns.filter(belongs);
    if (rows.length === 0) return [];
    return [`## ${title}\n`, about === "" ? [] : [`${about}\n`], table(rows), ""].flat();
  });
  return `${[...opening(report), ...tables].join("\n").trimEnd()}\n`;
}

function opening({ model_version, seeds, nulls, totals }: Report): string[] {
  const line = (title: string, { rows, passed, failed, share }: Count) =>
    `| ${title} | ${passed} of ${rows} | ${failed} | ${share === null ? "" : `${Math.floor(100 * share)} %`} |`;
  return [
    "# What the model reproduces, and what not\n",
    "Written by `npm run validation` from `partnerscape validate`; do not edit. A row passes when every",
    "measure lies in its band under all master seeds, with a Monte Carlo error of at most a fifth of",
    `the distance to the band's nearest end. Model version ${model_version}; master seeds ${seeds.join(", ")};`,
    `null models ${nulls.join(" and ") || "not run"}. The errors are those of the simulation, not of the evidence.\n`,
    "| rows | pass | fail | share |",
    "| --- | --- | --- | --- |",
    line("must pass", totals.must),
    line("other emergent", totals.emergent),
    line("passed by a null model", totals.passed_by_a_null),
    line("input", totals.input),
    line("lines about cases", totals.cases),
    "",
  ];
}

function table(rows: readonly RowReport[]): string {
  return [
    "| row | what was observed | measure | target | simulated | status |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.flatMap(linesOf),
  ].join("\n");
}

function linesOf(row: RowReport): string[] {
  const status = [row.status, ...row.null_passes.map((id) => `passed by ${id}`)].join("; ");
  const note = row.note === "" ? "" : ` (${row.note})`;
  const first = `| ${row.id} | ${cell(`${row.claim} ${row.source}`)} |`;
  if (row.measures.length === 0) return [`${first} | | | ${cell(status + note)} |`];
  return row.measures.map(({ what, low, high, value, mcse }, i) => {
    const cells = [what, bandText(low, high), numberText(value, mcse)].map(cell).join(" | ");
    return `${i === 0 ? first : "| | |"} ${cells} | ${i === 0 ? cell(status + note) : ""} |`;
  });
}

/** Text that cannot break a table. */
const cell = (text: string): string => text.replaceAll("|", "/").replaceAll("\n", " ");

const short = (x: number): string => String(Number(x.toPrecision(3)));

/** A band as tables show it. */
export function bandText(low: number | null, high: number | null): string {
  if (low === null && high === null) return "reported only";
  if (high === null) return `at least ${short(low as number)}`;
  return low === null ? `at most ${short(high)}` : `${short(low)} to ${short(high)}`;
}

/** A simulated value with its Monte Carlo standard error. */
export const numberText = (value: number | null, mcse: number | null): string =>
  value === null ? "none" : `${short(value)} ± ${mcse === null ? "?" : short(mcse)}`;

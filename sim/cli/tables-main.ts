import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { claims } from "../evidence/claims/index.ts";
import { judgeClaims } from "../evidence/coverage.ts";
import { coveragePage } from "../evidence/coverage-page.ts";
import { rows } from "../evidence/index.ts";
import { reaches, THOROUGH } from "../evidence/levers.ts";
import { type LeverRow, leverRows, leversPage } from "../evidence/levers-table.ts";
import { validationPage } from "../evidence/markdown.ts";
import type { Report } from "../evidence/report.ts";
import { testedBy } from "../evidence/tested.ts";
import { validationTable } from "../evidence/validation-table.ts";
import { outcomeGroups, outcomes } from "../model.ts";
import { spunPopulation } from "../world/spun.ts";
import { amongMembers } from "../world/standings.ts";
import { seedText } from "./options.ts";

const help = `Usage: node dist/node/tables.js NAME [options]

Prints a page of the documentation in Markdown.
  among            what trusts are like in each standing, as data for the model
  coverage         every claim of the sources, and what its trial shows
  levers-data      every lever and assumption, and what it moves, as data for the page
  levers           the same for readers
  outcomes         what is made visible, under its headings, as data for the page
  tested           what the evidence tries, as data for the page
  validation       what the model reproduces, and what not
  validation-data  the same as data for the page

The first three simulate. levers reads what levers-data prints, and validation and
validation-data what \`partnerscape validate --json\` prints.

  --seed S    coverage: master seed
  --thorough  levers-data: all contexts and more replicates for each, some minutes
`;

const options = {
  seed: { type: "string" },
  thorough: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** What is on standard input: a report, or rows about levers. */
const given = <Kind>(): Kind => JSON.parse(readFileSync(0, "utf8"));

/** Data with a row on each line, so that changes can be read. */
const lines = (data: readonly unknown[]): string =>
  `[\n${data.map((one) => JSON.stringify(one)).join(",\n")}\n]\n`;

const tables: Readonly<Record<string, (values: Values) => string>> = {
  among: () => `${JSON.stringify(amongMembers(spunPopulation().members), null, 2)}\n`,
  coverage: ({ seed }) =>
    coveragePage(claims, judgeClaims(claims, seed === undefined ? seed : seedText(seed))),
  "levers-data": ({ thorough }) => lines(leverRows(reaches(thorough ? THOROUGH : undefined))),
  levers: () => leversPage(given<LeverRow[]>()),
  outcomes: () => {
    const asked = outcomes.filter(({ question, label }) => question !== label);
    const questions = Object.fromEntries(asked.map(({ id, question }) => [id, question]));
    return `${JSON.stringify({ groups: outcomeGroups(), questions }, null, 2)}\n`;
  },
  tested: () => `${JSON.stringify(testedBy(rows))}\n`,
  validation: () => validationPage(given<Report>()),
  "validation-data": () => `${JSON.stringify(validationTable(given<Report>()))}\n`,
};

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const table = tables[positionals[0] ?? ""];
  if (values.help) process.stdout.write(help);
  else if (table && positionals.length === 1) process.stdout.write(table(values));
  else throw new Error(`name one of ${Object.keys(tables).join(", ")}; --help says more.`);
} catch (error) {
  process.stderr.write(`tables: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

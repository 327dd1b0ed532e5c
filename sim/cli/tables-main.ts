import { parseArgs } from "node:util";
import { claims } from "../evidence/claims/index.ts";
import { judgeClaims } from "../evidence/coverage.ts";
import { coveragePage } from "../evidence/coverage-page.ts";
import { reaches, THOROUGH } from "../evidence/levers.ts";
import { leversPage } from "../evidence/levers-table.ts";

const help = `Usage: node dist/node/tables.js coverage|levers [options]

Simulates, and prints a page in Markdown.
  coverage  every claim of the sources, and what its trial shows
  levers    every lever and assumption, and what it moves

  --seed S    coverage: master seed
  --thorough  levers: all contexts and more replicates for each, some minutes
`;

const options = {
  seed: { type: "string" },
  thorough: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const tables: Readonly<Record<string, (values: Values) => string>> = {
  coverage: ({ seed }) => coveragePage(claims, judgeClaims(claims, seed)),
  levers: ({ thorough }) => leversPage(reaches(thorough ? THOROUGH : undefined)),
};

try {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const table = tables[positionals[0] ?? ""];
  if (values.help) process.stdout.write(help);
  else if (table && positionals.length === 1) process.stdout.write(table(values));
  else throw new Error("name one table, coverage or levers; --help shows the options.");
} catch (error) {
  process.stderr.write(`tables: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}

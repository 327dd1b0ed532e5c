import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { machine } from "./machine.ts";
import type { Measurement, Workload } from "./workload.ts";
import { workloads } from "./workloads/index.ts";

const help = `Usage: npm run bench -- [--only NAME]... [--json]

Measures speed on this machine, one workload after the other.

  --only NAME  measure this workload only; may be repeated
  --json       print one JSON document instead of lines
  --list       print the names of the workloads
  --help       show this text
`;

/** The workloads asked for, in their order. Throws one sentence if a name is unknown. */
function chosen(names: readonly string[] | undefined): readonly Workload[] {
  if (!names) return workloads;
  const known = workloads.map((workload) => workload.name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw new Error(`--only: there is no workload "${name}"; there are ${known.join(", ")}.`);
  }
  return workloads.filter((workload) => names.includes(workload.name));
}

function line({ name, unit, value, runs, note }: Measurement): string {
  const figure = value === null ? "not measured" : `${Number(value.toPrecision(4))} ${unit}`;
  const count = runs.length > 0 ? ` (median of ${runs.length})` : "";
  return `${name.padEnd(34)} ${figure}${count}${note ? `; ${note}` : ""}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true },
      json: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const list = chosen(values.only);
  if (values.help) return console.log(help);
  if (values.list) return console.log(list.map((workload) => workload.name).join("\n"));
  const where = machine();
  if (!values.json) console.log(`${where.cpu}, ${where.cores} cores, Node ${where.node}`);
  const measured: Measurement[] = [];
  for (const workload of list) {
    const results = list.length === 1 ? await workload.measure() : measureApart(workload.name);
    measured.push(...results);
    if (!values.json) for (const result of results) console.log(line(result));
  }
  if (values.json) console.log(JSON.stringify({ machine: where, workloads: measured }, null, 2));
}

/** In a process of its own, so that what the compiler learned from one does not colour the next. */
function measureApart(name: string): readonly Measurement[] {
  const args = [fileURLToPath(import.meta.url), "--json", "--only", name];
  const stdio = ["ignore", "pipe", "inherit"] as const;
  try {
    const text = execFileSync(process.execPath, args, { encoding: "utf8", stdio: [...stdio] });
    return JSON.parse(text).workloads;
  } catch {
    // It has said why itself; the others are measured all the same.
    process.exitCode = 1;
    return [{ name, unit: "", value: null, runs: [], note: "it failed" }];
  }
}

main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
});

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { acceptedSets } from "../evidence/calibration/accepted.ts";
import { declaredIn, withDefaults } from "../evidence/calibration/adopt.ts";
import { BUDGETS, type Budget, budgetFor } from "../evidence/calibration/budget.ts";
import { type Calibration, calibrate } from "../evidence/calibration/calibrate.ts";
import { documentOf } from "../evidence/calibration/document.ts";
import { otherRows } from "../evidence/calibration/others.ts";
import { recordOf } from "../evidence/calibration/record.ts";
import { CALIBRATION_ROWS, CHECK_ROWS, NEEDS_MANY, STEPS } from "../evidence/calibration/rows.ts";
import { dimensions } from "../evidence/calibration/space.ts";
import { rows } from "../evidence/index.ts";
import { createCalibrationPool } from "../host/calibration-pool.ts";
import { seedText } from "./options.ts";

const help = `Usage: npm run calibrate -- [options]

Calibrates the assumptions on the evidence; writes sim/evidence/calibration/accepted.json and
docs/calibration.md. The result depends on the seed and the mode, not on the number of threads.

  --long         more of everything: a night
  --quick        a trial of the machinery, worth nothing; needs --out
  --minutes M    the standard mode sized to take about so long on two cores
  --workers N    threads
  --seed S       master seed, "1" if left out
  --out DIR      write both files there instead
  --adopt        make the chosen set the default in sim/rules; simulates nothing
`;

const options = {
  long: { type: "boolean", default: false },
  quick: { type: "boolean", default: false },
  minutes: { type: "string" },
  workers: { type: "string", default: `${availableParallelism()}` },
  seed: { type: "string", default: "1" },
  out: { type: "string" },
  adopt: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** A whole number from 1 on. Throws one sentence. */
function whole(text: string, name: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new Error(`--${name} ${text}: expected a whole number from 1 to 9999.`);
}

function modeOf({ long, quick, minutes, out }: Values): { mode: string; budget: Budget } {
  if ([long, quick, minutes !== undefined].filter(Boolean).length > 1) {
    throw new Error("--long, --quick and --minutes exclude one another.");
  }
  if (quick && !out) throw new Error("--quick needs --out DIR: its result is worth nothing.");
  if (quick) return { mode: "quick", budget: BUDGETS.quick };
  if (long) return { mode: "long", budget: BUDGETS.long };
  if (minutes === undefined) return { mode: "standard", budget: BUDGETS.standard };
  return { mode: `${minutes} minutes`, budget: budgetFor(whole(minutes, "minutes")) };
}

async function main(values: Values): Promise<void> {
  const { mode, budget } = modeOf(values);
  const { out } = values;
  const seed = seedText(values.seed);
  const asked = { mode, seed, budget, rows: CALIBRATION_ROWS, checks: CHECK_ROWS };
  const files = out
    ? [join(out, "accepted.json"), join(out, "calibration.md")]
    : ["sim/evidence/calibration/accepted.json", "docs/calibration.md"];
  const write = (found: Calibration) => {
    writeFileSync(files[0], recordOf(found, asked));
    writeFileSync(files[1], documentOf(found, asked));
  };
  const pool = createCalibrationPool(whole(values.workers, "workers"));
  const started = Date.now();
  const say = (text: string) => {
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    process.stderr.write(`${minutes} min  ${text}\n`);
  };
  try {
    const found = await calibrate(
      {
        dimensions,
        rows: CALIBRATION_ROWS,
        checks: CHECK_ROWS,
        steps: STEPS,
        seed,
        measure: pool.run,
        others: otherRows(rows, [...CALIBRATION_ROWS, ...CHECK_ROWS], NEEDS_MANY),
        onStage(stage, sofar) {
          say(stage);
          // What took so long is kept even if the last stage is broken off.
          if (sofar) write(sofar);
        },
      },
      budget,
    );
    write(found);
    say(`${files.join(" and ")} are written.`);
  } finally {
    await pool.close();
  }
}

const RULES = "sim/rules";

/** Writes the chosen set into the rule files as defaults. */
function adopt(): void {
  const [chosen] = acceptedSets;
  if (!chosen) throw new Error("there is no accepted set to adopt; run npm run calibrate first.");
  const files = readdirSync(RULES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(RULES, name));
  const texts = files.map((file) => readFileSync(file, "utf8"));
  for (const id of Object.keys(chosen)) {
    const places = texts.filter((text) => declaredIn(text, { [id]: 0 }).length > 0);
    if (places.length !== 1) throw new Error(`"${id}" is declared in ${places.length} files.`);
  }
  files.forEach((file, i) => {
    const text = withDefaults(texts[i], chosen);
    if (text !== texts[i]) writeFileSync(file, text);
  });
  process.stderr.write(`${Object.keys(chosen).length} defaults are those of the chosen set.\n`);
}

try {
  const { values } = parseArgs({ options });
  if (values.help) process.stdout.write(help);
  else if (values.adopt) adopt();
  else await main(values);
} catch (error) {
  process.stderr.write(`calibrate: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

import { Command, CommanderError } from "commander";
import { InputError } from "../core/error.ts";
import { VERSION } from "../experiment/version.ts";
import { systemReason } from "../host/files-scenario.ts";
import { PRODUCT } from "../model.ts";
import {
  discoverCommand,
  precisionCommand,
  robustCommand,
  sensitivityCommand,
  summaryCommand,
  winnersCommand,
} from "./analyse.ts";
import { checkArguments, checkOrder, withoutStrayHelp } from "./arguments.ts";
import { collectCommand } from "./collect.ts";
import { compareCommand } from "./compare.ts";
import { decidedCommand } from "./decided.ts";
import { describeCommand } from "./describe.ts";
import { experimentCommand } from "./experiment.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { flipCommand } from "./flip.ts";
import { formsCommand } from "./forms.ts";
import type { Io } from "./io.ts";
import { lessonCommand } from "./lesson.ts";
import { listCommand } from "./list.ts";
import { reportCommand } from "./report.ts";
import { runCommand } from "./run.ts";
import { schemaCommand } from "./schema.ts";
import { searchCommand } from "./search.ts";
import { validateCommand } from "./validate.ts";
import { verifyCommand } from "./verify.ts";

/** What a command ends with: 0 done, 1 some runs failed or the machine refused, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

/** Registers a command; `done` receives its exit code. */
export type Register = (program: Command, io: Io, done: (code: ExitCode) => void) => void;

const commands: readonly Register[] = [
  listCommand,
  runCommand,
  compareCommand,
  explainCommand,
  decidedCommand,
  formsCommand,
  flipCommand,
  searchCommand,
  experimentCommand,
  collectCommand,
  verifyCommand,
  exportCommand,
  summaryCommand,
  precisionCommand,
  sensitivityCommand,
  discoverCommand,
  robustCommand,
  winnersCommand,
  reportCommand,
  validateCommand,
  lessonCommand,
  schemaCommand,
  describeCommand,
];

/**
 * Runs the command line on its arguments (without node and the file). Never throws: what goes wrong
 * is one sentence on standard error and the exit code.
 */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    checkOrder(program, argv);
    const given = withoutStrayHelp(program, argv);
    checkArguments(program, given);
    await program.parseAsync([...given], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, io);
  }
}

function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command(PRODUCT)
    .description("A laboratory for partnerships between hospitals.")
    .version(VERSION, "--version", "print the version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      outputError: (text, write) => write(`${PRODUCT}: ${oneLine(text.replace(/^error: /, ""))}\n`),
    });
  for (const register of commands) register(program, io, done);
  return program;
}

/** Says in one sentence what went wrong. Commander has already said what it found. */
function explain(error: unknown, io: Io): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = isSystemError(error)
    ? `${error.path ?? "writing was not possible"}: ${systemReason(error)}.`
    : error instanceof Error
      ? error.message
      : String(error);
  io.err(`${PRODUCT}: ${oneLine(message)}\n`);
  return error instanceof InputError ? 2 : 1;
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*[\r\n]+\s*/g, " ");
}

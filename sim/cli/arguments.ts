import type { Command, Option } from "commander";
import { InputError } from "../core/error.ts";
import { collect } from "./options.ts";

const HELP = ["--help", "-h"];

/** The command that arguments ask for; undefined where none has that name. */
function commandOf(program: Command, argv: readonly string[]): Command | undefined {
  const name = argv.find((one) => !one.startsWith("-"));
  return program.commands.find((command) => command.name() === name);
}

/** The option of a command that an argument is, with or without a value behind "=". */
function optionOf(command: Command, text: string): Option | undefined {
  const flag = text.split("=", 1)[0];
  return command.options.find(({ long, short }) => flag === long || flag === short);
}

/** Whether there is an option that the command, or the program before its name, does not have. */
function hasStrangeOption(program: Command, argv: readonly string[]): boolean {
  let owner = program;
  for (let i = 0; i < argv.length && argv[i] !== "--"; i += 1) {
    if (!argv[i].startsWith("-")) {
      if (owner === program) owner = commandOf(program, argv) ?? program;
      continue;
    }
    if (HELP.includes(argv[i])) continue;
    const option = optionOf(owner, argv[i]);
    if (!option) return true;
    if (option.required && !argv[i].includes("=")) i += 1;
  }
  return false;
}

/** Throws InputError where an option of a command stands before the name of any. */
export function checkOrder(program: Command, [first = ""]: readonly string[]): void {
  const flag = first.split("=", 1)[0];
  if (HELP.includes(flag) || optionOf(program, flag)) return;
  const owner = program.commands.find((command) => optionOf(command, flag));
  if (!owner) return;
  throw new InputError(
    `${flag} stands before the command; write the command first, for example: ${program.name()} ${owner.name()} ... ${flag}`,
  );
}

/**
 * The same arguments, without asking for help beside a command or an option that does not exist: that
 * is a mistake like the command or the option itself, and help on what does exist would hide it.
 */
export function withoutStrayHelp(program: Command, argv: readonly string[]): readonly string[] {
  const operands = argv.filter((one) => !one.startsWith("-"));
  const asked = operands[0] === "help" ? operands[1] : operands[0];
  const unknown = asked !== undefined && !program.commands.some((one) => one.name() === asked);
  if (!unknown && !hasStrangeOption(program, argv)) return argv;
  const bare = argv.filter((one) => one !== "help" && !HELP.includes(one));
  return unknown ? [asked, ...bare.filter((one) => one !== asked)] : bare;
}

/**
 * Throws InputError where an option that is read once is given twice, for the last would silently
 * win, or where the value of one is missing and the next option would be taken for it.
 */
export function checkArguments(program: Command, argv: readonly string[]): void {
  const command = commandOf(program, argv);
  if (!command) return;
  const seen = new Set<Option>();
  for (let i = 0; i < argv.length && argv[i] !== "--"; i += 1) {
    const option = optionOf(command, argv[i]);
    if (!option?.required) continue;
    if (seen.has(option) && option.parseArg !== collect) {
      throw new InputError(`${option.long} is given twice; keep one of them.`);
    }
    seen.add(option);
    if (argv[i].includes("=")) continue;
    const next = argv[i + 1] ?? "";
    if (HELP.includes(next) || (next.startsWith("-") && optionOf(command, next))) {
      throw new InputError(
        `${option.long} has no value before ${next}; write ${option.long}=${next} if that is its value.`,
      );
    }
    i += 1;
  }
}

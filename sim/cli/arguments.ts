import type { Command, Option } from "commander";
import { InputError } from "../core/error.ts";
import { collect } from "./options.ts";

const HELP = ["--help", "-h"];

/** The command that arguments ask for; undefined where none has that name. */
function commandOf(program: Command, argv: readonly string[]): Command | undefined {
  const name = argv.find((one) => !one.startsWith("-"));
  return program.commands.find((command) => command.name() === name);
}

/**
 * The same arguments, without asking for help on a command that does not exist: that is a mistake
 * like the command itself, and help on everything would hide it.
 */
export function withoutStrayHelp(program: Command, argv: readonly string[]): readonly string[] {
  const operands = argv.filter((one) => !one.startsWith("-"));
  const asked = operands[0] === "help" ? operands[1] : operands[0];
  if (asked === undefined || program.commands.some((command) => command.name() === asked)) {
    return argv;
  }
  return [asked, ...argv.filter((one) => one !== asked && one !== "help" && !HELP.includes(one))];
}

/**
 * Throws InputError where an option that is read once is given twice, for the last would silently
 * win, or where the value of one is missing and the next option would be taken for it.
 */
export function checkArguments(program: Command, argv: readonly string[]): void {
  const command = commandOf(program, argv);
  if (!command) return;
  const optionOf = (text: string): Option | undefined => {
    const flag = text.split("=", 1)[0];
    return command.options.find(({ long, short }) => flag === long || flag === short);
  };
  const seen = new Set<Option>();
  for (let i = 0; i < argv.length && argv[i] !== "--"; i += 1) {
    const option = optionOf(argv[i]);
    if (!option?.required) continue;
    if (seen.has(option) && option.parseArg !== collect) {
      throw new InputError(`${option.long} is given twice; keep one of them.`);
    }
    seen.add(option);
    if (argv[i].includes("=")) continue;
    const next = argv[i + 1] ?? "";
    if (HELP.includes(next) || (next.startsWith("-") && optionOf(next))) {
      throw new InputError(
        `${option.long} has no value before ${next}; write ${option.long}=${next} if that is its value.`,
      );
    }
    i += 1;
  }
}

import { type Command, InvalidArgumentError, Option } from "commander";
import { InputError } from "../core/error.ts";
import { seedText, whole } from "./options.ts";
import type { Register } from "./program.ts";

/** What `validate` is asked. */
export interface ValidateRequest {
  readonly null: "none" | "noise" | "both" | "off";
  readonly seeds: readonly string[];
  readonly workers: number;
  readonly fast: boolean;
  readonly json: boolean;
  readonly markdown: boolean;
  readonly timing: boolean;
}

const SEEDS = ["1", "2", "3"];

/** `validate [ids…]`: the evidence, with what the model makes of it. */
export const validateCommand: Register = (program, io, done) => {
  program
    .command("validate")
    .description("patterns of the evidence: target, simulated, error, pass or fail")
    .argument("[ids...]", "rows such as X17 or case-c/2, or a case such as case-c; all if none")
    .addOption(
      new Option("--null <model>", "null models run beside the model")
        .choices(["none", "noise", "both", "off"])
        .default("both"),
    )
    .option("--seeds <list>", "master seeds, separated by commas", seedList, SEEDS)
    .option("--workers <n>", "threads; never changes a result", whole(1, 64), io.cores)
    .option("--fast", "a first look: one seed, no null model, at most 400 replicates", false)
    .option("--timing", "say on standard error where the time went", false)
    .option("--json", "print the result as JSON and nothing else", false)
    .option("--markdown", "print the result as a page of Markdown", false)
    .action(async (ids: string[], request: ValidateRequest, command: Command) => {
      checkRequest(request, (option) => command.getOptionValueSource(option) === "cli");
      // The rows prepare their worlds as they load: no other command should wait for that.
      const { runValidate } = await import("./validate-run.ts");
      await runValidate(ids, request, io);
      done(0);
    });
};

/** Refuses what would silently be left out of account. */
function checkRequest(request: ValidateRequest, given: (option: string) => boolean): void {
  const { fast, json, markdown, seeds } = request;
  if (json && markdown) {
    throw new InputError("--json and --markdown exclude each other; keep one of them.");
  }
  if (fast && given("seeds") && seeds.length > 1) {
    throw new InputError("--fast is one seed; give one, or leave --fast out.");
  }
  if (fast && given("null") && request.null !== "off") {
    throw new InputError("--fast is without a null model; leave --null or --fast out.");
  }
}

function seedList(text: string): string[] {
  const seeds = text.split(",").map(seedText);
  const twice = seeds.find((seed, i) => seeds.indexOf(seed) < i);
  if (twice === undefined) return seeds;
  throw new InvalidArgumentError(`The seed ${twice} is there twice; keep one of them.`);
}

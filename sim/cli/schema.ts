import { InputError } from "../core/error.ts";
import { scenarioJsonSchema } from "../model.ts";
import type { Register } from "./program.ts";

/** `schema scenario`: prints the JSON Schema of scenario files. */
export const schemaCommand: Register = (program, io, done) => {
  program
    .command("schema")
    .description("print the JSON Schema of scenario files")
    .argument("<what>", "scenario")
    .action((what: string) => {
      if (what !== "scenario") {
        throw new InputError(`there is no schema "${what}"; this version has: scenario.`);
      }
      io.out(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
      done(0);
    });
};

import { InputError } from "../core/error.ts";
import { experimentJsonSchema } from "../experiment/experiment-file.ts";
import { scenarioJsonSchema } from "../model.ts";
import type { Register } from "./program.ts";

const schemas: Readonly<Record<string, () => object>> = {
  scenario: scenarioJsonSchema,
  experiment: experimentJsonSchema,
};

/** `schema scenario|experiment`: prints the JSON Schema of such files. */
export const schemaCommand: Register = (program, io, done) => {
  program
    .command("schema")
    .description("print the JSON Schema of scenario or experiment files")
    .argument("<what>", "scenario or experiment")
    .action((what: string) => {
      const schema = Object.hasOwn(schemas, what) ? schemas[what] : null;
      if (!schema) {
        const names = Object.keys(schemas).join(", ");
        throw new InputError(`there is no schema "${what}"; this version has: ${names}.`);
      }
      io.out(`${JSON.stringify(schema(), null, 2)}\n`);
      done(0);
    });
};

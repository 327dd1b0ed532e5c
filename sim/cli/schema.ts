import { InputError } from "../core/error.ts";
import { experimentJsonSchema } from "../experiment/experiment-file.ts";
import { searchJsonSchema } from "../experiment/search-file.ts";
import { scenarioJsonSchema } from "../model.ts";
import { lessonJsonSchema } from "../teach/lesson-file.ts";
import { playJsonSchema } from "../teach/play-file.ts";
import type { Register } from "./program.ts";

const schemas: Readonly<Record<string, () => object>> = {
  scenario: scenarioJsonSchema,
  experiment: experimentJsonSchema,
  search: searchJsonSchema,
  lesson: lessonJsonSchema,
  "role-play": playJsonSchema,
};

/** `schema scenario|experiment|search|lesson|role-play`: prints the JSON Schema of such files. */
export const schemaCommand: Register = (program, io, done) => {
  program
    .command("schema")
    .description("print the JSON Schema of scenario, experiment, search, lesson or role-play files")
    .argument("<what>", "scenario, experiment, search, lesson or role-play")
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

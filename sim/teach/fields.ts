import { z } from "zod";
import { expected } from "../core/reading.ts";

// Fields that files of lessons and role plays have in common.
export { whole, words } from "../core/fields.ts";

/** The id of something inside a file. */
export const id = z
  .string({ error: expected("an id of lower-case letters, digits, _ and -") })
  .regex(/^[a-z][a-z0-9_-]{0,39}$/, {
    error: expected(
      "an id of lower-case letters, digits, _ and -, at most 40 long, the first a letter",
    ),
  });

/** Any number that a chart can hold. */
export const value = z
  .number({ error: expected("a number") })
  .min(-1e6, { error: expected("a number from -1000000 to 1000000") })
  .max(1e6, { error: expected("a number from -1000000 to 1000000") });

/** A list with a bounded number of things. */
export function list<T extends z.ZodType>(of: T, fewest: number, most: number, about: string) {
  const error = expected(fewest === most ? `a list of ${most}` : `a list of ${fewest} to ${most}`);
  return z
    .array(of, { error: expected("a list in brackets") })
    .min(fewest, { error })
    .max(most, { error })
    .describe(about);
}

const settingError = expected("a number or a word");
const PATH = /^[a-zA-Z0-9_]+(\.[a-zA-Z0-9_]+)*$/;

/** Changes to a scenario by path, as `--set PATH=VALUE` takes them. */
export const settings = z
  .record(
    z.string(),
    z.union([z.number(), z.string().max(60, { error: settingError })], { error: settingError }),
    { error: expected("an object of values by path, such as levers.mandate") },
  )
  .superRefine((all, { addIssue }) => {
    const keys = Object.keys(all);
    const odd = keys.find((key) => !PATH.test(key) || key.length > 80);
    if (odd !== undefined) {
      const message = "is not a path; expected names joined by points, such as levers.mandate";
      addIssue({ code: "custom", path: [odd], message });
    }
    if (keys.length > 40) {
      addIssue({ code: "custom", message: `has ${keys.length} settings; expected at most 40` });
    }
  })
  .default({});

/** Whose outcome: an organisation's id, `a+b` for a merged body, `a~b` for what lies between. */
export const entity = z
  .string({ error: expected("the id of an organisation, a+b, a~b or system") })
  .regex(/^[a-z][a-z0-9_]*([+~][a-z][a-z0-9_]*)?$/, {
    error: expected("the id of an organisation, a+b, a~b or system"),
  });

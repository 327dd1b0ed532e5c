import { InputError } from "./error.ts";

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly expected?: string;
}

const KINDS: Readonly<Record<string, string>> = {
  object: "an object in braces",
  boolean: "true or false",
  array: "a list in brackets",
};

/** What reading needs of a schema: to be able to refuse politely. */
export interface SchemaLike<T> {
  safeParse(
    input: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: readonly Issue[] } };
}

const shown = (value: unknown): string => {
  if (value === undefined) return "is missing";
  if (typeof value === "number" && !Number.isFinite(value)) return "is too large a number";
  const text = JSON.stringify(value) ?? String(value);
  return `is ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
};

/** What a reader is told: "is "12%"; expected a number from -4 to 4 (SD)". */
export const expected = (what: string) => (issue: { input?: unknown }) =>
  `${shown(issue.input)}; expected ${what}`;

/**
 * Reads a document by its schema. Throws an InputError with the first thing wrong, in one sentence.
 * `kind` is the name under which the command line prints that schema.
 */
export function readDocument<T>(
  schema: SchemaLike<T>,
  document: unknown,
  where: string,
  kind: "scenario" | "experiment" = "scenario",
): T {
  const result = schema.safeParse(document);
  if (result.success) return result.data;
  throw new InputError(`${where}: ${plain(sentence(result.error.issues[0], kind))}.`);
}

/** Without control characters, which a terminal might obey. */
const plain = (text: string) => text.replace(/\p{Cc}/gu, "?");

/** Wide enough for any real path, short enough for one line. */
const MOST_SHOWN = 120;

function sentence(issue: Issue, kind: string): string {
  const path = issue.path.map(String).join(".").slice(0, MOST_SHOWN) || "the document";
  if (issue.code === "unrecognized_keys" && issue.keys) {
    const key = issue.path.length === 0 ? issue.keys[0] : `${path}.${issue.keys[0]}`;
    return `${key.slice(0, MOST_SHOWN)} is not known here; expected only the keys of the schema ("partnerscape schema ${kind}"), so remove it or correct its spelling`;
  }
  if (issue.code === "invalid_key") {
    return `${path} is not an id; expected lower-case letters, digits and _, at most 40 long, the first a letter`;
  }
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid input")) {
    return `${path} is of the wrong kind; expected ${KINDS[issue.expected ?? ""] ?? issue.expected}`;
  }
  return `${path} ${issue.message}`;
}

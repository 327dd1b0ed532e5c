import { InputError } from "./error.ts";
import { codePoint } from "./seed.ts";

/** One thing that a schema found wrong. */
export interface Issue {
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
  const text = written(value);
  return `is ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`;
};

/** A value as its file has it. What is nested too deeply to be written out can still be refused. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "nested too deeply";
  }
}

/** What a reader is told: "is "12%"; expected a number from -4 to 4 (SD)". */
export const expected = (what: string) => (issue: { input?: unknown }) =>
  `${shown(issue.input)}; expected ${what}`;

/** What a schema is for: the name under which the command line prints it. */
export type SchemaKind = "scenario" | "experiment" | "search" | "lesson" | "role-play";

/** Something wrong in a document. `text` begins with the path and ends without a full stop. */
export interface Problem {
  /** Keys and places in lists, joined by points; empty for the whole. */
  readonly path: string;
  readonly text: string;
}

/** What reading a document by its schema gave: the document, or all that is wrong, in its order. */
export function tryDocument<T>(
  schema: SchemaLike<T>,
  document: unknown,
  kind: SchemaKind,
): { readonly value: T } | { readonly problems: readonly Problem[] } {
  const result = schema.safeParse(document);
  if (result.success) return { value: result.data };
  return {
    problems: result.error.issues.map((issue) => ({
      path: pathOf(issue),
      text: plainText(sentence(issue, kind)),
    })),
  };
}

/** Reads a document by its schema. Throws an InputError with the first thing wrong, in one sentence. */
export function readDocument<T>(
  schema: SchemaLike<T>,
  document: unknown,
  where: string,
  kind: SchemaKind = "scenario",
): T {
  const read = tryDocument(schema, document, kind);
  if ("value" in read) return read.value;
  throw new InputError(`${where}: ${read.problems[0].text}.`);
}

/** Without control characters, which a terminal might obey, and with what nobody sees by its number. */
export const plainText = (text: string) =>
  text.replace(/\p{Cc}/gu, "?").replace(/[\p{Cf}\p{Zl}\p{Zp}]/gu, codePoint);

/** Wide enough for any real path, short enough for one line. */
const MOST_SHOWN = 120;

const pathOf = ({ path }: Issue): string => path.map(String).join(".").slice(0, MOST_SHOWN);

function sentence(issue: Issue, kind: string): string {
  const path = pathOf(issue) || "the document";
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

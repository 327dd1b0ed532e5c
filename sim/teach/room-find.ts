/** Something in a text that is or ought to be a code. */
export type Piece<Value> =
  | { readonly line: number; readonly start: string; readonly value: Value }
  | { readonly line: number; readonly start: string; readonly why: string };

/** How codes are told and read. */
export interface CodeKind<Value> {
  /** What every code begins with; finds all of them. */
  readonly mark: RegExp;
  /** Whether a text that begins like a code is one to its end, right or wrong. */
  readonly whole: RegExp;
  /** The most characters of a code. */
  readonly longest: number;
  read(code: string): { readonly value: Value } | { readonly problem: string };
}

/** The most pieces that a chat program may break one code into. */
const MOST_PARTS = 300;
/** Of a text with more than this in it, the rest is not looked at. */
const MOST_PIECES = 5000;
/** A run of so many characters without a space is no word of a chat. */
const LONG_RUN = 25;
/** How much of a text is quoted to name it. */
const QUOTED = 24;

/** What chat and mail programs put into a text without its being seen. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/gu;
/** Characters that a code can have, the dashes of clever programs included. */
const RUN = /[A-Za-z0-9\-\u2010-\u2015\u2212]+/y;
/** Between two lines of one code: a line break, and the mark of a quotation in a mail. */
const BREAK = /[ \t]*(?:\r\n?|\n|[ \t])[ \t>|]*/y;

/**
 * Finds the codes in a text: one a line, several a line, broken over lines, or among names and
 * times of a chat. `strict` also names what stands where a code should be and is none; in a file,
 * which may hold a whole notebook, only what begins like a code is named.
 */
export function findPieces<Value>(
  given: string,
  kind: CodeKind<Value>,
  strict: boolean,
): Piece<Value>[] {
  const text = given.replaceAll(UNSEEN, "");
  const lineAt = lineCounter(text);
  const pieces: Piece<Value>[] = [];
  let end = 0;
  for (const { index: from } of text.matchAll(kind.mark)) {
    if (from < end) continue;
    if (pieces.length >= MOST_PIECES) return pieces;
    if (strict) pieces.push(...strangers(text, end, from, lineAt));
    const piece = readFrom(text, from, kind);
    end = piece.end;
    const start = quoted(text.slice(from, end));
    pieces.push({ line: lineAt(from), start, ...piece.found });
  }
  if (strict) pieces.push(...strangers(text, end, text.length, lineAt));
  return pieces;
}

type ReadFrom<Value> = {
  readonly end: number;
  readonly found: { readonly value: Value } | { readonly why: string };
};

/** Reads the code that begins here; where it is not whole, with the lines that follow. */
function readFrom<Value>(text: string, from: number, kind: CodeKind<Value>): ReadFrom<Value> {
  const runs = runsFrom(text, from, kind);
  let code = "";
  for (const { run, end } of runs) {
    code += run;
    if (code.length > kind.longest) break;
    if (kind.whole.test(code)) return { end, found: judged(kind.read(code)) };
  }
  // Lines as long as those of a code are taken for the rest of a bad one, and not named again.
  const short = runs.findIndex(({ run }, i) => i > 0 && run.length < LONG_RUN);
  const last = runs[(short < 0 ? runs.length : short) - 1];
  return { end: last.end, found: judged(kind.read(runs[0].run.slice(0, kind.longest))) };
}

const judged = <Value>(read: { readonly value: Value } | { readonly problem: string }) =>
  "value" in read ? read : { why: read.problem };

interface Run {
  readonly run: string;
  readonly end: number;
}

/** The code that begins here and what could be its next lines, as far as the next code. */
function runsFrom(text: string, from: number, { mark }: CodeKind<unknown>): Run[] {
  const runs: Run[] = [];
  for (let at = from; runs.length < MOST_PARTS; ) {
    const run = match(RUN, text, at);
    if (run === "" || (at > from && run.search(mark) === 0)) break;
    runs.push({ run, end: at + run.length });
    at += run.length;
    const gap = match(BREAK, text, at);
    if (gap === "") break;
    at += gap.length;
  }
  return runs;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Runs of characters between codes that are no words: somebody pasted something else. */
function strangers(
  text: string,
  from: number,
  to: number,
  lineAt: (at: number) => number,
): { line: number; start: string; why: string }[] {
  const runs = text.slice(from, to).matchAll(new RegExp(`[^\\s]{${LONG_RUN},}`, "gu"));
  return [...runs].slice(0, MOST_PIECES).map((run) => ({
    line: lineAt(from + run.index),
    start: quoted(run[0]),
    why: stranger(run[0]),
  }));
}

function stranger(run: string): string {
  if (/#(a1|assign|board|lesson)\b/.test(run)) {
    return "it is a link to the lesson, not the code that is shown when the lesson is done";
  }
  return "it does not begin like a code; perhaps its first characters were not copied";
}

/** The beginning of something, safe to be shown. */
function quoted(text: string): string {
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  const letters = [...plain];
  return letters.length > QUOTED ? `${letters.slice(0, QUOTED).join("")}…` : plain;
}

/** Tells the number of the line that a place is in; asked with growing places. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted += 1) if (text[counted] === "\n") line += 1;
    return line;
  };
}

import type { Work } from "./assignment.ts";
import type { Lesson } from "./lesson-file.ts";
import { type CodeKind, findPieces } from "./room-find.ts";
import type { Entry } from "./room-summary.ts";
import { CODE_MARK, checkWork, MOST_CODE, readWork, writeWork } from "./work-code.ts";

/** Which codes a board takes: those of one assignment. */
export interface Wanted {
  readonly lesson: Lesson;
  /** Digest of the assignment. */
  readonly digest: string;
}

/** Something that could not be taken, named so that somebody can find it. */
export interface Refused {
  /** Where it stood: “line 12 of what was pasted”. */
  readonly where: string;
  /** How it begins. */
  readonly start: string;
  /** One sentence. */
  readonly why: string;
}

/** What a board has been given. */
export interface Room {
  /** Every code once, in the order of their keys and not of their coming. */
  readonly entries: readonly Entry[];
  readonly refused: readonly Refused[];
}

/** A room that nobody has entered. */
export const EMPTY_ROOM: Room = { entries: [], refused: [] };

/** A text somebody gave to the board. */
export interface Given {
  readonly text: string;
  /** What it is called after “in”: “what was pasted”, “file anna.txt”. */
  readonly source: string;
  /** Whether everything in it ought to be a code, as in a paste; a file may hold other things. */
  readonly strict: boolean;
}

/** What came of some texts. */
export interface Taken {
  readonly room: Room;
  /** How many codes are new, were there before, and could not be taken. */
  readonly added: number;
  readonly again: number;
  readonly refused: number;
}

/** The most codes of one board. */
export const MOST_ENTRIES = 2000;
/** The most things that are named as refused. */
export const MOST_REFUSED = 200;
/** The most characters of one text. */
export const MOST_TEXT = 1_500_000;

const KIND: CodeKind<Work> = {
  // Of any version, so that a code of another one is named and not passed over.
  mark: /PS\d{1,2}[-\u2010-\u2015\u2212]/gi,
  whole: /^PS\d{1,2}\p{Pd}[0-9A-Z]+[\p{Pd}\u2212][0-9A-Z]{5}$/iu,
  longest: MOST_CODE,
  read(code) {
    const read = readWork(code);
    return "work" in read ? { value: read.work } : read;
  },
};

/** Takes every code that is found in some texts into a room. What is wrong is named and skipped. */
export function takeTexts(room: Room, texts: readonly Given[], wanted: Wanted): Taken {
  const entries = new Map(room.entries.map((entry) => [entry.key, entry]));
  const before = entries.size;
  const refused: Refused[] = [];
  let good = 0;
  for (const given of texts) {
    for (const found of readGiven(given, wanted)) {
      if ("why" in found) refused.push(found);
      else if (entries.size >= MOST_ENTRIES && !entries.has(found.key)) refused.push(full(given));
      else {
        good += 1;
        entries.set(found.key, found);
      }
    }
  }
  const added = entries.size - before;
  const named = unlike([...room.refused, ...refused]);
  return {
    room: {
      entries: [...entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
      refused: named.slice(0, MOST_REFUSED),
    },
    added,
    again: good - added,
    refused: refused.length,
  };
}

const full = ({ source }: Given): Refused => ({
  where: source,
  start: "",
  why: `A board holds ${MOST_ENTRIES} codes, and this one is full. Save it and reset it for more.`,
});

/** The same thing wrong in the same place is named once. */
function unlike(all: readonly Refused[]): Refused[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function readGiven(given: Given, wanted: Wanted): (Entry | Refused)[] {
  const { text, source, strict } = given;
  const wrong = (why: string): Refused[] => [{ where: source, start: "", why }];
  if (text.length > MOST_TEXT) {
    return wrong("It is larger than any file of codes; choose the right file, or a part of it.");
  }
  const pieces = findPieces(text, KIND, strict);
  // Pasting nothing is no mistake; a file with nothing in it is.
  if (strict && text.trim() === "") return [];
  if (pieces.length === 0) {
    return wrong(`There is no code in it. A code begins with ${CODE_MARK}; copy it whole.`);
  }
  return pieces.map((piece) => {
    const place = { where: `line ${piece.line} of ${source}`, start: piece.start };
    if ("why" in piece) return { ...place, why: sentence(piece.why) };
    const why = unwanted(piece.value, wanted);
    if (why !== null) return { ...place, why: sentence(why) };
    return { key: writeWork(piece.value, wanted.lesson), work: piece.value };
  });
}

/** Why a work does not belong on a board, or null. */
function unwanted(work: Work, { lesson, digest }: Wanted): string | null {
  if (work.lesson !== lesson.id) {
    return `it belongs to another lesson, “${work.lesson}”; open a board for that one`;
  }
  if (work.assignment !== digest) {
    return "it was made with another link to this lesson, with other settings or another version of it; open a board from that link";
  }
  return checkWork(work, lesson);
}

function sentence(why: string): string {
  const capital = why.charAt(0).toUpperCase() + why.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** The first code in some texts that can be read at all: it tells which lesson a board is for. */
export function firstWork(texts: readonly Given[]): Work | null {
  for (const { text } of texts) {
    if (text.length > MOST_TEXT) continue;
    const piece = findPieces(text, KIND, false).find((one) => "value" in one);
    if (piece && "value" in piece) return piece.value;
  }
  return null;
}

/** Codes that look like one person's: made from one piece of work, or under one typed name. */
export function samePeople(entries: readonly Entry[]): Entry[][] {
  const people = new Map<string, Entry[]>();
  for (const entry of entries) {
    const before = new Set(marksOf(entry).map((mark) => people.get(mark) ?? []));
    const group = [...before].flat().concat(entry);
    for (const mark of group.flatMap(marksOf)) people.set(mark, group);
  }
  return [...new Set(people.values())].filter((group) => group.length > 1);
}

function marksOf({ work: { slip, name } }: Entry): string[] {
  const plain = name.normalize("NFKC").trim().toLowerCase();
  return [...(slip === "" ? [] : [`slip ${slip}`]), ...(plain === "" ? [] : [`name ${plain}`])];
}

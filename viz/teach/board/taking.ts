import type { Given, Taken } from "../../../sim/teach/room.ts";
import { MOST_TEXT } from "../../../sim/teach/room.ts";
import { readPicture } from "../share/scan-picture.ts";
import { type KeptBoard, MOST_BOARD, readBoard } from "./kept.ts";

/** The most files that are looked at in one go. */
const MOST_FILES = 300;

/** What some files hold: texts with codes, boards that were saved, and what is wrong with others. */
export interface Opened {
  readonly texts: readonly Given[];
  readonly boards: readonly KeptBoard[];
}

/** Something that was pasted into the board. */
export const pasted = (text: string): Given => ({ text, source: "what was pasted", strict: true });

/** Something that was scanned off a screen. */
export const scanned = (text: string): Given => ({
  text,
  source: "what was scanned",
  strict: true,
});

/** Opens files of learners: texts of any kind, saved boards, and pictures of codes. */
export async function openFiles(files: readonly File[]): Promise<Opened> {
  const all = await Promise.all(files.slice(0, MOST_FILES).map(openFile));
  if (files.length > MOST_FILES) {
    const text = " ";
    all.push({
      texts: [{ text, source: `files after number ${MOST_FILES}`, strict: false }],
      boards: [],
    });
  }
  return { texts: all.flatMap(({ texts }) => texts), boards: all.flatMap(({ boards }) => boards) };
}

async function openFile(file: File): Promise<Opened> {
  const source = `file ${plainName(file)}`;
  if (file.type.startsWith("image/") && file.type !== "image/svg+xml") {
    const found = await readPicture(file);
    const text = "texts" in found ? found.texts.join("\n") : "";
    return { texts: [{ text, source: `picture ${plainName(file)}`, strict: false }], boards: [] };
  }
  const most = Math.max(MOST_TEXT, MOST_BOARD);
  // Whatever is too large is still handed on, in part, to be named as too large.
  const text = await file
    .slice(0, most + 1)
    .text()
    .catch(() => "");
  const board = readBoard(text);
  return board
    ? { texts: [], boards: [board] }
    : { texts: [{ text, source, strict: false }], boards: [] };
}

const plainName = ({ name }: File): string =>
  name.replaceAll(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 60) || "without a name";

const codes = (count: number): string => `${count} ${count === 1 ? "code" : "codes"}`;

/** What came of taking codes, in a sentence or three. */
export function takenText({ added, again, refused }: Taken): string {
  const parts = [
    added > 0 || again + refused === 0 ? `${codes(added)} taken.` : "",
    again > 0 ? `${codes(again)} ${again === 1 ? "was" : "were"} on the board before.` : "",
    refused > 0 ? `${refused} could not be read; the list says why.` : "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** The same for a single code off a screen: short, for the next one follows at once. */
export const scannedText = (taken: Taken): string =>
  taken.added === 1 && taken.refused === 0
    ? `Code ${taken.room.entries.length} taken.`
    : takenText(taken);

/** Two results as one. */
export const bothTaken = (one: Taken, two: Taken): Taken => ({
  room: two.room,
  added: one.added + two.added,
  again: one.again + two.again,
  refused: one.refused + two.refused,
});

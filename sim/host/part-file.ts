import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { threadId } from "node:worker_threads";
import type { SeriesInfo } from "../core/trajectory.ts";
import type { Part } from "../experiment/parts.ts";
import type { PartContent, PartRun } from "./experiment-part.ts";
import type { Piece } from "./files-pieces.ts";

/**
 * A stored part: "PSPART1\n", the length of the head (32 bits, little-endian), the head as JSON,
 * the sections in the head's order, and the SHA-256 of all that.
 */
const MAGIC = Buffer.from("PSPART1\n", "latin1");
const CHECK = 32;
const SECTIONS = ["values", "series", "seriesLayout", "events", "eventsLayout"] as const;

interface Head {
  /** The digest of the request the part belongs to. */
  readonly request: string;
  readonly part: Part;
  readonly runs: readonly PartRun[];
  readonly seriesLists: readonly (readonly SeriesInfo[])[];
  readonly rows: { readonly series: number; readonly events: number };
  readonly sizes: readonly number[];
}

/** A part as it is read back. */
export interface StoredPart {
  readonly part: Part;
  readonly runs: readonly PartRun[];
  readonly seriesLists: readonly (readonly SeriesInfo[])[];
  readonly series: Piece;
  readonly events: Piece;
  /** Where the values begin in the file, in bytes. */
  readonly valuesAt: number;
}

/** The name of a part's file. */
export const partName = (number: number): string => `part-${String(number).padStart(6, "0")}`;

/** The number of the part that a file holds, or null where the name is another's. */
export function partNumber(name: string): number | null {
  const found = /^part-(\d{6,})$/.exec(name);
  return found ? Number(found[1]) : null;
}

/**
 * Writes a part: under another name first, then renamed, so that no file of that name is ever half
 * written. Throws what the disk says; nothing is left behind then. The disk is not waited for: a part
 * that a power cut tears is found by its digest and simulated again.
 */
export function writePart(file: string, request: string, content: PartContent): void {
  const { part, runs, seriesLists, values, series, events } = content;
  const sections = [
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    series.bytes,
    series.layout,
    events.bytes,
    events.layout,
  ];
  const head: Head = {
    request,
    part,
    runs,
    seriesLists,
    rows: { series: series.rows, events: events.rows },
    sizes: sections.map(({ byteLength }) => byteLength),
  };
  const json = Buffer.from(JSON.stringify(head), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  writeThenRename(file, [MAGIC, length, json, ...sections]);
}

function writeThenRename(file: string, pieces: readonly Uint8Array[]): void {
  const half = `${file}.${process.pid}-${threadId}.half`;
  const check = createHash("sha256");
  try {
    const target = openSync(half, "w");
    try {
      for (const piece of pieces) {
        check.update(piece);
        writeAll(target, piece);
      }
      writeAll(target, check.digest());
    } finally {
      closeSync(target);
    }
    renameSync(half, file);
  } catch (error) {
    rmSync(half, { force: true });
    throw error;
  }
}

function writeAll(target: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(target, bytes, done);
}

/**
 * Reads a part and checks it against its digest. Null where the file is damaged or belongs to
 * another request or place. Throws what the disk says where it cannot be read.
 */
export function readPart(file: string, request: string, number: number): StoredPart | null {
  const bytes = readFileSync(file);
  const end = bytes.length - CHECK;
  if (end < MAGIC.length + 4 || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const check = createHash("sha256").update(bytes.subarray(0, end)).digest();
  if (!check.equals(bytes.subarray(end))) return null;
  const headAt = MAGIC.length + 4;
  const bodyAt = headAt + bytes.readUInt32LE(MAGIC.length);
  const head = JSON.parse(bytes.toString("utf8", headAt, bodyAt)) as Head;
  if (head.request !== request || head.part.number !== number) return null;
  const section = sectionsOf(bytes, bodyAt, head.sizes);
  const { part, runs, seriesLists, rows } = head;
  return {
    part,
    runs,
    seriesLists,
    series: { rows: rows.series, bytes: section.series, layout: section.seriesLayout },
    events: { rows: rows.events, bytes: section.events, layout: section.eventsLayout },
    valuesAt: bodyAt,
  };
}

function sectionsOf(bytes: Buffer, from: number, sizes: readonly number[]) {
  let at = from;
  const cut = SECTIONS.map((name, i) => {
    const section = bytes.subarray(at, at + sizes[i]);
    at += sizes[i];
    return [name, section];
  });
  return Object.fromEntries(cut) as Record<(typeof SECTIONS)[number], Buffer>;
}

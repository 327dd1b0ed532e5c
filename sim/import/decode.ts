/** A file as text, with a remark where it was not plain UTF-8; or why it is no text, in a sentence. */
export type Decoded =
  | { readonly text: string; readonly remark: string | null }
  | { readonly problem: string };

/** Most bytes of a table that are read. */
const LARGEST = 5_000_000;

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

const decode = (bytes: Uint8Array, label: string, fatal = false): string =>
  new TextDecoder(label, { fatal }).decode(bytes);

const WORKBOOK = "Excel workbook; save it as CSV and try again.";

/** Reads the bytes of a table, whatever program wrote it. Never throws. */
export function decodeTable(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST) {
    return { problem: "The file is larger than 5 MB; a list of trusts is much smaller." };
  }
  if (bytes.length === 0) return { problem: "The file is empty; expected a table in CSV." };
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    return { problem: `The file is an archive or an ${WORKBOOK}` };
  }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: `The file is an old ${WORKBOOK}` };
  if (starts(bytes, 0xff, 0xfe)) return { text: decode(bytes, "utf-16le"), remark: "UTF-16" };
  if (starts(bytes, 0xfe, 0xff)) return { text: decode(bytes, "utf-16be"), remark: "UTF-16" };
  const head = bytes.subarray(0, 4096);
  if (head.includes(0)) return withoutMark(bytes, head);
  const found = ofBytes(bytes);
  if (/^\s*(<!doctype|<html|<table|<\?xml|%PDF)/i.test(found.text.slice(0, 200))) {
    return {
      problem: "The file is a web page or a document; save the table as CSV and try again.",
    };
  }
  return found;
}

/** UTF-16 without a mark at its start shows in every second byte of plain letters. */
function withoutMark(bytes: Uint8Array, head: Uint8Array): Decoded {
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] += 1;
  });
  const half = head.length / 2;
  const [even, odd] = zeros.map((count) => count > 0.7 * half);
  if (even === odd) return { problem: "The file is not text; expected a table in CSV." };
  return { text: decode(bytes, odd ? "utf-16le" : "utf-16be"), remark: "UTF-16" };
}

function ofBytes(bytes: Uint8Array): { text: string; remark: string | null } {
  try {
    return { text: decode(bytes, "utf-8", true), remark: null };
  } catch {
    const text = decode(bytes, "utf-8");
    const lost = text.split("\uFFFD").length - 1;
    const kept = (text.match(/[\u0080-\uFFFC]/g) ?? []).length;
    // A few broken letters among many whole ones: UTF-8 that something cut or pasted into.
    if (kept > 2 * lost) return { text, remark: `UTF-8, in which ${lost} letters are broken` };
    return {
      text: decode(bytes, "windows-1252"),
      remark: "Windows-1252 (Latin-1), as it is not UTF-8",
    };
  }
}

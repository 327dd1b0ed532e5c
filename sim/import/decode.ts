/** A file as text, with a remark where it was not plain UTF-8; or why it is no text, in a sentence. */
export type Decoded =
  | { readonly text: string; readonly remark: string | null }
  | { readonly problem: string };

/** Most bytes of a table that are read. */
const LARGEST = 5_000_000;

const starts = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte);

const decode = (bytes: Uint8Array, label: string, fatal = false): string =>
  new TextDecoder(label, { fatal }).decode(bytes);

/** Reads the bytes of a table, whatever program wrote it. Never throws. */
export function decodeTable(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST) {
    return { problem: "The file is larger than 5 MB; a list of trusts is much smaller." };
  }
  if (bytes.length === 0) return { problem: "The file is empty; expected a table in CSV." };
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    return {
      problem: "The file is an Excel workbook or an archive; save it as CSV and try again.",
    };
  }
  if (starts(bytes, 0xff, 0xfe)) return { text: decode(bytes, "utf-16le"), remark: "UTF-16" };
  if (starts(bytes, 0xfe, 0xff)) return { text: decode(bytes, "utf-16be"), remark: "UTF-16" };
  if (bytes.subarray(0, 4096).includes(0)) {
    return { problem: "The file is not text; expected a table in CSV." };
  }
  try {
    return { text: decode(bytes, "utf-8", true), remark: null };
  } catch {
    return { text: decode(bytes, "windows-1252"), remark: "Latin-1, as it is not UTF-8" };
  }
}

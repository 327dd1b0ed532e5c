/** Bytes as text that stays as it is in an address. */
export function base64Of(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** The bytes that {@link base64Of} was given; null where the text is none of its. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}

/** A text, made small. */
export async function pack(text: string): Promise<string> {
  const chunks = chunksOf(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const bytes: number[] = [];
  for await (const chunk of chunks) for (const byte of chunk) bytes.push(byte);
  return base64Of(Uint8Array.from(bytes));
}

/** The text that was packed. Null where there is none, or one of more than `most` bytes. */
export async function unpack(packed: string, most: number): Promise<string | null> {
  const bytes = bytesOfBase64(packed);
  if (!bytes) return null;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  let size = 0;
  try {
    // Counted as it comes: a few bytes could be made to swell to more than a machine holds.
    for await (const chunk of chunksOf(bytes, new DecompressionStream("deflate-raw"))) {
      size += chunk.length;
      if (size > most) return null;
      text += decoder.decode(chunk, { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}

async function* chunksOf(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): AsyncGenerator<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

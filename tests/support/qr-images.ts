import encodeQR from "qr";

/** A picture (GIF) of a text, for a camera or a decoder. */
export const gifOf = (text: string): Buffer =>
  Buffer.from(encodeQR(text, "gif", { scale: 4, border: 4 }));

const WIDTH = 640;
const HEIGHT = 480;
/** Frames that each picture is held for, at ten a second. */
const HELD = 10;

/** A film without sound (Y4M) in which pictures of texts are held up one after the other. */
export function filmOf(texts: readonly string[]): Buffer {
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frames = texts.flatMap((text) => {
    const frame = Buffer.concat([Buffer.from("FRAME\n"), greysOf(text), colours]);
    return Array.from({ length: HELD }, () => frame);
  });
  return Buffer.concat([head, ...frames]);
}

function greysOf(text: string): Buffer {
  const dots = encodeQR(text, "raw", { border: 4 });
  const scale = Math.floor(HEIGHT / dots.length);
  const greys = Buffer.alloc(WIDTH * HEIGHT, 230);
  dots.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark) return;
      for (let line = y * scale; line < (y + 1) * scale; line += 1) {
        greys.fill(20, line * WIDTH + x * scale, line * WIDTH + (x + 1) * scale);
      }
    });
  });
  return greys;
}

import type { DecodeResult, Image } from "qr/decode.js";

/** Larger pictures are refused before they are opened. */
const LARGEST = 25_000_000;
/** The longest side at which a picture is looked at first, and then, where nothing was found. */
const SIDES = [1600, 900, 2600] as const;

/** What a picture gave: the texts of the codes in it, or one sentence. */
export type PictureFound = { readonly texts: readonly string[] } | { readonly problem: string };

/** Reads every code in a picture of one or several screens. Nothing of the picture is kept. */
export async function readPicture(file: Blob): Promise<PictureFound> {
  if (file.size > LARGEST)
    return { problem: "the picture is larger than 25 MB; take a smaller one" };
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return { problem: "it is not a picture that this browser can open" };
  try {
    const reader = await decoder();
    if (!reader)
      return { problem: "what reads codes could not be loaded; connect once, try again" };
    for (const side of SIDES) {
      const texts = await textsIn(reader, pixelsOf(bitmap, side));
      if (texts.length > 0) return { texts };
    }
    return { problem: "no code could be found in it; take the picture closer and straight on" };
  } finally {
    bitmap.close();
  }
}

/** What reads codes, fetched when it is first needed; null where that fails. */
export const decoder = () => import("qr/decode.js").catch(() => null);

type Reader = NonNullable<Awaited<ReturnType<typeof decoder>>>;

async function textsIn({ decodeQRBatch }: Reader, image: Image): Promise<string[]> {
  const found = await decodeQRBatch([image], { effort: 2, timeLimit: 400 }).catch(() => [[]]);
  return [...new Set(found.flat().filter(isText))];
}

const isText = (one: DecodeResult): one is string => typeof one === "string" && one !== "";

/** The pixels of a picture, its longer side at most `side`. */
export function pixelsOf(
  picture: ImageBitmap | HTMLVideoElement,
  side: number,
  canvas: HTMLCanvasElement = document.createElement("canvas"),
): Image {
  const [wide, high] =
    picture instanceof HTMLVideoElement
      ? [picture.videoWidth, picture.videoHeight]
      : [picture.width, picture.height];
  const scale = Math.min(1, side / Math.max(wide, high));
  const width = Math.max(1, Math.round(wide * scale));
  const height = Math.max(1, Math.round(high * scale));
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  // What is clear in a picture would otherwise be black, and a code on it could not be told.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}

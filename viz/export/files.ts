import type { Passport } from "../../sim/passport/passport.ts";
import { passportIntoPng } from "../../sim/passport/png.ts";
import { passportIntoSvg } from "../../sim/passport/svg.ts";
import { saveText } from "../save.ts";

/** Times the size on the page that a PNG is drawn at, so that it is sharp on a slide. */
const SHARPNESS = 2;

/** A picture as the text of an SVG file. */
export const svgText = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;

/** Hands the person a picture as an SVG file. */
export function saveSvg(name: string, svg: SVGSVGElement, passport: Passport): void {
  saveText(`${name}.svg`, passportIntoSvg(svgText(svg), passport), "image/svg+xml");
}

/** Hands the person a picture as a PNG file. Rejects where the browser cannot draw it. */
export async function savePng(name: string, svg: SVGSVGElement, passport: Passport): Promise<void> {
  const plain = new Uint8Array(await (await rastered(svg)).arrayBuffer());
  const png = passportIntoPng(plain, passport) as Uint8Array<ArrayBuffer>;
  const address = URL.createObjectURL(new Blob([png], { type: "image/png" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function rastered(svg: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  // The page's policy allows pictures from data addresses, not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture came of it"))));
  });
}

import "../../styles/teach-share.css";
import { useMemo } from "preact/hooks";
import { qrModules } from "./qr-modules.ts";

interface QrPictureProps {
  /** What a camera reads. */
  text: string;
  /** What the picture is, for those who cannot see it. */
  label: string;
}

/** A text as a picture (QR code) for a camera. Where the text is too long, a sentence says so. */
export function QrPicture({ text, label }: QrPictureProps) {
  const modules = useMemo(() => qrModules(text), [text]);
  if (!modules) {
    return (
      <p class="note">
        With {text.length.toLocaleString("en")} characters this is too long for a picture that a
        camera can read. Send it as text or as a file.
      </p>
    );
  }
  const { size, path } = modules;
  return (
    <svg class="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} class="qr-light" />
      <path d={path} class="qr-dark" shape-rendering="crispEdges" />
    </svg>
  );
}

import { decoder, pixelsOf } from "./scan-picture.ts";

/** Milliseconds between looks at the camera: enough to read while a phone is held still. */
const BETWEEN = 120;
/** The longest side of a frame that is looked at. */
const SIDE = 1000;

/** A camera that is looked at until it is stopped. */
export interface Watch {
  stop(): void;
}

/** Opens the camera that looks away from the person. Rejects with one sentence. */
export async function openCamera(): Promise<MediaStream> {
  if (!navigator.mediaDevices?.getUserMedia) {
    throw new Error(
      "This page cannot use a camera here: browsers allow it only for addresses that begin with https, or on this computer itself. Use pictures of the codes, or paste them.",
    );
  }
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
  } catch (error) {
    throw new Error(cameraTrouble((error as DOMException).name));
  }
}

function cameraTrouble(name: string): string {
  const instead = "or use pictures of the codes, or paste them.";
  if (name === "NotAllowedError") {
    return `The camera was not allowed. Allow it beside the address of this page and try again, ${instead}`;
  }
  if (name === "NotFoundError" || name === "OverconstrainedError") {
    return "No camera was found on this device. Use pictures of the codes, or paste them.";
  }
  return `The camera could not be opened; perhaps another program is using it. Close that and try again, ${instead}`;
}

/** Looks at what a video shows, again and again, and tells the text of each code in sight. */
export function watchVideo(video: HTMLVideoElement, tell: (text: string) => void): Watch {
  const canvas = document.createElement("canvas");
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const reader = await decoder();
    if (stopped) return;
    if (reader && video.videoWidth > 0 && !document.hidden) {
      const text = quietly(() => reader.decodeQR(pixelsOf(video, SIDE, canvas), { timeLimit: 60 }));
      if (text) tell(text);
    }
    if (!stopped) timer = setTimeout(look, BETWEEN);
  };
  look();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Most frames hold no code, which the decoder says by throwing. */
function quietly(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}

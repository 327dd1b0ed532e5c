import "../../styles/teach-scan.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { openCamera, watchVideo } from "./scan-camera.ts";
import { decoder, readPicture } from "./scan-picture.ts";

interface ScannerProps {
  /** Is given the text of every code once; may answer with what became of it, to be read out. */
  onText: (text: string) => string | undefined;
}

/** The most pictures that are looked at in one go. */
const MOST_PICTURES = 60;

/** Takes codes off other screens: with the camera, one after the other, or from pictures of them. */
export function Scanner({ onText }: ScannerProps) {
  const seen = useRef(new Set<string>());
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  // Fetched at once, so that it is there when the connection is not.
  useEffect(() => {
    decoder();
  }, []);
  const take = (text: string) => {
    if (seen.current.has(text)) return;
    seen.current.add(text);
    setWords(onText(text) || `Code ${seen.current.size} taken.`);
  };
  const start = () => {
    // Somebody who opens the camera anew may want to show a code again.
    seen.current.clear();
    setWords("");
    setOpen(true);
  };
  return (
    <div class="scanner">
      <div class="scanner-ways">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => (open ? setOpen(false) : start())}
        >
          {open ? "Stop the camera" : "Scan with the camera"}
        </button>
        <Pictures take={take} tell={setWords} />
      </div>
      {open && (
        <Camera
          take={take}
          fail={(problem) => {
            setOpen(false);
            setWords(problem);
          }}
        />
      )}
      <p class="scanner-words" role="status">
        {words}
      </p>
    </div>
  );
}

interface CameraProps {
  take: (text: string) => void;
  fail: (problem: string) => void;
}

/** The picture of the camera, looked at until it goes. */
function Camera({ take, fail }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => follow(video.current as HTMLVideoElement, take, fail), []);
  return (
    <figure class="scanner-camera">
      <video ref={video} muted playsInline aria-label="What the camera sees" />
      <figcaption class="help">
        Hold each screen in front of the camera until its code is taken. The pictures stay in this
        browser and are not kept.
      </figcaption>
    </figure>
  );
}

/** Opens the camera into a video and watches it; what is given back ends both. */
function follow(video: HTMLVideoElement, take: CameraProps["take"], fail: CameraProps["fail"]) {
  let over = false;
  let end = () => {};
  openCamera().then(
    (stream) => {
      const close = () => {
        for (const track of stream.getTracks()) track.stop();
      };
      if (over) return close();
      video.srcObject = stream;
      video.play().catch(() => {});
      const watch = watchVideo(video, take);
      stream.getVideoTracks()[0]?.addEventListener("ended", () => {
        fail("The camera has gone. Connect it and scan again.");
      });
      end = () => {
        watch.stop();
        close();
      };
    },
    (error: Error) => !over && fail(error.message),
  );
  return () => {
    over = true;
    end();
  };
}

interface PicturesProps {
  take: (text: string) => void;
  tell: (words: string) => void;
}

/** Pictures of codes, chosen or dropped, several at once. */
function Pictures({ take, tell }: PicturesProps) {
  const read = async (files: readonly File[]) => {
    const problems: string[] = [];
    let codes = 0;
    for (const [i, file] of files.slice(0, MOST_PICTURES).entries()) {
      tell(`Looking at picture ${i + 1} of ${files.length}…`);
      const found = await readPicture(file);
      if ("problem" in found) problems.push(`${shortName(file)}: ${found.problem}.`);
      else codes += found.texts.length;
      for (const text of "texts" in found ? found.texts : []) take(text);
    }
    if (files.length > MOST_PICTURES) {
      problems.push(`Only the first ${MOST_PICTURES} pictures were looked at; add the rest after.`);
    }
    if (codes !== 1 || problems.length > 0) {
      tell([`${codes} ${codes === 1 ? "code" : "codes"} found.`, ...problems].join(" "));
    }
  };
  return (
    <label class="scanner-pictures">
      <span>Add pictures of codes</span>
      <input
        type="file"
        accept="image/*"
        multiple
        onChange={(event) => {
          const input = event.currentTarget;
          read([...(input.files ?? [])]);
          // The same picture may be chosen again.
          input.value = "";
        }}
      />
    </label>
  );
}

const shortName = ({ name }: File): string =>
  name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 60) || "A picture";

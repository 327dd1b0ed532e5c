import { useEffect, useRef, useState } from "preact/hooks";
import type { Taken } from "../../../sim/teach/room.ts";
import { say, tell } from "../notices.ts";
import { CodeBox } from "../share/code-box.tsx";
import { Scanner } from "../share/scan.tsx";
import type { Board } from "./state.ts";
import {
  bothTaken,
  type Opened,
  openFiles,
  pasted,
  scanned,
  scannedText,
  takenText,
} from "./taking.ts";

/** Everything by which codes come onto a board: pasted, typed, as files, and off other screens. */
export function TakeCodes({ board }: { board: Board }) {
  const [words, setWords] = useState("");
  const answer = (taken: Taken) => {
    setWords(takenText(taken));
    say(takenText(taken));
  };
  const takeText = (text: string) => text.trim() !== "" && answer(board.take([pasted(text)]));
  const takeFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setWords(`Reading ${files.length} ${files.length === 1 ? "file" : "files"}…`);
    answer(takeOpened(board, await openFiles(files)));
  };
  usePasted(takeText);
  useDropped(takeFiles);
  return (
    <section class="take" aria-labelledby="take-heading">
      <h2 id="take-heading">Add codes</h2>
      <CodeBox
        id="take-text"
        label="Paste codes here: one, a list, or the whole chat"
        placeholder="PS1-…"
        take="Take what I typed"
        onText={takeText}
      />
      <div class="take-ways">
        <label class="scanner-pictures">
          <span>Add files</span>
          <input
            type="file"
            multiple
            onChange={(event) => {
              const input = event.currentTarget;
              takeFiles([...(input.files ?? [])]);
              // The same file may be chosen again once it was put right.
              input.value = "";
            }}
          />
        </label>
      </div>
      <Scanner onText={(text) => scannedText(board.take([scanned(text)]))} />
      <p class="help">Files and pictures can be dropped anywhere on this page, too.</p>
      <p class="take-words">{words}</p>
    </section>
  );
}

/** Takes what files held; boards of another assignment are named. */
function takeOpened(board: Board, { texts, boards }: Opened): Taken {
  let taken = board.take(texts);
  for (const one of boards) {
    // A board's own link may differ in what changes nothing, so that its codes decide.
    taken = bothTaken(taken, board.add(one));
  }
  if (boards.length > 0 && taken.refused > 0) {
    tell("The file holds a board of another assignment. Open it from the start of the boards.");
  }
  return taken;
}

const INPUTS = "input, textarea, select, [contenteditable]";

/** Whatever is pasted on the page, with no field in focus, goes onto the board. */
function usePasted(take: (text: string) => unknown): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || document.activeElement?.matches(INPUTS)) return;
      latest.current(event.clipboardData?.getData("text") ?? "");
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}

/** Whatever is dropped on the page goes onto the board, and is not opened in its place. */
function useDropped(take: (files: readonly File[]) => unknown): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const over = (event: DragEvent) => {
      const types = event.dataTransfer?.types ?? [];
      if (types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, []);
}

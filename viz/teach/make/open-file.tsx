import { useState } from "preact/hooks";
import { say } from "../notices.ts";
import { begin } from "./draft.ts";
import { LARGEST, openText } from "./open-text.ts";

/** Opens a lesson file. What is wrong with it is said in one sentence, and nothing is lost. */
export function OpenFile() {
  const [trouble, setTrouble] = useState("");
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const problem = await open(file);
    setTrouble(
      problem === null ? "" : `${nameOf(file)} ${problem}. What is below stays as it was.`,
    );
    // The same file may be chosen again once it was put right.
    input.value = "";
  };
  return (
    <div class="make-way">
      <div class="field">
        <label for="make-file">A file</label>
        <input
          id="make-file"
          type="file"
          accept=".json,application/json"
          aria-describedby="make-file-trouble"
          onChange={(event) => take(event.currentTarget)}
        />
      </div>
      <p role="alert" id="make-file-trouble" class="make-problem">
        {trouble}
      </p>
    </div>
  );
}

async function open(file: File): Promise<string | null> {
  // A character of UTF-8 takes up to four bytes.
  if (file.size > 4 * LARGEST) return "is far too large; a lesson is much smaller";
  let text: string;
  try {
    text = await file.text();
  } catch {
    return "could not be read; choose it again";
  }
  const opened = openText(text);
  if ("problem" in opened) return opened.problem;
  begin(opened.lesson);
  say("The lesson is open below.");
  return null;
}

const nameOf = ({ name }: File): string =>
  name.replace(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 60) || "The file";

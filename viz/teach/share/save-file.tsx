import "../../styles/teach-share.css";
import { saveText } from "../../save.ts";
import { say, tell } from "../notices.ts";

interface SaveButtonProps {
  /** The file's name, with its ending. */
  name: string;
  text: string;
  label: string;
}

/** Saves a text as a file of this computer. */
export const SaveButton = ({ name, text, label }: SaveButtonProps) => (
  <button
    type="button"
    onClick={() => {
      saveText(name, text, "text/plain");
      say(`${name} is saved.`);
    }}
  >
    {label}
  </button>
);

interface OpenButtonProps {
  label: string;
  /** The most bytes of a file that is read. */
  most: number;
  /** Endings of files on offer, such as “.txt,.json”. */
  accept: string;
  onText: (text: string, name: string) => void;
}

/** Opens a text file of this computer. One that is too large is not read, and a sentence says so. */
export const OpenButton = ({ label, most, accept, onText }: OpenButtonProps) => (
  <label class="open-file">
    <span>{label}</span>
    <input
      type="file"
      accept={accept}
      onChange={async ({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        if (!file) return;
        const text = await textOf(file, most);
        // The same file can be chosen again.
        currentTarget.value = "";
        if (text !== null) onText(text, file.name);
      }}
    />
  </label>
);

async function textOf(file: File, most: number): Promise<string | null> {
  const name = `“${file.name.slice(0, 60)}”`;
  if (file.size > most) {
    tell(`${name} is larger than ${Math.round(most / 1000)} kB, which no such file is.`);
    return null;
  }
  try {
    return await file.text();
  } catch {
    tell(`${name} could not be read.`);
    return null;
  }
}

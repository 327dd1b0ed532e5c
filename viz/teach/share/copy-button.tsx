import "../../styles/teach-share.css";
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../notices.ts";

interface CopyButtonProps {
  /** What is copied. */
  text: string;
  /** What the button says, such as “Copy the link”. */
  label: string;
  /** Whether it is the one thing to do. */
  main?: boolean;
}

type State = "" | "copied" | "by hand";

/** How long a button says that it has copied, in ms. */
const SHOWN = 4000;

/** Copies a text; where the browser does not allow it, shows it selected, to be copied by hand. */
export function CopyButton({ text, label, main = false }: CopyButtonProps) {
  const [state, setState] = useState<State>("");
  useEffect(() => setState(""), [text]);
  useEffect(() => {
    if (state !== "copied") return undefined;
    const timer = setTimeout(() => setState(""), SHOWN);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    const done = await copied(text);
    setState(done ? "copied" : "by hand");
    say(done ? "Copied." : "This browser does not copy by itself. The text is selected: copy it.");
  };
  return (
    <span class="copy">
      <button type="button" class={main ? "main-action" : undefined} onClick={copy}>
        {label}
      </button>
      {state === "copied" && (
        <span class="copy-done" aria-hidden="true">
          ✓ Copied
        </span>
      )}
      {state === "by hand" && <ByHand text={text} />}
    </span>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function ByHand({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <label class="copy-by-hand">
      This browser does not copy by itself. Press Ctrl and C (on a Mac, ⌘ and C), or hold the text
      and choose “Copy”.
      <textarea ref={field} readOnly rows={3} value={text} />
    </label>
  );
}

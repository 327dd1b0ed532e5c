import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";

interface AskButtonProps {
  label: string;
  /** What is asked before it is done. */
  question: string;
  /** What the two answers are called. */
  yes: string;
  no?: string;
  onYes: () => void;
  children: ComponentChildren;
}

/** A button for what cannot be done by mistake: it asks first, and says what will happen. */
export function AskButton({ label, question, yes, no = "Keep it", ...props }: AskButtonProps) {
  const { onYes, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const done = () => {
    dialog.current?.close();
    onYes();
  };
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} class="ask" aria-labelledby={heading}>
        <h2 id={heading}>{question}</h2>
        <p>{children}</p>
        <div class="ask-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            {no}
          </button>
          <button type="button" class="main-action" onClick={done}>
            {yes}
          </button>
        </div>
      </dialog>
    </>
  );
}

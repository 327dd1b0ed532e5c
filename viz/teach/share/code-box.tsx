import { useRef } from "preact/hooks";

interface CodeBoxProps {
  id: string;
  label: string;
  placeholder: string;
  /** What the button is called that takes what was typed. */
  take: string;
  onText: (text: string) => void;
}

/** Takes codes as soon as they are pasted, and what is typed with the Enter key or the button. */
export function CodeBox({ id, label, placeholder, take, onText }: CodeBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const takeTyped = () => {
    if (!box.current || box.current.value.trim() === "") return;
    onText(box.current.value);
    box.current.value = "";
  };
  return (
    <>
      <label class="field" for={id}>
        <span>{label}</span>
      </label>
      <textarea
        id={id}
        class="code-box"
        ref={box}
        rows={3}
        spellcheck={false}
        autocomplete="off"
        placeholder={placeholder}
        onPaste={(event) => {
          const text = event.clipboardData?.getData("text") ?? "";
          if (text.trim() === "") return;
          event.preventDefault();
          onText(text);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          takeTyped();
        }}
      />
      <div class="code-box-foot">
        <button type="button" onClick={takeTyped}>
          {take}
        </button>
      </div>
    </>
  );
}

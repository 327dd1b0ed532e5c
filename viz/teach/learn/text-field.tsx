import { useId } from "preact/hooks";
import { MOST_WORDS } from "../../../sim/teach/assignment.ts";

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What to write, in a few words. */
  hint?: string;
  /** Most characters; what a code carries has room for no more than the usual. */
  most?: number;
}

/** A short text of the learner's own, as long as a code has room for. */
export function TextField({ label, value, onChange, hint, most = MOST_WORDS }: TextFieldProps) {
  const id = useId();
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="help" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        maxLength={most}
        value={value}
        aria-describedby={hint ? `${id}-hint ${id}-room` : `${id}-room`}
        onInput={(event) => onChange(oneLine(event.currentTarget.value))}
      />
      <p class="note" id={`${id}-room`}>
        {value.length} of {most} characters
      </p>
    </div>
  );
}

/** A code has no room for line breaks. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

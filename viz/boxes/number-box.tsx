import { useId, useState } from "preact/hooks";
import { BoxProblem } from "./problem.tsx";
import { readTyped, type Wanted } from "./typed.ts";

interface Props extends Wanted {
  readonly id?: string;
  /** What is there; NaN where nothing that can be used is. */
  readonly value: number;
  /** How a value is written; as it is where left out. */
  readonly write?: (value: number) => string;
  /** Takes what was typed; null where it is no number that will do. */
  readonly take: (value: number | null) => void;
  /** Whether each key counts, or only what stands there when the box is left. */
  readonly when?: "typing" | "left";
  /** Whether an empty box means something, so that it is no problem. */
  readonly mayBeEmpty?: boolean;
}

/**
 * A box for a number. What is typed stays as it is typed; what cannot be used is told below and
 * changes nothing. A box of the browser's own would drop a comma and make 1,5 fifteen.
 */
export function NumberBox(props: Props) {
  const { id, value, write = String, take, when = "typing", mayBeEmpty = false } = props;
  const told = useId();
  const [held, setHeld] = useState<{ text: string; over: number } | null>(null);
  const [left, setLeft] = useState(false);
  // Whatever else changed the value counts for more than what was typed before.
  const text =
    held && Object.is(held.over, value) ? held.text : Number.isNaN(value) ? "" : write(value);
  const isEmpty = mayBeEmpty && text.trim() === "";
  const typed = held && !isEmpty ? readTyped(text, props) : null;
  const wrong = typed && "problem" in typed && (left || !typed.begun) ? typed.problem : "";
  const give = (given: string) => {
    const read = readTyped(given, props);
    const next = "value" in read ? read.value : null;
    take(next);
    setHeld({ text: given, over: next ?? value });
  };
  return (
    <>
      <input
        {...(id === undefined ? {} : { id })}
        class="number-box"
        type="text"
        // The keys for decimals have no minus on some phones.
        inputMode={props.range[0] < 0 ? "text" : props.whole ? "numeric" : "decimal"}
        autoComplete="off"
        value={text}
        aria-invalid={wrong !== ""}
        aria-describedby={told}
        onInput={(event) => {
          setLeft(false);
          if (when === "typing") give(event.currentTarget.value);
          else setHeld({ text: event.currentTarget.value, over: value });
        }}
        onChange={(event) => {
          setLeft(true);
          if (when === "left") give(event.currentTarget.value);
        }}
        onBlur={() => setLeft(true)}
      />
      <BoxProblem id={told} problem={wrong} />
    </>
  );
}

import { useId, useState } from "preact/hooks";
import { BoxProblem } from "./problem.tsx";
import { readTyped, type Wanted } from "./typed.ts";

interface Props extends Wanted {
  readonly id?: string;
  /** What is there; NaN where nothing that can be used is. */
  readonly value: number;
  /** How a value is written; as it is where left out. */
  readonly write?: (value: number) => string;
  /** Takes a number that will do. */
  readonly take: (value: number) => void;
  /** Told when what stands there will not do; `value` is NaN from then on. Left out, it stays. */
  readonly refuse?: () => void;
  /** Told when nothing stands there, which is no problem then; `value` is NaN from then on. */
  readonly clear?: () => void;
  /** The value that a number becomes when it is taken, where that has steps. */
  readonly settles?: (value: number) => number;
  /** Whether each key counts, or only what stands there when the box is left. */
  readonly when?: "typing" | "left";
}

/**
 * A box for a number. What is typed stays as it is typed until the box is left; what cannot be used
 * is told below and changes nothing. A box of the browser's own would drop a comma and make 1,5
 * fifteen.
 */
export function NumberBox(props: Props) {
  const { id, value, write = String, take, refuse, clear, when = "typing" } = props;
  const told = useId();
  const [held, setHeld] = useState<{ text: string; over: number } | null>(null);
  const [left, setLeft] = useState(false);
  // Whatever else changed the value counts for more than what was typed before.
  const isHeld = held !== null && Object.is(held.over, value);
  const text = isHeld ? held.text : Number.isNaN(value) ? "" : write(value);
  const typed = isHeld && !isCleared(text, clear) ? readTyped(text, props) : null;
  const wrong = typed && "problem" in typed && (left || !typed.begun) ? typed.problem : "";
  const give = (given: string) => {
    const read = readTyped(given, props);
    if ("value" in read) {
      const { settles = (one: number) => one } = props;
      setHeld({ text: given, over: settles(read.value) });
      take(read.value);
      return;
    }
    const tell = isCleared(given, clear) ? clear : refuse;
    setHeld({ text: given, over: tell ? Number.NaN : value });
    tell?.();
  };
  const leave = (given: string) => {
    setLeft(true);
    if ("value" in readTyped(given, props)) setHeld(null);
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
          if (when === "left") give(event.currentTarget.value);
          leave(event.currentTarget.value);
        }}
        onBlur={(event) => leave(event.currentTarget.value)}
      />
      <BoxProblem id={told} problem={wrong} />
    </>
  );
}

const isCleared = (text: string, clear: Props["clear"]): boolean =>
  clear !== undefined && text.trim() === "";

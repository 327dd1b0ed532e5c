import { useId, useState } from "preact/hooks";
import { readSeed } from "../../sim/core/seed.ts";
import { BoxProblem } from "./problem.tsx";

interface Props {
  readonly id?: string;
  readonly seed: string;
  /** Takes a seed; null where what stands in the box is none, so that the old one stays. */
  readonly take: (seed: string | null) => void;
  /** Whether each key counts, or only what stands there when the box is left. */
  readonly when?: "typing" | "left";
  /** Id of what explains the box. */
  readonly help?: string;
}

/** A box for a seed. What is no seed is told below and changes nothing. */
export function SeedBox({ id, seed, take, when = "left", help }: Props) {
  const told = useId();
  const [held, setHeld] = useState<{ text: string; over: string } | null>(null);
  const [left, setLeft] = useState(false);
  const text = held?.over === seed ? held.text : seed;
  const read = readSeed(text);
  const wrong = left && "problem" in read ? `The seed ${read.problem}. Seed ${seed} stays.` : "";
  const give = (given: string) => {
    const now = readSeed(given);
    const next = "seed" in now ? now.seed : null;
    setHeld({ text: given, over: next ?? seed });
    take(next);
  };
  const leave = (given: string) => {
    setLeft(true);
    const now = readSeed(given);
    // What is kept is what is shown: without the blanks around it.
    setHeld("seed" in now ? null : { text: given, over: seed });
  };
  return (
    <>
      <input
        {...(id === undefined ? {} : { id })}
        type="text"
        autoComplete="off"
        spellcheck={false}
        value={text}
        aria-invalid={wrong !== ""}
        aria-describedby={help === undefined ? told : `${help} ${told}`}
        onInput={(event) => {
          setLeft(false);
          if (when === "typing") give(event.currentTarget.value);
          else setHeld({ text: event.currentTarget.value, over: seed });
        }}
        onChange={(event) => {
          if (when === "left") give(event.currentTarget.value);
          leave(event.currentTarget.value);
        }}
      />
      <BoxProblem id={told} problem={wrong} />
    </>
  );
}

import { useRef, useState } from "preact/hooks";
import { ROUND_MARK } from "../../../sim/teach/round-code.ts";
import { say } from "../notices.ts";
import { Scanner } from "../share/scan.tsx";
import { type TeamState, takeBoardCode } from "./team-state.ts";

interface GoOnProps {
  state: TeamState;
  over: boolean;
  round: number;
}

/** Taking the board's code of a year, which leads to the next. */
export function GoOn({ state, over, round }: GoOnProps) {
  const box = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState<{ ok: boolean; said: string } | null>(null);
  const taken = (text: string): string => {
    const result = takeBoardCode(state, text);
    setLast(result);
    say(result.said);
    if (result.ok) scrollTo(0, 0);
    return result.said;
  };
  const takeTyped = () => {
    if (!box.current || box.current.value.trim() === "") return;
    taken(box.current.value);
    box.current.value = "";
  };
  return (
    <section class="play-part" aria-labelledby="on-heading">
      <h2 id="on-heading">
        {over ? "If the board plays a year anew" : `When year ${round} has been played`}
      </h2>
      <form
        class="play-on"
        onSubmit={(event) => {
          event.preventDefault();
          takeTyped();
        }}
      >
        <label class="field">
          <span>The board’s code</span>
          <input
            ref={box}
            type="text"
            autocomplete="off"
            spellcheck={false}
            placeholder={`${ROUND_MARK}…`}
          />
        </label>
        <button type="submit">Go on</button>
      </form>
      <Scanner onText={taken} />
      {last && (
        <p class={last.ok ? "play-said good" : "play-said bad"}>
          <span aria-hidden="true">{last.ok ? "✓ " : "✗ "}</span>
          {last.said}
        </p>
      )}
    </section>
  );
}

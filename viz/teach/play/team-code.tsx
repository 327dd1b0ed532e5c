import { MOST_NOTE } from "../../../sim/teach/round-code.ts";
import { say } from "../notices.ts";
import { CopyButton } from "../share/copy-button.tsx";
import { QrPicture } from "../share/qr-picture.tsx";
import { change, draftOf, isUpToDate, makeCode, type TeamState } from "./team-state.ts";

interface TeamCodeProps {
  state: TeamState;
  round: number;
}

/** A note of why, and the code that goes to the board. */
export function TeamCodePart({ state, round }: TeamCodeProps) {
  const draft = draftOf(state, round);
  const fresh = isUpToDate(state, round, draft);
  const made = draft.code !== "";
  return (
    <section class="play-part" aria-labelledby="team-code-heading">
      <h2 id="team-code-heading">Your code for year {round}</h2>
      <label class="field play-note">
        <span>Why? A note for the debrief, if you like (no names)</span>
        <input
          type="text"
          maxLength={MOST_NOTE}
          value={draft.note}
          autocomplete="off"
          onInput={(event) => change(state, round, { note: event.currentTarget.value })}
        />
      </label>
      {!fresh && (
        <p class="play-buttons">
          <button
            type="button"
            class="main-action"
            onClick={() => {
              makeCode(state, round);
              say("Your code is there.");
            }}
          >
            {made ? "Make a corrected code" : "Make our code"}
          </button>
        </p>
      )}
      {made && !fresh && (
        <p class="help">
          You have changed something since your last code. The board takes the corrected one
          instead.
        </p>
      )}
      {fresh && (
        <div class="play-code">
          <QrPicture text={draft.code} label={`Your code for year ${round} as a QR code`} />
          <div>
            <p>
              {draft.edition > 1 ? "This code corrects the one before. " : ""}Show it to the camera
              of the board, or send it to the facilitator.
            </p>
            <p class="code-text" id="team-code">
              {draft.code}
            </p>
            <CopyButton text={draft.code} label="Copy the code" main />
          </div>
        </div>
      )}
    </section>
  );
}

import { type CodedTable, writeRoundCode } from "../../../sim/teach/round-code.ts";
import { listed } from "../../names.ts";
import { CopyButton } from "../share/copy-button.tsx";
import { QrPicture } from "../share/qr-picture.tsx";
import { decisions } from "./session.ts";

/** The code that takes the teams on to the next year: everything decided so far. */
export function YearCode({ at, played }: { at: CodedTable; played: number }) {
  const decided = decisions.value[played - 1] ?? {};
  const silent = at.play.teams.filter(({ id }) => !decided[id]).map(({ name }) => name);
  const code = writeRoundCode(at, decisions.value.slice(0, played));
  return (
    <section class="play-part" aria-labelledby="code-heading">
      <h2 id="code-heading">Code of year {played} for the teams</h2>
      <div class="play-code">
        <QrPicture text={code} label={`Code of year ${played} as a QR code`} />
        <div>
          <p>
            Each team scans this picture or pastes the code. Its page then plays the same year and
            shows what it can see.
          </p>
          {silent.length > 0 && (
            <p class="help">
              Without a code for year {played}, with levers as they were: {listed(silent)}.
            </p>
          )}
          <p class="code-text" id="round-code">
            {code}
          </p>
          <CopyButton text={code} label="Copy the code" main />
        </div>
      </div>
    </section>
  );
}

import { useState } from "preact/hooks";
import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Team } from "../../../sim/teach/play-file.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { addressOf } from "../route.ts";
import { CopyButton } from "../share/copy-button.tsx";
import { LocalNote } from "../share/local-note.tsx";
import { QrPicture } from "../share/qr-picture.tsx";
import { type Session, setForm, setPlaying } from "./session.ts";
import { formLabel, teamHash } from "./table.ts";

interface TeamLinksProps {
  known: PageModel;
  at: CodedTable;
  now: Session;
}

/** The link of each team, to be copied or scanned, and whether somebody plays it. */
export function TeamLinks({ known, at, now }: TeamLinksProps) {
  const teams = at.play.teams.filter(({ id }) => now.playing.includes(id));
  const all = teams.map((team) => `${team.name}: ${addressOf(teamHash(at, team))}`).join("\n");
  return (
    <section class="play-part" aria-labelledby="links-heading">
      <details class="play-fold" open={now.played === 0}>
        <summary>
          <h2 id="links-heading">The teams’ links</h2>
        </summary>
        <p class="help">
          Each team opens its own link on one screen. Whoever comes late, or has lost its page,
          opens it again and takes the last code of the year.
        </p>
        {now.played === 0 && <FormChoice known={known} at={at} />}
        <p class="play-buttons">
          <CopyButton text={all} label="Copy all links" />
        </p>
        <LocalNote address={addressOf("play")} />
        <ul class="play-links">
          {at.play.teams.map((team) => (
            <TeamLink key={team.id} at={at} team={team} now={now} />
          ))}
        </ul>
      </details>
    </section>
  );
}

/** The form that the teams agree on before the first year. */
const FormChoice = ({ known, at }: Pick<TeamLinksProps, "known" | "at">) => (
  <>
    <label class="field play-who">
      <span>The form that the teams agree on</span>
      <select value={at.form} onChange={(event) => setForm(event.currentTarget.value)}>
        {at.play.forms.map(({ id }) => (
          <option key={id} value={id}>
            {formLabel(id, known)}
          </option>
        ))}
      </select>
    </label>
    <p class="help">
      With another form the links change: hand them out again. Codes made before are then of no use.
    </p>
  </>
);

function TeamLink({ at, team, now }: Omit<TeamLinksProps, "known"> & { team: Team }) {
  const [shown, setShown] = useState(false);
  const plays = now.playing.includes(team.id);
  const address = addressOf(teamHash(at, team));
  const others = now.playing.filter((id) => id !== team.id);
  return (
    <li class={plays ? undefined : "out"}>
      <h3>{team.name}</h3>
      <label class="check">
        <input
          type="checkbox"
          checked={plays}
          disabled={plays && others.length === 0}
          onChange={() => setPlaying(plays ? others : [...now.playing, team.id])}
        />
        <span>
          is played<span class="unseen"> ({team.name})</span>
        </span>
      </label>
      {plays && (
        <>
          <p class="play-buttons">
            <a class="action" href={`#${teamHash(at, team)}`} target="_blank" rel="noopener">
              Open<span class="unseen"> the page of {team.name}</span>
            </a>
            <CopyButton text={address} label="Copy link" />
            <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? "Hide picture" : "Show picture"}
            </button>
          </p>
          {shown && <QrPicture text={address} label={`Link of ${team.name} as a QR code`} />}
        </>
      )}
    </li>
  );
}

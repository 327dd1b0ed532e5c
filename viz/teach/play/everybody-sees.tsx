import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { fingerprintOf } from "../../../sim/teach/play.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { EventList } from "./event-list.tsx";
import { FigureChart } from "./figure-chart.tsx";
import { figuresOf } from "./figures.ts";
import { type Played, publicEvents } from "./future.ts";
import { namesOf } from "./table.ts";

interface EverybodySeesProps {
  known: PageModel;
  at: CodedTable;
  /** Years played. */
  played: number;
  future: Played;
}

/** What is published and what everybody hears of, up to the last year played. */
export function EverybodySees({ known, at, played, future }: EverybodySeesProps) {
  return (
    <section class="play-part" aria-labelledby="public-heading">
      <h2 id="public-heading">
        {played === 0
          ? "What everybody knows at the start"
          : `What everybody can see after year ${played}`}
      </h2>
      <PublicFigures known={known} at={at} played={played} future={future} />
      {played > 0 && <PublicEvents known={known} at={at} played={played} future={future} />}
      {played > 0 && future.told && <Fingerprint future={future} />}
    </section>
  );
}

/** The published figures. */
export function PublicFigures({ known, at, future }: EverybodySeesProps) {
  if (!future.told) return <PlayWaiting future={future} />;
  const figures = figuresOf(at.play.public, future.told, known.outcomes, namesOf(at, known));
  return (
    <div class="play-figures">
      {figures.map((figure) => (
        <FigureChart key={figure.key} figure={figure} years={at.play.rounds} />
      ))}
    </div>
  );
}

/** What happened in the last year, as everybody hears it; the years before on demand. */
export function PublicEvents({ known, at, played, future }: EverybodySeesProps) {
  if (!future.told) return null;
  const events = publicEvents(future.told.story, at.play.events, future.told.until);
  const name = namesOf(at, known);
  const from = (played - 1) * 12;
  const old = events.filter(({ month }) => month <= from);
  return (
    <div class="play-events">
      <h3>What everybody hears of in year {played}</h3>
      <EventList events={events.filter(({ month }) => month > from)} name={name} causes={false} />
      {old.length > 0 && (
        <details>
          <summary>The years before</summary>
          <EventList events={old} name={name} causes={false} />
        </details>
      )}
    </div>
  );
}

/** That a year is being played, or why it could not be. */
export const PlayWaiting = ({ future }: { future: Played }) =>
  future.trouble === "" ? (
    <p class="help" role="status">
      The year is being played…
    </p>
  ) : (
    <div role="alert">
      <p>{future.trouble}</p>
      <button type="button" onClick={future.again}>
        Try again
      </button>
    </div>
  );

/** Signs that are the same wherever the same future is played. */
export const Fingerprint = ({ future: { told } }: { future: Played }) =>
  told && (
    <p class="note">
      Fingerprint of this future:{" "}
      <code class="fingerprint">{fingerprintOf(told.story.values)}</code>. A page that shows the
      same has played the same future.
    </p>
  );

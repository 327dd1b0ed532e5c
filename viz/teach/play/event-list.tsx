import type { EventRow } from "../../../sim/core/trajectory.ts";
import { dateText } from "../../calendar.ts";
import { causeText, eventText, within } from "../../views/story-words.ts";

interface EventListProps {
  events: readonly EventRow[];
  name: (entity: string) => string;
  /** Whether it is said why each happened. */
  causes: boolean;
}

/** Things that happened, with whose they are and when. */
export const EventList = ({ events, name, causes }: EventListProps) =>
  events.length === 0 ? (
    <p class="help">Nothing that everybody would hear of.</p>
  ) : (
    <ol class="play-event-list">
      {events.map((row, i) => {
        const cause = causes ? causeText(row) : "";
        return (
          <li key={i}>
            <span class="date">{dateText(row.month)}</span>{" "}
            <span>
              <strong>{name(row.entity)}</strong>: {within(eventText(row))}
              {cause && <span class="why">, {cause}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );

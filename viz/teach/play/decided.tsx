import type { PageModel } from "../../../sim/host/page-protocol.ts";
import { type Move, movesOf } from "../../../sim/teach/collect.ts";
import type { Team } from "../../../sim/teach/play-file.ts";
import type { CodedTable } from "../../../sim/teach/round-code.ts";
import { isSwitch, leverLabel, leverValue } from "./lever-words.ts";
import { decisions, rounds } from "./session.ts";

interface DecidedProps {
  at: CodedTable;
  known: PageModel;
}

/** What each team moved in each year, and its notes. */
export function Decided({ at, known }: DecidedProps) {
  const years = decisions.value.map((_, i) => i + 1);
  return (
    <div class="play-decided">
      {at.play.teams.map((team) => (
        <section key={team.id} aria-label={team.name}>
          <h3>{team.name}</h3>
          {years.some((year) => rounds.value[year - 1]?.given[team.id]) ? (
            <ol>
              {years.map((year) => (
                <Year key={year} at={at} known={known} team={team} year={year} />
              ))}
            </ol>
          ) : (
            <p class="about">Handed in nothing: its levers stayed as they were.</p>
          )}
        </section>
      ))}
    </div>
  );
}

function Year({ at, known, team, year }: DecidedProps & { team: Team; year: number }) {
  const code = rounds.value[year - 1]?.given[team.id];
  const moves = movesOf(at, decisions.value, year, team.id);
  return (
    <li>
      <span class="date">Year {year}</span>
      <div>
        {!code && <p class="about">handed in nothing: everything stayed as it was</p>}
        {code && moves.length === 0 && <p class="about">left everything as it was</p>}
        {moves.length > 0 && (
          <ul>
            {moves.map((move) => (
              <li key={move.lever}>
                <MoveText move={move} team={team} known={known} />
              </li>
            ))}
          </ul>
        )}
        {code?.note && <blockquote>“{code.note}”</blockquote>}
      </div>
    </li>
  );
}

function MoveText({ move, team, known }: { move: Move; team: Team; known: PageModel }) {
  const lever = team.levers.find(({ id }) => id === move.lever);
  if (!lever) return null;
  return (
    <>
      {leverLabel(lever, known)}: {leverValue(lever, move.from, known)}{" "}
      <span aria-hidden="true">→</span>
      <span class="unseen">to</span> <strong>{leverValue(lever, move.to, known)}</strong>
      {!isSwitch(lever) && ` (from “${lever.low}” to “${lever.high}”)`}
    </>
  );
}

import { inFutures } from "../../../sim/teach/in-words.ts";
import type { OptionOutcome, RoleOutcome } from "../../../sim/teach/room-outcomes.ts";
import { known } from "../engine.ts";
import { infoOf, namesIn, plainMeaning } from "../learn/naming.ts";
import { StakeRange } from "../learn/stake-range.tsx";
import { stakeText } from "../learn/stakes-shown.ts";
import type { Board } from "./state.ts";

interface CardProps {
  outcome: RoleOutcome;
  board: Board;
}

/** What each decision means for one role, and how many of that role took it. */
export function RoleCard({ outcome, board }: CardProps) {
  const { lesson } = board.assignment;
  const info = infoOf(outcome.outcome, known.value);
  const who = lesson.roles.find(({ id }) => id === outcome.role)?.name ?? outcome.role;
  if (!info) return null;
  const most = Math.max(...outcome.options.map(({ best }) => best));
  const domain = domainOf(outcome.options);
  return (
    <figure class="role-card">
      <figcaption>
        <b>{who}</b> {info.label}, {namesIn(lesson, known.value)(outcome.entity)}.{" "}
        <span class="note">{plainMeaning(info)}</span>
      </figcaption>
      <ul>
        {outcome.options.map((one) => (
          <li key={one.option}>
            <b>{lesson.decide.options.find(({ id }) => id === one.option)?.label}</b>
            <StakeRange stake={one} domain={domain} />
            <span>{stakeText(one, info)}</span>
            <span class={one.best > 0 && one.best === most ? "most" : ""}>
              {bestText(one, outcome)}
            </span>
            <span>{takenText(one.option, outcome.role, board)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function domainOf(options: readonly OptionOutcome[]): readonly [number, number] {
  const present = options.filter(({ n }) => n > 0);
  const low = Math.min(...present.map((one) => one.low));
  const high = Math.max(...present.map((one) => one.high));
  return present.length > 0 && high > low ? [low, high] : [low - 1, low + 1];
}

function bestText({ best }: OptionOutcome, { compared }: RoleOutcome): string {
  if (compared === 0) return "";
  return best === 0 ? "never best" : `best ${inFutures(best, compared)}`;
}

function takenText(option: string, role: string, { summary }: Board): string {
  const { decisions, roles } = summary.value;
  const count = decisions
    .find((one) => one.option === option)
    ?.byRole.find(({ id }) => id === role)?.count;
  const all = roles.find(({ id }) => id === role)?.count ?? 0;
  return all === 0 ? "" : `taken by ${count ?? 0} of ${all}`;
}

import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { Bar } from "./bars.tsx";
import type { Board } from "./state.ts";

/** What was decided, by people of which role. */
export function DecisionsView({ board }: { board: Board }) {
  const { lesson } = board.assignment;
  const { decisions, roles } = board.summary.value;
  const total = decisions.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p class="help">Nobody has decided yet.</p>;
  const columns = roles.filter(({ id, count }) => id !== null || count > 0);
  const taken = columns.some(({ id, count }) => id !== null && count > 0);
  const most = Math.max(...decisions.map(({ count }) => count));
  return (
    <>
      <p class="board-words">{mostText(board, total)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll decisions" aria-label="Decisions by role" tabIndex={0}>
        <table>
          <caption class="unseen">How many decided for what, by role</caption>
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">Everybody</th>
              {taken &&
                columns.map(({ id }) => (
                  <th key={id} scope="col">
                    {roleName(lesson, id)}
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {decisions.map(({ option, count, byRole }) => (
              <tr key={option}>
                <th scope="row">{optionLabel(lesson, option)}</th>
                <td>
                  <Bar count={count} most={most} />
                </td>
                {taken &&
                  columns.map(({ id }) => {
                    const own = byRole.find((one) => one.id === id)?.count ?? 0;
                    const all = decisions.map(
                      (one) => one.byRole.find((r) => r.id === id)?.count ?? 0,
                    );
                    return (
                      <td key={id}>
                        <Bar count={own} most={Math.max(...all)} />
                      </td>
                    );
                  })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {taken && (
        <p class="caption">
          In each column the longest bar is what most people of that role decided for.
        </p>
      )}
    </>
  );
}

const roleName = ({ roles }: Lesson, role: string | null): string =>
  roles.find(({ id }) => id === role)?.name ?? "No role";

const optionLabel = ({ decide }: Lesson, option: string): string =>
  decide.options.find(({ id }) => id === option)?.label ?? option;

function mostText({ assignment, summary }: Board, total: number): string {
  const { decisions } = summary.value;
  const first = decisions.reduce((a, b) => (b.count > a.count ? b : a));
  const alike = decisions.filter(({ count }) => count === first.count);
  if (alike.length > 1)
    return `No decision is ahead: ${alike.length} of them have ${first.count} of ${total} each.`;
  return `Most chosen: “${optionLabel(assignment.lesson, first.option)}”, by ${first.count} of ${total}.`;
}

import { SURE } from "../../../sim/teach/assignment.ts";
import { BarRows } from "./bars.tsx";
import type { Board } from "./state.ts";

/** How sure people were of what they predicted. */
export function SureView({ board }: { board: Board }) {
  const { sure } = board.summary.value;
  const told = sure.reduce((sum, { count }) => sum + count, 0);
  if (told === 0) return <p class="help">Nobody has said yet how sure they are.</p>;
  const rows = [...sure].reverse().map(({ id, count }) => ({ label: capital(SURE[id]), count }));
  const confident = sure.filter(({ id }) => id >= 3).reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <BarRows caption="How sure people were of their prediction" head="How sure" rows={rows} />
      <p class="board-words">
        {confident} of {told} were sure or certain.
      </p>
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

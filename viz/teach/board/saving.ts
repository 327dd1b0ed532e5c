import { SURE } from "../../../sim/teach/assignment.ts";
import { type CsvLine, csvText } from "../../csv.ts";
import { saveText } from "../../save.ts";
import { say } from "../notices.ts";
import { writeBoard } from "./kept.ts";
import type { Board } from "./state.ts";

/** Everything that learners did as a table, one row each, for a spreadsheet. */
export function boardCsv({ assignment, room, choices }: Board): string {
  const { lesson } = assignment;
  const { predict, vary, roles, decide } = lesson;
  const head = [
    ...["name", "role", "sure"],
    ...predict.at.map((month) => `predicted_month_${month}`),
    "why",
    ...vary.levers.map((id) => `lever_${id}`),
    ...["findings", "decision", "reason", "counted", "seed", "lesson", "assignment", "code"],
  ];
  const label = (all: readonly { id: string; label: string }[], id: string | null) =>
    all.find((one) => one.id === id)?.label ?? "";
  const named = roles.map(({ id, name }) => ({ id, label: name }));
  const without = new Set(choices.value.without);
  const lines = room.value.entries.map(({ key, work }): CsvLine<string> => {
    const { name, why, findings, reason, seed } = work;
    const predicted = predict.at.map((month, i) => [
      `predicted_month_${month}`,
      work.prediction?.[i] ?? Number.NaN,
    ]);
    const levers = vary.levers.map((id) => [`lever_${id}`, work.levers[id] ?? Number.NaN]);
    return {
      ...{ name, why, findings, reason, seed, lesson: lesson.id, assignment: work.assignment },
      ...{ role: label(named, work.role), decision: label(decide.options, work.decision) },
      sure: work.sure === null ? "" : SURE[work.sure],
      counted: without.has(key) ? "no" : "yes",
      code: key,
      ...Object.fromEntries([...predicted, ...levers]),
    };
  });
  return csvText(head, lines);
}

/** Saves the table as a file. */
export function saveCsv(board: Board): void {
  // The mark at the beginning tells spreadsheets that the letters are UTF-8.
  saveText(`${board.assignment.lesson.id}-room.csv`, `\ufeff${boardCsv(board)}`, "text/csv");
  say("The table is saved.");
}

/** Saves the board as a file that can be opened again. */
export function saveBoard(board: Board): void {
  saveText(
    `${board.assignment.lesson.id}-board.json`,
    writeBoard(board.kept()),
    "application/json",
  );
  say("The board is saved.");
}

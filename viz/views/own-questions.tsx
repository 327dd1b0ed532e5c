import { type MarkOption, markQuestions } from "../../sim/import/questions.ts";
import type { Trusts } from "../../sim/import/trusts.ts";
import { type OpenTable, withDecimal } from "../own/table-state.ts";

interface QuestionsProps {
  open: OpenTable;
  found: Trusts;
  change: (next: OpenTable) => void;
}

/** What only a person can tell, with what each answer would make of the figures. */
export function OwnQuestions({ open, found, change }: QuestionsProps) {
  const marks = markQuestions(open, open);
  if (marks.length === 0 && !found.asksDayOrder && open.dayOrder === null) return null;
  return (
    <section class="own-questions" aria-label="Questions about the figures">
      {marks.map(({ column, name, mixed, options }) => (
        <Question
          key={column}
          name={`own-mark-${column}`}
          legend={
            mixed
              ? `“${name}” has figures with a decimal point and others with a decimal comma. Which is right?`
              : `Which mark parts whole and part in “${name}”? Until you say, it is not used.`
          }
          options={options.map((one) => ({ value: one.decimal, label: markInWords(one) }))}
          value={open.decimals[column] ?? null}
          onChange={(decimal) => change(withDecimal(open, column, decimal))}
        />
      ))}
      {(found.asksDayOrder || open.dayOrder !== null) && (
        <Question
          name="own-day-order"
          legend="Which comes first in the closing dates? It decides who has closed; until you say, the day."
          options={[
            { value: "day-first", label: "the day: 1/4/2020 is 1 April 2020" },
            { value: "month-first", label: "the month: 1/4/2020 is 4 January 2020" },
          ]}
          value={open.dayOrder}
          onChange={(dayOrder) => change({ ...open, dayOrder })}
        />
      )}
    </section>
  );
}

/** “1,234 is 1234, 8,765 is 8765”; what cannot be read so is counted. */
function markInWords({ decimal, preview, unread }: MarkOption): string {
  const mark = decimal === "." ? "a point" : "a comma";
  const read = preview.map(
    ([cell, value]) => `${cell} ${value === null ? "cannot be read" : `is ${value}`}`,
  );
  const rest = unread > 0 ? `; ${unread} cannot be read so` : "";
  return `${mark}: ${read.join(", ")}${rest}`;
}

interface QuestionProps<T extends string> {
  name: string;
  legend: string;
  options: readonly { readonly value: T; readonly label: string }[];
  value: T | null;
  onChange: (value: T) => void;
}

const Question = <T extends string>({
  name,
  legend,
  options,
  value,
  onChange,
}: QuestionProps<T>) => (
  <fieldset class="own-question">
    <legend>{legend}</legend>
    {options.map((one) => (
      <label key={one.value} class="own-check">
        <input
          type="radio"
          name={name}
          value={one.value}
          checked={value === one.value}
          onChange={() => onChange(one.value)}
        />
        <span>{one.label}</span>
      </label>
    ))}
  </fieldset>
);

import type { Assignment } from "../../../sim/teach/assignment.ts";
import type { Futures } from "../../../sim/teach/futures.ts";
import { optionId } from "../../../sim/teach/jobs.ts";
import { known } from "../engine.ts";
import { namesIn } from "../learn/naming.ts";
import { roleStakes, stakeText } from "../learn/stakes-shown.ts";

interface ChoicesProps {
  assignment: Assignment;
  worlds: ReadonlyMap<string, Futures>;
}

/** What is to be decided, and what each choice brings each role in the last year. */
export function Choices({ assignment: { lesson }, worlds }: ChoicesProps) {
  const model = known.value;
  const { prompt, options } = lesson.decide;
  const ready = options.every(({ id }) => worlds.has(optionId(id)));
  const name = namesIn(lesson, model);
  return (
    <>
      <p class="sc-quote">{prompt}</p>
      {!(ready && model) && (
        <ul>
          {options.map(({ id, label }) => (
            <li key={id}>{label}</li>
          ))}
        </ul>
      )}
      {ready && model && (
        <>
          <p>
            What each choice brings in the last year: the future in the middle, and between what 8
            of 10 lie.
          </p>
          <div class="sc-choices">
            {roleStakes(lesson, worlds, null, model).map(({ role, who, info, entity, stakes }) => (
              <table key={role} class="sc-table">
                <caption>
                  <strong>{who}</strong>: {info.label}, {name(entity)} ({wayOf(info.better)})
                </caption>
                <tbody>
                  {stakes.map((one) => (
                    <tr key={one.option}>
                      <th scope="row">{one.label}</th>
                      <td>{stakeText(one, info)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ))}
          </div>
        </>
      )}
    </>
  );
}

const wayOf = (better: "higher" | "lower" | "neutral"): string =>
  better === "neutral" ? "neither way is better in itself" : `${better} is better`;

import { StakeRange } from "./stake-range.tsx";
import "../../styles/teach-parts.css";
import type { Futures } from "../../../sim/teach/futures.ts";
import { known } from "../engine.ts";
import type { Learning } from "./learning.ts";
import { namesIn, plainMeaning } from "./naming.ts";
import { favourText, type RoleStakes, roleStakes, stakeText } from "./stakes-shown.ts";

interface TablesProps {
  learning: Learning;
  worlds: ReadonlyMap<string, Futures>;
  /** The one thing to be shown: -1 whom the choice serves, from 0 a role; undefined, everything. */
  part: number | undefined;
}

/** A small table with a picture for each role: what every choice means for what it watches. */
export function StakeTables({ learning, worlds, part }: TablesProps) {
  const { lesson, kept } = learning;
  const model = known.value;
  if (!model) return null;
  const { decision, role } = kept.value.work;
  const name = namesIn(lesson, model);
  const all = roleStakes(lesson, worlds, decision, model);
  const shown = part === undefined ? all : all.slice(Math.max(0, part), Math.max(0, part) + 1);
  return (
    <>
      {decision === null && part === -1 && (
        <p class="favour">
          Next, role by role: what each choice leads to. Where a choice was made one slide back, it
          is marked.
        </p>
      )}
      {decision !== null && (part ?? -1) < 0 && <p class="favour">{favourText(all, decision)}</p>}
      {(part ?? 0) >= 0 &&
        shown.map((one) => (
          <RoleTable
            key={one.role}
            stakes={one}
            name={name(one.entity)}
            decision={decision}
            own={one.role === role}
          />
        ))}
      {part === undefined && (
        <p class="caption">
          The dot is the typical future (the median), the bar holds 8 of 10 futures. All choices
          have the same luck, so they can be compared future by future.
        </p>
      )}
    </>
  );
}

interface RoleTableProps {
  stakes: RoleStakes;
  name: string;
  decision: string | null;
  own: boolean;
}

/** What every choice means for one role. */
export function RoleTable({
  stakes: { who, info, stakes, domain },
  name,
  decision,
  own,
}: RoleTableProps) {
  return (
    <div class="stakes">
      <table>
        <caption>
          <b>{who}</b>
          {own && " (your role)"}: {info.label}, {name}.{" "}
          <span class="note">{plainMeaning(info)}</span>
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Choice</th>
            <th scope="col">Typical future, and between what 8 of 10 lie</th>
          </tr>
        </thead>
        <tbody>
          {stakes.map((one) => (
            <tr key={one.option} class={one.option === decision ? "chosen" : ""}>
              <th scope="row">
                {one.label}
                {one.option === decision && <span class="chosen-mark">Your choice</span>}
                {one.against !== "" && <span class="against">Yours is {one.against}</span>}
              </th>
              <td>
                <StakeRange stake={one} domain={domain} />
                <span class="stake-text">{stakeText(one, info)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import type { ParamInfo } from "../../sim/model.ts";
import { model, view } from "../state.ts";
import { Lever } from "./lever.tsx";

/** Every lever the model declares, under the plain headings it declares for them. */
export function LeverPanel() {
  const levers = model.value?.parameters.filter((p) => p.role === "lever") ?? [];
  return (
    <>
      {groupLevers(levers).map(([title, group], i) => (
        <details key={title} class="lever-group" open={i < 2}>
          <summary>
            <span>{title}</span>
            <GroupMark group={group} />
          </summary>
          {group.map((lever) => (
            <Lever key={lever.id} lever={lever} />
          ))}
        </details>
      ))}
    </>
  );
}

function GroupMark({ group }: { group: readonly ParamInfo[] }) {
  const changed = group.filter((p) => p.id in view.value.levers).length;
  return <span class="count">{changed > 0 ? `${changed} changed` : ""}</span>;
}

/** Levers by group in the order in which groups first appear. */
export function groupLevers(levers: readonly ParamInfo[]): [string, ParamInfo[]][] {
  const groups = new Map<string, ParamInfo[]>();
  for (const lever of levers) {
    const title = lever.group ?? "Other levers";
    groups.set(title, [...(groups.get(title) ?? []), lever]);
  }
  return [...groups];
}

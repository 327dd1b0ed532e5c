import type { ParamInfo } from "../../sim/model.ts";
import { model, target, view } from "../state.ts";
import { targeted } from "../view.ts";
import { Lever } from "./lever.tsx";

/** Every lever the model declares, under the plain headings it declares for them. */
export function LeverPanel() {
  const levers = model.value?.parameters.filter((p) => p.role === "lever") ?? [];
  return (
    <>
      {groupLevers(levers).map(([title, group], i) => (
        <details key={title} class="lever-group" open={i < 1}>
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
  const cards = targeted(view.value, target.value);
  const changed = group.filter((p) => cards.some((card) => p.id in card.levers)).length;
  return (
    <span class={changed > 0 ? "changed-mark" : "count"}>
      {changed > 0 ? `${changed} changed` : group.length}
      {changed === 0 && <span class="unseen"> levers</span>}
    </span>
  );
}

/** Groups in the order people think of them; any other group of the model follows. */
const ORDER = ["Set-up", "Resources", "Regulators", "People"];

/** Levers by group in a plain order. */
export function groupLevers(levers: readonly ParamInfo[]): [string, ParamInfo[]][] {
  const groups = new Map<string, ParamInfo[]>(ORDER.map((title) => [title, []]));
  for (const lever of levers) {
    const title = lever.group ?? "Other levers";
    groups.set(title, [...(groups.get(title) ?? []), lever]);
  }
  return [...groups].filter(([, group]) => group.length > 0);
}

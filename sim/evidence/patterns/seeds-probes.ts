import { log } from "../../core/math.ts";
import type { PartnerWorld } from "../../model.ts";
import { type DesignOptions, designOf } from "../design.ts";
import type { Future } from "../future.ts";
import { probed } from "../probe.ts";
import { GAIN, passage } from "../terms.ts";

/** A board without deputies, and nothing else that claims or draws its time. */
const ALONE: DesignOptions["set"] = {
  attention_span: 0,
  attention_pull: 0,
  "levers.leadership_support": 0,
  "environment.reporting": 0,
};

const seen =
  (id: string) =>
  ({ organisation: o }: PartnerWorld) =>
    o.attention[o.ids.indexOf(id)];

/** Case C under leaders who can only divide their time; what each site sees of them. */
export const divided = probed(
  designOf("case-c", { set: ALONE, months: 36, twin: false }),
  "visibility",
  { lead: seen("st_phillips"), other: seen("rowheath_park") },
);

/**
 * Elasticity of leaders' visibility per site when the acquirer comes to lead two sites instead of
 * one: log of the ratio over log 2, from the month before completion to the month after it.
 */
export function elasticity(future: Future): number {
  const completed = future.month("completed");
  if (!(completed + 1 <= future.months)) return Number.NaN;
  const at = (site: string, month: number) => future.at("probe", site, month);
  const sites = at("lead", completed + 1) + at("other", completed + 1);
  return log(sites / 2 / at("lead", completed - 1)) / log(2);
}

const flows = {
  given: ({ partnership: s }: PartnerWorld) => s.transferred[0],
  returned: ({ partnership: s }: PartnerWorld) => s.returned[0],
};

/** Case E with some weight on the best of both, and the practice that has flowed either way. */
export const exchanged = (bestOfBoth: number) =>
  probed(
    designOf("case-e", { set: { "levers.best_of_both": bestOfBoth }, months: 60, twin: false }),
    "flows",
    flows,
  );

/** Mean engagement of frontline staff of an organisation. */
const frontline =
  (id: string) =>
  ({ organisation: o, person, setup }: PartnerWorld) => {
    const i = o.ids.indexOf(id);
    let sum = 0;
    let count = 0;
    for (let row = setup.firstPerson[i]; row < setup.firstPerson[i + 1]; row++) {
      if (person.level[row] !== 3 || person.filled[row] === 0) continue;
      sum += person.engagement[row];
      count++;
    }
    return sum / count;
  };

/** Case B, with how well the receiver's board governs and how engaged its frontline staff are. */
export const boardAndWards = probed(designOf("case-b", { months: 48, twin: false }), "levels", {
  board: ({ organisation: o }) => o.governance[o.ids.indexOf("green_bay")],
  wards: frontline("green_bay"),
});

/**
 * Whether the board improves first: a lasting rise of 0.05 above the start, of how it governs
 * (share) against engagement at the front line (SD); a tie is one half, NaN if neither rises.
 */
export function boardFirst(future: Future): number {
  const rises = (level: string) => {
    const at = (month: number) => future.at("probe", level, month);
    return passage(future, (month) => at(month) - at(0), GAIN, 3, 1);
  };
  const board = rises("board");
  const wards = rises("wards");
  if (board === wards) return Number.isFinite(board) ? 0.5 : Number.NaN;
  return board < wards ? 1 : 0;
}

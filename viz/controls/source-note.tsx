import type { ParamInfo } from "../../sim/model.ts";
import { leverText } from "./lever-text.ts";

const GRADES = {
  strong: "strong evidence",
  moderate: "moderate evidence",
  weak: "weak evidence",
  assumption: "an assumption",
} as const;

/** True where the help speaks of 0 and 1 but the control shows them otherwise. */
const namesEnds = (lever: ParamInfo): boolean =>
  lever.unit === "share" && /\b0\b/.test(lever.help) && /\b1\b/.test(lever.help);

/** What a lever means and how well its number is known, one click away. */
export const SourceNote = ({ lever, preset }: { lever: ParamInfo; preset: string }) => (
  <details class="source">
    <summary>
      About <span class="unseen">{lever.label}: </span>
      <span class={`grade grade-${lever.source.grade}`}>{GRADES[lever.source.grade]}</span>
    </summary>
    <p>
      {lever.help}
      {namesEnds(lever) && ` Here 0 reads “${leverText(lever, 0)}” and 1 “${leverText(lever, 1)}”.`}
    </p>
    <p>
      From {leverText(lever, lever.range[0])} to {leverText(lever, lever.range[1])}; preset {preset}
      .
    </p>
    <p class="cite">{lever.source.cite}</p>
  </details>
);

import type { ParamInfo } from "../../sim/model.ts";
import { openModel } from "../open-model.ts";
import { model } from "../state.ts";
import { effects, effectText, fetchEffects } from "./lever-effects.ts";
import { directionText, guideOf } from "./lever-guide.ts";
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

interface SourceProps {
  lever: ParamInfo;
  /** Its preset, or for an assumption its central value, as text. */
  preset: string;
}

/** What a lever or an assumption means, does, and rests on, one click away. */
export const SourceNote = ({ lever, preset }: SourceProps) => (
  <details
    class="source"
    onToggle={(event) => {
      if (event.currentTarget.open) fetchEffects();
    }}
  >
    <summary>
      About <span class="unseen">{lever.label}: </span>
      <span class={`grade grade-${lever.source.grade}`}>{GRADES[lever.source.grade]}</span>
    </summary>
    <p>
      {sentence(lever.help)}
      {namesEnds(lever) && ` Here 0 reads “${leverText(lever, 0)}” and 1 “${leverText(lever, 1)}”.`}
    </p>
    <Direction lever={lever} />
    <Effect lever={lever} />
    <p>
      From {leverText(lever, lever.range[0])} to {leverText(lever, lever.range[1])};{" "}
      {lever.role === "lever" ? "preset" : "central value"} {preset}.
    </p>
    <p class="cite">{lever.source.cite}</p>
    <button type="button" class="quiet" onClick={() => openModel(`parameter-${lever.id}`)}>
      In the model<span class="unseen">: {lever.label}</span>
    </button>
  </details>
);

function Direction({ lever }: { lever: ParamInfo }) {
  const guide = guideOf(lever.id);
  if (!guide) return null;
  return (
    <p>
      {directionText(guide)} {guide.why}
    </p>
  );
}

function Effect({ lever }: { lever: ParamInfo }) {
  const effect = effects.value?.get(lever.id);
  if (!effect) return null;
  return <p>{effectText(effect, model.value?.scenarios ?? [])}</p>;
}

/** A help text with a full stop. */
const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;

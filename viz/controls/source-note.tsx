import type { ParamInfo } from "../../sim/model.ts";
import { shownInfos } from "../charts/scene.ts";
import { openModel } from "../open-model.ts";
import { model, target, view } from "../state.ts";
import { targeted } from "../view.ts";
import { effects, effectText, fetchEffects, isOfScreen } from "./lever-effects.ts";
import { directionText } from "./lever-guide.ts";
import { leverText } from "./lever-text.ts";

const GRADES = {
  strong: "strong evidence",
  moderate: "moderate evidence",
  weak: "weak evidence",
  assumption: "an assumption",
} as const;

/** The help, in which the ends of a share read as on the control: “0%” and “100%” for 0 and 1. */
export function helpOf(lever: ParamInfo): string {
  const namesEnds = /\b0\b/.test(lever.help) && /\b1\b/.test(lever.help);
  if (lever.unit !== "share" || !namesEnds) return lever.help;
  return lever.help.replaceAll(/\b[01]\b(?!\.)/g, (end) => leverText(lever, Number(end)));
}

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
    <p>{sentence(helpOf(lever))}</p>
    <Direction lever={lever} />
    <Effect lever={lever} />
    <p>
      From {endText(lever, 0)} to {endText(lever, 1)};{" "}
      {lever.role === "lever" ? "preset" : "central value"} {preset}.
    </p>
    <p class="cite">{lever.source.cite}</p>
    <button type="button" class="quiet" onClick={() => openModel(`parameter-${lever.id}`)}>
      In the model<span class="unseen">: {lever.label}</span>
    </button>
  </details>
);

/** An end of a lever's range, and what it means. */
function endText(lever: ParamInfo, end: 0 | 1): string {
  const value = leverText(lever, lever.range[end]);
  return lever.ends ? `${value} (${lever.ends[end]})` : value;
}

function Direction({ lever }: { lever: ParamInfo }) {
  if (!lever.why) return null;
  return (
    <p>
      {directionText(lever)} {lever.why}
    </p>
  );
}

function Effect({ lever }: { lever: ParamInfo }) {
  const effect = effects.value?.get(lever.id);
  const cards = targeted(view.value, target.value).filter((card) => !card.hidden);
  const { assumptions } = view.value;
  if (!effect || !isOfScreen(effect, { cards, assumptions, shown: shownInfos.value })) return null;
  return <p>{effectText(effect, model.value?.scenarios ?? [])}</p>;
}

/** A help text with a full stop. */
const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;

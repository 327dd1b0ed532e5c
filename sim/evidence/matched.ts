import type { Panel, Spell } from "./panel.ts";

/** Controls must be this near in level, SD, and at least so many (section 0 of the evidence). */
const NEAR = 0.25;
const LEAST = 20;
/** Controls are looked for in the month of the label first, then ever further from it. */
const STEP = 3;
const FURTHEST = 36;

/** A trust and the month from which its change is counted. */
interface Start {
  readonly trust: number;
  readonly month: number;
}

/** The month before the label: the last level that the label has not touched. */
export const startOf = ({ trust, from }: Spell): Start => ({ trust, month: from - 1 });

const found = new WeakMap<Panel, Map<string, readonly Start[]>>();

/**
 * Level-matched controls of a labelled trust: trusts without a label whose level was within 0.25 SD
 * of its own in the month before the label or, until there are 20, as near to that month as can be;
 * each trust once. What becomes of them later does not matter. Empty if there are too few.
 */
export function controlsOf(panel: Panel, level: string, spell: Spell): readonly Start[] {
  const known = found.get(panel) ?? new Map<string, readonly Start[]>();
  found.set(panel, known);
  const key = `${level} ${spell.trust} ${spell.from}`;
  const controls = known.get(key) ?? lookFor(panel, level, startOf(spell));
  known.set(key, controls);
  return controls;
}

function lookFor(panel: Panel, level: string, { trust, month }: Start): readonly Start[] {
  const lines = panel.of(level);
  const labels = panel.of("special_measures");
  const at = lines[trust][month];
  const controls = new Map<number, Start>();
  for (let away = 0; away <= FURTHEST && controls.size < LEAST; away += STEP) {
    for (const then of away === 0 ? [month] : [month - away, month + away]) {
      if (then < 0 || then > panel.months) continue;
      lines.forEach((line, i) => {
        if (i === trust || controls.has(i) || labels[i][then] === 1) return;
        if (Math.abs(line[then] - at) <= NEAR) controls.set(i, { trust: i, month: then });
      });
    }
  }
  return controls.size < LEAST ? [] : [...controls.values()];
}

/** Change of an outcome from a start to the mean of months `from` to `to` after the label. */
export function changeSince(
  panel: Panel,
  outcome: string,
  { trust, month }: Start,
  from: number,
  to: number,
): number {
  const line = panel.of(outcome)[trust];
  if (month + 1 + to > panel.months) return Number.NaN;
  let sum = 0;
  for (let t = month + 1 + from; t <= month + 1 + to; t++) sum += line[t];
  return sum / (to - from + 1) - line[month];
}

/**
 * MDiD of a label: change of an outcome from the month before it to months `from` to `to` after it,
 * less the mean change of the level-matched controls over the same time; NaN with too few of them.
 */
export function matchedChange(
  panel: Panel,
  outcome: string,
  spell: Spell,
  from: number,
  to: number,
  level = outcome,
): number {
  const controls = controlsOf(panel, level, spell)
    .map((control) => changeSince(panel, outcome, control, from, to))
    .filter((change) => !Number.isNaN(change));
  if (controls.length < LEAST) return Number.NaN;
  const usual = controls.reduce((sum, change) => sum + change, 0) / controls.length;
  return changeSince(panel, outcome, startOf(spell), from, to) - usual;
}

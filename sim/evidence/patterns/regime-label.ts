import { ratio, within } from "../estimate.ts";
import { changeSince, matchedChange, startOf } from "../matched.ts";
import type { Panel, Spell } from "../panel.ts";
import { pattern } from "../pattern.ts";
import { SOME } from "../terms.ts";
import { entrants, RUNS, STILL, tally } from "./regime-nation.ts";

/** Entrants that can be followed for 60 months. */
const LAST = 59;
const DESIGN =
  "national world without partnering and without a trend of quality; trusts put into special measures in months 1 to 59; at least 20 unlabelled controls within 0.25 SD in the month before the label";

const over = (read: (panel: Panel, spell: Spell) => number) =>
  tally(STILL, (panel) => entrants(panel, LAST).map((spell) => read(panel, spell)));

const staff = (from: number, to: number) =>
  over((panel, spell) => matchedChange(panel, "staff_experience", spell, from, to));

/** The survey comes some months after the label: July to autumn. */
const shock = staff(2, 5);
const early = staff(7, 11);
const back = staff(27, 30);
const later = staff(36, 48);
const end = staff(57, 60);

const difference = (a: Float64Array, b: Float64Array) => a.map((x, r) => x - b[r]);

/** Below this a harm is not worth the name: staff experience is back at its level, SD. */
const BACK = -0.05;

const blow = pattern({
  id: "R6",
  kind: "emergent",
  must: true,
  claim:
    "Staff experience drops at once under the label, recovers within one to two and a half years to more than it had lost, and the gain then fades",
  source: "own analysis of trust-year panel 2012-2019 (R6)",
  strength: "moderate",
  contrast: "labelled trusts with level-matched controls",
  design: DESIGN,
  metric:
    "MDiD of staff experience since the month before the label: the shock is its mean over months 2 to 5; not yet back (within 0.05 SD) in months 7 to 11, back in months 27 to 30; rise from the shock to months 36 to 48; what is left of that rise in months 57 to 60",
  samples: {
    shock: shock.sum,
    shocks: shock.count,
    early: early.sum,
    earlies: early.count,
    back: back.sum,
    backs: back.count,
    later: later.sum,
    end: end.sum,
    all: end.count,
  },
  measure: (s) => {
    const risen = difference(s.later, s.shock);
    return [
      within("shock, SD", ratio(s.shock, s.shocks), -0.7, -0.2),
      within("months 7 to 11, SD", ratio(s.early, s.earlies), undefined, BACK),
      within("months 27 to 30, SD", ratio(s.back, s.backs), BACK),
      within("rise from the shock to months 36 to 48, SD", ratio(risen, s.all), 0.2, 0.8),
      within(
        "share of it left after 60 months",
        ratio(difference(s.end, s.shock), risen),
        undefined,
        0.5,
      ),
    ];
  },
  most: RUNS,
});

const raw = over((panel, spell) => changeSince(panel, "quality", startOf(spell), 12, 18));
const matched = over((panel, spell) => matchedChange(panel, "quality", spell, 12, 18));

const mirage = pattern({
  id: "X21",
  kind: "emergent",
  claim:
    "Care in labelled trusts seems to improve fast, most of which unlabelled trusts of the same level would show too",
  source: "DF15-BMJ, own analysis (R7)",
  strength: "moderate",
  contrast: "labelled trusts before and after, and with level-matched controls",
  design: DESIGN,
  metric: "change of quality from the month before the label to months 12 to 18, plain and MDiD",
  samples: { raw: raw.sum, all: raw.count, matched: matched.sum, matches: matched.count },
  measure: ({ raw, all, matched, matches }) => {
    const plain = ratio(raw, all);
    const fair = ratio(matched, matches);
    const se = Math.sqrt(plain.se * plain.se + fair.se * fair.se);
    return [
      within("before to after, SD", plain, SOME),
      within("against matched controls, SD", fair, -0.3, 0.3),
      within("difference of the two, SD", { value: plain.value - fair.value, se }, 0.05),
    ];
  },
  most: RUNS,
});

/** Change of an outcome beyond the mean change of all trusts without the label. */
function beyondTrend(panel: Panel, outcome: string, spell: Spell, from: number, to: number) {
  const start = startOf(spell);
  const labels = panel.of("special_measures");
  let sum = 0;
  let count = 0;
  labels.forEach((line, trust) => {
    if (trust === spell.trust || line[start.month] === 1) return;
    sum += changeSince(panel, outcome, { trust, month: start.month }, from, to);
    count++;
  });
  return changeSince(panel, outcome, start, from, to) - sum / count;
}

const trend = (outcome: string, from: number, to: number) =>
  over((panel, spell) => beyondTrend(panel, outcome, spell, from, to));

const sore = staff(1, 6);
const soon = trend("quality", 4, 6);
const gained = trend("quality", 22, 24);
const waits = trend("waits", 22, 24);

const cost = pattern({
  id: "X22",
  kind: "emergent",
  claim:
    "Care and flow improve slowly against the trend under the regime while staff suffer at first",
  source: "F20, F23",
  strength: "moderate",
  contrast: "labelled trusts with the trend of the unlabelled; staff with level-matched controls",
  design: DESIGN,
  metric:
    "MDiD of staff experience over months 1 to 6; change of quality and waits beyond the mean of unlabelled trusts by months 22 to 24; at most half of the quality gained is there in months 4 to 6",
  samples: {
    sore: sore.sum,
    matches: sore.count,
    soon: soon.sum,
    gained: gained.sum,
    all: gained.count,
    waits: waits.sum,
  },
  measure: ({ sore, matches, soon, gained, all, waits }) => [
    within("staff experience, months 1 to 6, SD", ratio(sore, matches), undefined, -0.05),
    within("quality beyond the trend, month 24, SD", ratio(gained, all), 0.05),
    within("waits beyond the trend, month 24, weeks", ratio(waits, all), undefined, 0),
    within("part of the gain there by month 6", ratio(soon, gained), undefined, 0.5),
  ],
  most: RUNS,
});

/** What the label does, against trusts that were as weak. */
export const labelRows = [blow, mirage, cost];

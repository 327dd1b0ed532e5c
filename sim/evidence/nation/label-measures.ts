import type { Measure } from "./measures.ts";
import { mean, type NationPanel } from "./panel.ts";

/** Months from which and to which labels are followed, so that every horizon lies inside. */
const FROM = 24;

interface Labelled {
  readonly trust: number;
  readonly month: number;
}

/** Entries into special measures from month 24 on that can be followed for `months`. */
function entries(panel: NationPanel, months: number): Labelled[] {
  const label = panel.of("label");
  const found: Labelled[] = [];
  for (let month = FROM; month + months <= panel.months; month++) {
    label[month].forEach((on, trust) => {
      if (on === 1 && label[month - 1][trust] === 0) found.push({ trust, month });
    });
  }
  return found;
}

const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

/** Months until the label is gone; Infinity if it is still there at the end. */
function stay(panel: NationPanel, { trust, month }: Labelled): number {
  const label = panel.of("label");
  for (let m = month; m <= panel.months; m++) if (label[m][trust] === 0) return m - month;
  return Number.POSITIVE_INFINITY;
}

const out12 = (panel: NationPanel) =>
  share(entries(panel, 36).map((one) => stay(panel, one) <= 12));
const in36 = (panel: NationPanel) => share(entries(panel, 36).map((one) => stay(panel, one) > 36));
const spell = (panel: NationPanel) =>
  mean(
    entries(panel, 60)
      .map((one) => stay(panel, one))
      .filter(Number.isFinite),
  );

/** Change against at least 20 trusts of a similar level that were not labelled that month. */
function matched(panel: NationPanel, name: string, { trust, month }: Labelled, horizon: number) {
  const rows = panel.of(name);
  const label = panel.of("label");
  const before = rows[month - 1];
  const others = Array.from(before, (x, i) => ({ i, far: Math.abs(x - before[trust]) }))
    .filter(({ i }) => i !== trust && label[month][i] === 0)
    .sort((a, b) => a.far - b.far);
  const near = others.filter(({ far }, k) => far <= 0.25 || k < 20);
  const change = (i: number) => rows[month - 1 + horizon][i] - before[i];
  return change(trust) - mean(near.map(({ i }) => change(i)));
}

const HORIZON = 60;

const path = (name: string, months: readonly number[]) => (panel: NationPanel) => {
  const labelled = entries(panel, HORIZON);
  return mean(labelled.map((one) => mean(months.map((m) => matched(panel, name, one, m)))));
};
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);

/** First month after the shock in which staff are back within a tenth of an SD of where they were. */
function back(panel: NationPanel): number {
  for (let m = 4; m <= HORIZON; m++) if (path("staff_experience", [m])(panel) > -0.1) return m;
  return HORIZON;
}

const raw = (panel: NationPanel) => {
  const care = panel.of("quality");
  return mean(
    entries(panel, 48).map(({ trust, month }) => {
      const tide = mean(care[month + 48]) - mean(care[month]);
      return care[month + 48][trust] - care[month][trust] - tide;
    }),
  );
};

/** Ratings given at inspections, each beside the one before. */
function moves(panel: NationPanel): { before: number; after: number }[] {
  const [inspected, rating] = [panel.of("inspected"), panel.of("rating")];
  const found: { before: number; after: number }[] = [];
  for (let m = FROM; m <= panel.months; m++) {
    inspected[m].forEach((here, i) => {
      if (here === 1) found.push({ before: rating[m - 1][i], after: rating[m][i] });
    });
  }
  return found;
}

const moved = (from: number, is: (after: number) => boolean) => (panel: NationPanel) =>
  share(
    moves(panel)
      .filter(({ before }) => before === from)
      .map(({ after }) => is(after)),
  );

const yearEnds = (panel: NationPanel) => span(3, Math.floor(panel.months / 12)).map((y) => 12 * y);

/** Mean of a series over the trusts of a rating (or label), at year ends. */
const meanWhere = (panel: NationPanel, name: string, by: string, value: number) =>
  mean(
    yearEnds(panel).flatMap((m) =>
      Array.from(panel.of(name)[m]).filter((_, i) => panel.of(by)[m][i] === value),
    ),
  );
const meanAll = (panel: NationPanel, name: string) =>
  mean(yearEnds(panel).flatMap((m) => Array.from(panel.of(name)[m])));
const shareOf = (by: string, value: number) => (panel: NationPanel) =>
  mean(yearEnds(panel).flatMap((m) => Array.from(panel.of(by)[m], (x) => (x === value ? 1 : 0))));

/** Points of staff who would recommend care, by SD of staff experience: 0.2 of a five-point scale. */
const ADVOCACY = 10;

const measure = (
  id: string,
  what: string,
  band: readonly [number, number],
  read: Measure["read"],
): Measure => ({ id, what, band, read });

/** What was observed of inspection and label. */
export const labelMeasures: readonly Measure[] = [
  measure("X24", "share in special measures", [0.04, 0.09], shareOf("label", 1)),
  measure("X29/inadequate", "share rated inadequate", [0.054, 0.169], shareOf("rating", 1)),
  measure("X29/good", "share rated good", [0.139, 0.292], shareOf("rating", 3)),
  measure("X29/outstanding", "share rated outstanding", [0.005, 0.068], shareOf("rating", 4)),
  measure("X17/out", "out of special measures within 12 months", [0.05, 0.35], out12),
  measure("X17/spell", "mean spell, months", [17, 28], spell),
  measure("X17/in", "still in at 36 months", [0.05, 0.35], in36),
  measure("X18/good", "good a year after the label", [0.05, 0.45], (panel) =>
    share(entries(panel, 36).map(({ trust, month }) => panel.of("rating")[month + 14][trust] >= 3)),
  ),
  measure(
    "X31/up",
    "inadequate, better at the next inspection",
    [0.5, 0.85],
    moved(1, (r) => r > 1),
  ),
  measure(
    "X31/down",
    "good, worse at the next inspection",
    [0.05, 0.25],
    moved(3, (r) => r < 3),
  ),
  measure(
    "X27",
    "staff who recommend care, good less inadequate, points",
    [12, 28],
    (panel) =>
      ADVOCACY *
      (meanWhere(panel, "staff_experience", "rating", 3) -
        meanWhere(panel, "staff_experience", "rating", 1)),
  ),
  measure(
    "X32",
    "vacant board posts, inadequate beside outstanding",
    [2.5, 8],
    (panel) => meanWhere(panel, "vacant", "rating", 1) / meanWhere(panel, "vacant", "rating", 4),
  ),
  measure(
    "X36",
    "vacant board posts, special measures beside all",
    [1.5, 4],
    (panel) => meanWhere(panel, "vacant", "label", 1) / meanAll(panel, "vacant"),
  ),
  measure(
    "R6/shock",
    "staff experience against matched, 1 to 6 months after the label",
    [-0.7, -0.2],
    path("staff_experience", span(1, 6)),
  ),
  measure("R6/back", "first month back", [12, 30], back),
  measure(
    "R6/trough",
    "from the trough to 36 to 48 months",
    [0.2, 0.8],
    (panel) =>
      path("staff_experience", span(36, 48))(panel) - path("staff_experience", span(1, 6))(panel),
  ),
  measure("R7/12", "care against matched, 12 months", [-0.3, 0.3], path("quality", [12])),
  measure("R7/24", "24 months", [-0.3, 0.3], path("quality", [24])),
  measure("R7/48", "48 months", [-0.3, 0.3], path("quality", [48])),
  measure("R7/raw", "raw change of care at 48 months, less the tide", [0.4, 0.7], raw),
];

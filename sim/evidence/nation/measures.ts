import { log } from "../../core/math.ts";
import { correlation, mean, type NationPanel, ranks, spread, standardised } from "./panel.ts";

/** One number read off a panel, the band that it was observed in, and what it is. */
export interface Measure {
  readonly id: string;
  readonly what: string;
  readonly band: readonly [number, number];
  read(panel: NationPanel): number;
}

/** Year ends at which standing is read. */
const FIRST = 36;
const YEAR = 12;

const yearEnds = ({ months }: NationPanel): number[] => {
  const ends: number[] = [];
  for (let m = FIRST; m <= months; m += YEAR) ends.push(m);
  return ends;
};

const logs = (rows: readonly Float64Array[]) => rows.map((row) => row.map(log));
const linesOf = (panel: NationPanel, name: string) =>
  name === "waits" ? logs(panel.of(name)) : panel.of(name);
const atEnds = (panel: NationPanel, name: string) => {
  const lines = linesOf(panel, name);
  return yearEnds(panel).map((m) => lines[m]);
};

/** Mean over year ends of something of one cross-section. */
const each = (name: string, of: (row: Float64Array) => number) => (panel: NationPanel) =>
  mean(atEnds(panel, name).map(of));

/** Mean correlation of the standing of trusts with their own, some years later. */
const persistence = (name: string, years: number) => (panel: NationPanel) => {
  const rows = atEnds(panel, name);
  return mean(rows.slice(years).map((row, y) => correlation(row, rows[y])));
};

const together = (a: string, b: string) => (panel: NationPanel) => {
  const [left, right] = [atEnds(panel, a), atEnds(panel, b)];
  return mean(left.map((row, y) => correlation(row, right[y])));
};

const changesTogether = (a: string, b: string, years: number) => (panel: NationPanel) => {
  const change = (name: string) => {
    const rows = atEnds(panel, name);
    return rows.slice(years).map((row, y) => row.map((x, i) => x - rows[y][i]));
  };
  const [left, right] = [change(a), change(b)];
  return mean(left.map((row, y) => correlation(row, right[y])));
};

const skew = (row: Float64Array) => mean(standardised(row).map((z) => z * z * z));

/** Correlation with itself some months later, month and trust means taken out, over 50 months. */
const within = (name: string, lag: number) => (panel: NationPanel) => {
  const lines = linesOf(panel, name).slice(FIRST, FIRST + 50);
  const rows = lines.map((row) => {
    const m = mean(row);
    return row.map((x) => x - m);
  });
  const own = rows[0].map((_, i) => mean(rows.map((row) => row[i])));
  const free = rows.map((row) => row.map((x, i) => x - own[i]));
  const sum = (k: number) => {
    let total = 0;
    for (let t = 0; t + k < free.length; t++)
      free[t].forEach((x, i) => {
        total += x * free[t + k][i];
      });
    return total / (free.length - k);
  };
  return sum(lag) / sum(0);
};

type Tail = "worst" | "best";
const inTail = (row: Float64Array, tail: Tail): boolean[] =>
  Array.from(ranks(row), (rank) => (tail === "worst" ? rank < 0.1 : rank > 0.9));

/** Share of a tail of the year that is in it again some years later. */
function stays(rows: readonly Float64Array[], tail: Tail, years: number): number {
  const tails = rows.map((row) => inTail(row, tail));
  let [still, all] = [0, 0];
  for (let y = 0; y + years < tails.length; y++) {
    tails[y].forEach((there, i) => {
      if (!there) return;
      all += 1;
      if (tails[y + years][i]) still += 1;
    });
  }
  return still / all;
}

const staying = (name: string, tail: Tail, years: number) => (panel: NationPanel) =>
  stays(atEnds(panel, name), tail, years);

/** Share of the distance from the mean that a tail keeps over three years. */
const kept = (name: string, tail: Tail, years: number) => (panel: NationPanel) => {
  const rows = atEnds(panel, name).map(standardised);
  let [before, after] = [0, 0];
  for (let y = 0; y + years < rows.length; y++) {
    inTail(rows[y], tail).forEach((there, i) => {
      if (!there) return;
      before += rows[y][i];
      after += rows[y + years][i];
    });
  }
  return after / before;
};

/** Yearly means of ln waits from month 24 on; the longest are the worst, so the sign is turned. */
const waitYears = (panel: NationPanel) => {
  const lines = logs(panel.of("waits"));
  const years: Float64Array[] = [];
  for (let m = 24; m + YEAR <= panel.months + 1; m += YEAR) {
    years.push(lines[m].map((_, i) => -mean(lines.slice(m, m + YEAR).map((row) => row[i]))));
  }
  return years;
};

/** Spread of one-year surprises in the smaller half of the trusts beside that in the larger. */
const steadiness = (name: string) => (panel: NationPanel) => {
  const rows = atEnds(panel, name).map(standardised);
  const small = ranks(panel.income).map((rank) => (rank < 0.5 ? 1 : 0));
  const surprises: [number[], number[]] = [[], []];
  for (let y = 1; y < rows.length; y++) {
    const r = correlation(rows[y], rows[y - 1]);
    rows[y].forEach((z, i) => {
      surprises[small[i]].push(z - r * rows[y - 1][i]);
    });
  }
  return spread(surprises[1]) / spread(surprises[0]);
};

const measure = (
  id: string,
  what: string,
  band: readonly [number, number],
  read: Measure["read"],
): Measure => ({ id, what, band, read });

const lagBands = (
  id: string,
  name: string,
  bands: Readonly<Record<number, readonly [number, number]>>,
) =>
  Object.entries(bands).map(([years, band]) =>
    measure(
      `${id}/${years}`,
      `persistence of ${name} over ${years} years`,
      band,
      persistence(name, Number(years)),
    ),
  );

const waitsOver = (months: number) => (panel: NationPanel) => {
  const lines = logs(panel.of("waits"));
  const rs: number[] = [];
  for (let m = 24; m + months <= panel.months; m += 6)
    rs.push(correlation(lines[m], lines[m + months]));
  return mean(rs);
};

/** Leaving the longest waits: Kaplan-Meier over 50 months of three-month means. */
const leavesLongest = (within: number) => (panel: NationPanel) => {
  const lines = logs(panel.of("waits")).slice(FIRST, FIRST + 52);
  const rows: Float64Array[] = [];
  for (let t = 0; t + 2 < lines.length; t++) {
    rows.push(ranks(lines[t].map((x, i) => x + lines[t + 1][i] + lines[t + 2][i])));
  }
  return leaving(rows, within);
};

function leaving(rows: readonly Float64Array[], within: number): number {
  const spells: { months: number; left: boolean }[] = [];
  for (let i = 0; i < rows[0].length; i++) {
    let calm = 0;
    for (let t = 0; t < rows.length; t++) {
      const begins = calm >= 6 && rows[t][i] > 0.9;
      calm = rows[t][i] < 0.8 ? calm + 1 : begins ? 0 : calm >= 6 && rows[t][i] < 0.9 ? calm : 0;
      if (!begins) continue;
      const end = firstOut(rows, i, t);
      spells.push({ months: (end < 0 ? rows.length - 1 : end) - t, left: end >= 0 });
    }
  }
  let in_ = 1;
  for (let m = 1; m <= within; m++) {
    const risk = spells.filter((s) => s.months >= m).length;
    const out = spells.filter((s) => s.left && s.months === m).length;
    if (risk > 0) in_ *= 1 - out / risk;
  }
  return 1 - in_;
}

/** First of three months running out of the worst quarter, after a spell began; -1 if there is none. */
function firstOut(rows: readonly Float64Array[], i: number, from: number): number {
  for (let t = from + 1; t + 2 < rows.length; t++) {
    if (rows[t][i] < 0.75 && rows[t + 1][i] < 0.75 && rows[t + 2][i] < 0.75) return t;
  }
  return -1;
}

/** What was observed of a nation without partnering, as far as open series tell it. */
export const nationMeasures: readonly Measure[] = [
  measure("spread/care", "spread of care", [0.9, 1.1], each("quality", spread)),
  measure(
    "spread/staff",
    "spread of staff experience",
    [0.9, 1.15],
    each("staff_experience", spread),
  ),
  measure("R1", "spread of care, SD", [0.92, 1.08], each("quality", spread)),
  measure("R2", "spread of staff experience, SD", [0.88, 1.12], each("staff_experience", spread)),
  measure("W1", "spread of ln(waits)", [0.19, 0.31], each("waits", spread)),
  measure("W3/care", "skew of care", [-0.11, 0.36], each("quality", skew)),
  measure("W3/staff", "skew of staff experience", [-0.3, 0.17], each("staff_experience", skew)),
  measure("W8/24", "correlation of ln(waits) over 24 months", [0.39, 0.69], waitsOver(24)),
  measure("W8/36", "the same over 36 months", [0.22, 0.58], waitsOver(36)),
  ...lagBands("W11", "work_stress", { 1: [0.62, 0.86], 2: [0.47, 0.8], 3: [0.38, 0.74] }),
  ...lagBands("W12", "staff_experience", {
    1: [0.81, 0.88],
    2: [0.68, 0.8],
    3: [0.57, 0.73],
    5: [0.46, 0.65],
  }),
  ...lagBands("W53", "quality", {
    1: [0.74, 0.83],
    2: [0.59, 0.72],
    3: [0.5, 0.68],
    5: [0.3, 0.56],
  }),
  measure("W13/3", "waits within a trust, 3 months on", [0.8, 0.9], within("waits", 3)),
  measure("W13/6", "the same, 6 months on", [0.52, 0.72], within("waits", 6)),
  measure("W14", "care and waits", [-0.28, 0.15], together("quality", "waits")),
  measure(
    "W15",
    "staff experience and waits",
    [-0.34, 0.05],
    together("staff_experience", "waits"),
  ),
  measure("W16", "stress and waits", [-0.16, 0.38], together("work_stress", "waits")),
  measure(
    "W19/1",
    "changes of care and of staff experience, 1 year",
    [-0.01, 0.14],
    changesTogether("quality", "staff_experience", 1),
  ),
  measure(
    "W19/3",
    "the same, 3 years",
    [-0.06, 0.14],
    changesTogether("quality", "staff_experience", 3),
  ),
  measure("W23/1", "still among the longest waits, 1 year", [0.42, 0.75], (panel) =>
    stays(waitYears(panel), "worst", 1),
  ),
  measure("W23/2", "the same, 2 years", [0.06, 0.55], (panel) =>
    stays(waitYears(panel), "worst", 2),
  ),
  measure("W24/12", "out of the longest waits within 12 months", [0.2, 0.65], leavesLongest(12)),
  measure("W24/24", "within 24 months", [0.48, 1], leavesLongest(24)),
  measure(
    "W25/worst",
    "distance that the worst tenth in care keeps, 3 years",
    [0.31, 0.67],
    kept("quality", "worst", 3),
  ),
  measure("W25/best", "the same of the best tenth", [0.5, 0.81], kept("quality", "best", 3)),
  measure(
    "W27/worst/1",
    "worst tenth in care still there, 1 year",
    [0.32, 0.56],
    staying("quality", "worst", 1),
  ),
  measure("W27/worst/3", "3 years", [0.18, 0.45], staying("quality", "worst", 3)),
  measure("W27/best/1", "best tenth, 1 year", [0.36, 0.68], staying("quality", "best", 1)),
  measure("W27/best/3", "3 years", [0.24, 0.64], staying("quality", "best", 3)),
  measure("W34/size", "care and ln(income)", [-0.19, 0.12], (panel) =>
    mean(atEnds(panel, "quality").map((row) => correlation(row, panel.income.map(log)))),
  ),
  measure(
    "W34/care",
    "surprises in care, smaller half beside larger",
    [1.04, 1.3],
    steadiness("quality"),
  ),
  measure(
    "W34/staff",
    "the same of staff experience",
    [0.97, 1.22],
    steadiness("staff_experience"),
  ),
  measure(
    "R4/care",
    "staff experience and care",
    [0.1, 0.4],
    together("staff_experience", "quality"),
  ),
  measure(
    "R4/stress",
    "stress and staff experience",
    [-0.68, -0.48],
    together("work_stress", "staff_experience"),
  ),
  measure(
    "X39",
    "share of trusts in deficit",
    [0.6, 0.72],
    each("surplus", (row) => mean(row.map((x) => (x < 0 ? 1 : 0)))),
  ),
];

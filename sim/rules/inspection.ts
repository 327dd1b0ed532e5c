import { log } from "../core/math.ts";
import { judged, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import type { EventLog } from "../core/trajectory.ts";
import { defineRule } from "../world/rule.ts";
import type { Reference, World } from "../world/world.ts";

export const inspectionState = {
  organisation: {
    standing: {
      type: "f64",
      unit: "SD",
      about: "how it stands among the trusts of the year",
      range: [-16, 16],
    },
    rating: { type: "u8", unit: "rating", about: "1 inadequate to 4 outstanding", range: [1, 4] },
    label: { type: "u8", unit: "1", about: "1 while in special measures", range: [0, 1] },
    due: {
      type: "f64",
      unit: "months",
      about: "months until the next inspection",
      range: [-1, 120],
    },
    inspected: { type: "u8", unit: "1", about: "1 in a month with an inspection", range: [0, 1] },
  },
} as const;

const params = {
  noise: judged({
    value: 0.542,
    range: [0.3, 0.6],
    unit: "SD",
    label: "Error of an inspection",
    help: "Spread of what inspectors see around how a trust stands.",
    why: "a few days on site by people who differ",
  }),
  benefit: judged({
    value: 0.495,
    range: [0, 0.8],
    unit: "SD",
    label: "Benefit of the doubt",
    help: "How far below a boundary that it has passed a trust must be seen before it loses its rating.",
    why: "taking a rating away has to be evidenced; the last one is on the table",
  }),
  cut_inadequate: sourced({
    value: -1.09,
    range: [-1.6, -1],
    unit: "SD",
    label: "Boundary of inadequate",
    help: "Standing as seen below which a trust is inadequate.",
    grade: "strong",
    cite: "Care Quality Commission, acute trusts April 2016: 10 of 103 inadequate",
  }),
  cut_good: sourced({
    value: 0.705,
    range: [0.5, 1],
    unit: "SD",
    label: "Boundary of good",
    help: "Standing as seen above which a trust is good.",
    grade: "strong",
    cite: "the same: 23 of 103 good or outstanding",
  }),
  cut_outstanding: sourced({
    value: 2.13,
    range: [1.8, 2.3],
    unit: "SD",
    label: "Boundary of outstanding",
    help: "Standing as seen above which a trust is outstanding.",
    grade: "strong",
    cite: "the same: 2 of 103 outstanding",
  }),
  site_ease: sourced({
    value: 0.848,
    range: [0.45, 1.1],
    unit: "SD",
    label: "How much lower sites' boundaries are",
    help: "By how much the boundaries for a single site lie below those for a trust.",
    grade: "moderate",
    cite: "shares of core services by rating, 2017 to 2020, beside those of trusts",
  }),
  return_labelled: sourced({
    value: 12,
    range: [10, 18],
    unit: "months",
    label: "Time to the next inspection, labelled",
    help: "Mean months until a trust in special measures is inspected again.",
    grade: "moderate",
    cite: "Care Quality Commission: re-inspection planned after 12 months, at most 6 later",
  }),
  return_other: judged({
    value: 21.6,
    range: [18, 36],
    unit: "months",
    label: "Time to the next inspection, others",
    help: "Mean months until another trust is inspected again.",
    why: "cycles of two to three years",
  }),
};

/** Domains: care twice (safe, effective), staff (caring), waits (responsive), board and money (well led). */
const DOMAINS = 5;

export const inspection = defineRule({
  id: "inspection",
  label: "Inspection and label",
  prose:
    "Inspectors come now and then, see with an error how a trust stands in five domains among those of its year, and take a rating away only where it is seen to be clearly below it. A trust that is inadequate is in special measures, whose duties are new to its board.",
  params,
  state: inspectionState,
  outcomes: {
    organisation: {
      rating: {
        label: "Inspection rating",
        group: "Care",
        question: "What would an inspector say?",
        help: "1 inadequate, 2 requires improvement, 3 good, 4 outstanding.",
        unit: "rating",
        better: "higher",
        range: [1, 4],
        digits: 1,
        threshold: 1,
        care: true,
        read: ({ organisations: o }, i) => o.rating[i],
      },
      special_measures: {
        label: "Special measures",
        group: "Care",
        help: "1 while labelled.",
        unit: "share",
        better: "neutral",
        range: [0, 1],
        digits: 2,
        threshold: 0.05,
        whole: "mean",
        care: true,
        read: ({ organisations: o }, i) => o.label[i],
      },
    },
  },
  start(world, p, draw) {
    const { organisations: o } = world;
    const luck = draw.uniforms(o, 1);
    for (let i = 0; i < o.count; i++) {
      o.rating[i] = 2;
      o.due[i] = luck[i] * p.return_other;
    }
  },
  derive: stand,
  step(world, p, draw, log) {
    const { organisations: o, nation } = world;
    stand(world);
    const luck = draw.uniforms(o, 2);
    for (let i = 0; i < o.count; i++) {
      if (nation.clinical[i] === 0) continue;
      o.due[i] -= 1;
      o.inspected[i] = o.due[i] <= 0 ? 1 : 0;
      if (o.inspected[i] === 0) continue;
      const before = o.rating[i];
      inspect(world, p, i, draw.normalsAt(o, i, 1)[0]);
      if (log.on && o.rating[i] !== before) tell(world, i, before, log);
      // Who is spared reports is seen again later, by half as much at most.
      const later = 1 + o.spared[i] / 2;
      const mean = o.label[i] === 1 ? p.return_labelled * later : p.return_other;
      // Between half and one and a half times the mean, as visits are planned.
      o.due[i] = mean * ((luck[2 * i] + luck[2 * i + 1]) / 2 + 1 / 2);
    }
  },
});

type Numbers = ParamValues<typeof params>;

const RATINGS = ["", "inadequate", "requires improvement", "good", "outstanding"] as const;

function tell({ organisations: o, month }: World, i: number, before: number, log: EventLog): void {
  const was = `before: ${RATINGS[before]}`;
  log.add(month, o.ids[i], `rated ${RATINGS[o.rating[i]]}`, "inspection", was);
  if (o.rating[i] === 1) log.add(month, o.ids[i], "put into special measures", "inspection");
  if (before === 1) log.add(month, o.ids[i], "leaves special measures", "inspection");
}

function inspect(world: World, p: Numbers, i: number, error: number): void {
  const { organisations: o, nation } = world;
  const ease = nation.site[i] * p.site_ease;
  const seen = ease + (o.standing[i] + p.noise * error) / Math.sqrt(1 + p.noise * p.noise);
  const cuts = [p.cut_inadequate, p.cut_good, p.cut_outstanding];
  let rating = 1;
  cuts.forEach((cut, k) => {
    const passed = o.rating[i] > k + 1;
    if (seen > cut - (passed ? p.benefit : 0)) rating = k + 2;
  });
  o.rating[i] = rating;
  putLabel(world, i, rating === 1 ? 1 : 0);
}

/** Puts trust `i` in special measures, or out of them; their duties are new to its board. */
export function putLabel({ organisations: o }: World, i: number, labelled: number): void {
  if (labelled !== o.label[i]) o.unlearnt[i] = labelled;
  o.label[i] = labelled;
}

const domain = new Float64Array(DOMAINS);

/** What standing is made of at trust `i`; the buffer is used again by the next call. */
export function domainsOf({ organisations: o, times }: World, i: number): Float64Array {
  domain[0] = o.care[i];
  domain[1] = o.staff[i];
  domain[2] = -log(o.list[i]);
  // How it is led, and what it can spend, are those of the body that answers for it.
  const body = o.body[i];
  domain[3] = o.stability[body];
  domain[4] = o.surplus[body] - times.norm[0];
  return domain;
}

/** How much each domain of standing weighs: care counts for two, board and money for one together. */
export const WEIGHTS = [2, 1, 1, 1 / 2, 1 / 2];

/** How trust `i` stands on a measure, all domains together. */
function weigh(world: World, i: number, { mean, spread }: Omit<Measure, "whole">): number {
  const of = domainsOf(world, i);
  let z = 0;
  for (let d = 0; d < DOMAINS; d++) z += (WEIGHTS[d] * (of[d] - mean[d])) / spread[d];
  return z;
}

type Measure = Pick<Reference, "mean" | "spread" | "whole">;

function stand(world: World): void {
  const { organisations: o } = world;
  const measure = world.reference ?? measureOf(world);
  for (let i = 0; i < o.count; i++) o.standing[i] = weigh(world, i, measure) / measure.whole;
}

/** The measure that the trusts of a world are to one another. */
function measureOf(world: World): Measure {
  const n = world.organisations.count;
  const sums = new Float64Array(DOMAINS);
  const squares = new Float64Array(DOMAINS);
  for (let i = 0; i < n; i++) {
    const of = domainsOf(world, i);
    for (let d = 0; d < DOMAINS; d++) {
      sums[d] += of[d];
      squares[d] += of[d] * of[d];
    }
  }
  const mean = Array.from(sums, (x) => x / n);
  const spread = Array.from(squares, (x, d) => Math.sqrt(x / n - mean[d] * mean[d]));
  let whole = 0;
  for (let i = 0; i < n; i++) {
    const z = weigh(world, i, { mean, spread });
    whole += z * z;
  }
  return { mean, spread, whole: Math.sqrt(whole / n) };
}

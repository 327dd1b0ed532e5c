import { wilson } from "../../analysis/wilson.ts";
import { jackknife, mean, ratio, within } from "../estimate.ts";
import { inPanel } from "../panel.ts";
import { pattern, type Row } from "../pattern.ts";
import { NATION, RUNS, tally, valuesAt } from "./regime-nation.ts";

/** Dates at which boards are looked at: each half-year from the first to the fifth. */
const DATES = [12, 18, 24, 30, 36, 42, 48, 54, 60] as const;

const vacant = (rating: number) =>
  tally(NATION, (panel) => {
    const ratings = panel.of("rating");
    return valuesAt(panel, "executive_vacancies", DATES, (i, t) => ratings[i][t] === rating);
  });
const worst = vacant(1);
const best = vacant(4);

/** How many times one mean is another, with the jackknife over national runs. */
function times(a: Float64Array, as: Float64Array, b: Float64Array, bs: Float64Array) {
  const sum = (values: Float64Array, keep: readonly number[]) =>
    keep.reduce((total, r) => total + values[r], 0);
  return jackknife(
    a.length,
    (keep) => (sum(a, keep) / sum(as, keep)) * (sum(bs, keep) / sum(b, keep)),
  );
}

const churn = pattern({
  id: "X32",
  kind: "emergent",
  must: true,
  claim: "The worse a trust is rated, the more of its executive posts are vacant",
  source: "KF18",
  strength: "strong",
  contrast: "trusts rated inadequate with those rated outstanding",
  design: "national world without partnering, each half-year from the first to the fifth",
  metric: "mean share of board posts vacant, inadequate over outstanding",
  samples: { bad: worst.sum, bads: worst.count, top: best.sum, tops: best.count },
  measure: ({ bad, bads, top, tops }) => [
    within("vacancies, inadequate over outstanding", times(bad, bads, top, tops), 2.5, 8),
  ],
  most: RUNS,
});

const chiefs = {
  id: "X36",
  kind: "emergent",
  claim: "Trusts in special measures lack a permanent chief executive more than twice as often",
  source: "KF14",
  strength: "moderate",
  untestable: "A board is six posts that count alike: no post is that of the chief executive.",
} satisfies Row;

const left = tally(NATION, (panel) => valuesAt(panel, "leavers", DATES));

const leavers = pattern({
  id: "X38",
  kind: "input",
  claim:
    "Seven doctors and ten nurses in a hundred leave in a year, more with moves between trusts",
  source: "LEAVE22",
  strength: "strong",
  contrast: "none",
  design: "national world without partnering, each half-year from the first to the fifth",
  metric: "mean share of staff who leave in a year, %",
  samples: { left: left.sum, all: left.count },
  measure: ({ left, all }) => [within("staff leaving, % a year", ratio(left, all), 7, 15)],
  most: RUNS,
});

const surplus = inPanel((panel) => {
  const lines = panel.of("surplus");
  return lines.reduce((sum, line) => sum + line[0], 0) / lines.length;
});
const inDeficit = inPanel((panel) => {
  const lines = panel.of("surplus");
  return lines.filter((line) => line[0] < 0).length / lines.length;
});

/** Trusts of 2015/16 and how many of them were in deficit: 65.5 % of 238. */
const TRUSTS = 238;
const DEFICITS = 156;

const money = pattern({
  id: "X39",
  kind: "input",
  claim: "In 2015/16 trusts had a deficit of about 3 % of income, two in three of them",
  source: "KFDEF, NAO16",
  strength: "strong",
  contrast: "none",
  design: "national world at the start; its finances are an input",
  metric:
    "mean surplus, within one point of -3 % of income; share of trusts in deficit against the 95 % interval of the observed share",
  samples: {
    surplus: { design: NATION, read: surplus },
    deficit: { design: NATION, read: inDeficit },
  },
  measure: ({ surplus, deficit }) => [
    within("mean surplus, % of income", mean(surplus), -4, -2),
    within("share in deficit", mean(deficit), ...wilson(DEFICITS, TRUSTS)),
  ],
  most: RUNS,
});

/** Boards, staff who leave, and money. */
export const leaderRows = [churn, chiefs, leavers, money];

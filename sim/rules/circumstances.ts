import { pow } from "../core/math.ts";
import { sourced } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";

const lasting = (what: string) =>
  ({
    type: "f64",
    unit: "SD",
    about: `the part of ${what} that never changes`,
    range: [-8, 8],
  }) as const;
const slow = (what: string) =>
  ({
    type: "f64",
    unit: "SD",
    about: `the part of ${what} that changes over years`,
    range: [-40, 40],
  }) as const;

export const circumstanceState = {
  organisation: {
    careLasting: lasting("what patients and buildings make of care"),
    careSlow: slow("what patients and buildings make of care"),
    goodwillLasting: lasting("what staff feel whatever the month brings"),
    goodwillSlow: slow("what staff feel whatever the month brings"),
    loadLasting: lasting("the day job"),
    loadSlow: slow("the day job"),
    moneyLasting: lasting("costs above what is paid"),
    moneySlow: slow("costs above what is paid"),
    steadiness: {
      type: "f64",
      unit: "1",
      about: "how large surprises in its care are beside those of a trust of median size",
      range: [0, 20],
    },
  },
} as const;

const params = {
  lasting: sourced({
    value: 0.342,
    range: [0.2, 0.5],
    unit: "share",
    label: "Share of circumstances that lasts",
    help: "Share of the variance of what nobody manages that never changes.",
    grade: "moderate",
    cite: "a panel of 1,084 trust-years, 2012-2019: care within region, staff and stress pooled, 0.36 (standard error 0.09)",
  }),
  keep: sourced({
    value: 0.967,
    range: [0.96, 0.98],
    unit: "per month",
    label: "What is kept of the rest in a month",
    help: "Share of the changing part of circumstances that is still there a month later.",
    grade: "moderate",
    cite: "the same panel: 0.972 (standard error 0.004)",
  }),
  steadier: sourced({
    value: 0.0585,
    range: [0, 0.3],
    unit: "1",
    label: "How much steadier large trusts are",
    help: "Power of size by which surprises in care shrink.",
    grade: "moderate",
    cite: "the same panel: surprises of care in the smaller half 1.16 times those in the larger (1.04 to 1.30)",
  }),
};

export const circumstances = defineRule({
  id: "circumstances",
  label: "What nobody manages",
  prose:
    "Care, goodwill of staff, the day job and costs each have a part that never changes and a part that changes over years; one pair of numbers serves all four. Care of large trusts is steadier.",
  params,
  state: circumstanceState,
  start(world, p, draw) {
    const { organisations: o, nation } = world;
    for (let i = 0; i < o.count; i++) {
      o.steadiness[i] = pow(nation.medianIncome / nation.income[i], p.steadier);
    }
    const luck = draw.normals(o, 2 * SERIES);
    const rest = Math.sqrt(1 - p.lasting);
    seriesOf(world).forEach(([level, changing], s) => {
      for (let i = 0; i < o.count; i++) {
        level[i] = Math.sqrt(p.lasting) * luck[i * 2 * SERIES + 2 * s];
        changing[i] = rest * luck[i * 2 * SERIES + 2 * s + 1];
      }
    });
  },
  step(world, p, draw) {
    const { organisations: o } = world;
    const luck = draw.normals(o, SERIES);
    const jump = Math.sqrt((1 - p.lasting) * (1 - p.keep * p.keep));
    seriesOf(world).forEach(([, changing], s) => {
      for (let i = 0; i < o.count; i++) {
        const size = s === 0 ? o.steadiness[i] : 1;
        // A deficit that somebody else pays is not worked off.
        const back = (1 - p.keep) * (s === MONEY ? 1 - o.covered[i] : 1);
        changing[i] += jump * size * luck[i * SERIES + s] - back * changing[i];
      }
    });
  },
});

const SERIES = 4;
/** Place of money among them. */
const MONEY = 3;

const seriesOf = ({
  organisations: o,
}: World): readonly (readonly [Float64Array, Float64Array])[] => [
  [o.careLasting, o.careSlow],
  [o.goodwillLasting, o.goodwillSlow],
  [o.loadLasting, o.loadSlow],
  [o.moneyLasting, o.moneySlow],
];

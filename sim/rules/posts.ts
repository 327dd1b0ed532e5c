import { judged } from "../core/number.ts";
import { defineRule } from "../world/rule.ts";
import type { World } from "../world/world.ts";
import { STAGE } from "./deals.ts";

const share = (about: string) => ({ type: "f64", unit: "share", about, range: [0, 1] }) as const;

export const postState = {
  partnership: {
    overlap: share("management posts of the smaller party that the other holds too"),
    contested: share("of these, how many are in dispute, of all posts of the smaller"),
    settled: share("posts settled so far, of all posts of the smaller"),
    settling: share("posts settled this month, of all posts of the smaller"),
    opened: { type: "u8", unit: "1", about: "1 once posts were put in dispute", range: [0, 1] },
    routine: share("how far a way of working that both use is established"),
    delay: {
      type: "f64",
      unit: "weeks",
      about: "wait for transfer on a shared pathway without any routine; 0 where there is none",
      range: [0, 104],
    },
    volume: {
      type: "f64",
      unit: "1",
      about: "patients on the shared pathway, of those at its start",
      range: [0, 100],
    },
  },
} as const;

const params = {
  resolving: judged({
    value: 0.671,
    range: [0.3, 4],
    unit: "per month",
    label: "How work settles things",
    help: "Share of the posts in dispute, or of a routine that is missing, that a month of all hours of a full board would settle.",
    why: "savings of a merger at 36 and 69 % of plan in its first two years",
  }),
};

export const posts = defineRule({
  id: "posts",
  label: "Posts and routines",
  prose:
    "Where two bodies become one, posts that both hold are in dispute until joint work settles them. Until then staff doubt, hours are claimed and nothing is saved. On a shared pathway joint work makes a routine that shortens the wait; one that lives in people's heads serves only so many patients, one that is written down serves all.",
  params,
  state: postState,
  outcomes: {
    partnership: {
      pathway_delay: {
        label: "Delay on the shared pathway",
        group: "Patients’ access",
        help: "Wait for transfer on the pathway that the partners share.",
        unit: "weeks",
        better: "lower",
        range: [0, 104],
        digits: 1,
        threshold: 0.5,
        read: ({ partnerships: s }, k) =>
          s.delay[k] > 0 ? s.delay[k] * (1 - reachOf(s, k)) : Number.NaN,
      },
    },
  },
  balances: {
    posts: {
      about: "posts held twice are in dispute or settled",
      unit: "share",
      off: ({ partnerships: s }) => {
        let off = 0;
        for (let k = 0; k < s.count; k++) {
          if (s.opened[k] === 0 || s.contested[k] === 0) continue;
          off += Math.abs(s.overlap[k] - s.contested[k] - s.settled[k]);
        }
        return off;
      },
    },
  },
  start: ({ partnerships: s }) => {
    s.volume.fill(1);
  },
  step(world, p) {
    const { partnerships: s, nation } = world;
    for (let k = 0; k < s.count; k++) {
      s.settling[k] = 0;
      if (s.stage[k] === STAGE.none) continue;
      if (s.stage[k] === STAGE.running && s.opened[k] === 0) {
        s.contested[k] = nation.forms[s.form[k]].oneBody * s.overlap[k];
        s.opened[k] = 1;
      }
      if (s.stage[k] === STAGE.over) {
        s.contested[k] = 0;
        s.routine[k] = 0;
        continue;
      }
      const work = Math.min(1, p.resolving * s.given[k]);
      if (s.stage[k] === STAGE.running) s.settling[k] = work * s.contested[k];
      s.contested[k] -= s.settling[k];
      s.settled[k] += s.settling[k];
      if (s.breadth[k] === 0) continue;
      s.routine[k] += Math.min(1, work / s.breadth[k]) * (1 - s.routine[k]);
    }
  },
});

/** How far the routine reaches: what is written down serves everybody, the rest only as many as at its start. */
function reachOf(s: World["partnerships"], k: number): number {
  return s.routine[k] * (s.written[k] + (1 - s.written[k]) / Math.max(1, s.volume[k]));
}

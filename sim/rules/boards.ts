import type { Draws } from "../core/draws.ts";
import { exp } from "../core/math.ts";
import { judged, lever, sourced } from "../core/number.ts";
import type { ParamValues } from "../core/parameters.ts";
import { defineRule } from "../world/rule.ts";
import { BOARD, POSTS, type World } from "../world/world.ts";

export const boardState = {
  post: {
    filled: { type: "u8", unit: "1", about: "1 while somebody holds the post", range: [0, 1] },
    ability: {
      type: "f64",
      unit: "SD",
      about: "what an hour of its holder is worth",
      range: [-8, 8],
    },
    settled: {
      type: "f64",
      unit: "share",
      about: "how far its holder knows the place",
      range: [0, 1],
    },
  },
  organisation: {
    supply: {
      type: "f64",
      unit: "share",
      about: "hours that its board supplies, of those of a full and settled one",
      range: [-4, 4],
    },
    coached: {
      type: "f64",
      unit: "share",
      about: "hours that newcomers spend with those who coach them",
      range: [0, 1],
    },
    vacant: {
      type: "f64",
      unit: "share",
      about: "board posts without anybody in them",
      range: [0, 1],
    },
    stability: {
      type: "f64",
      unit: "share",
      about: "posts held by people who know the place",
      range: [0, 1],
    },
    turnover: {
      type: "f64",
      unit: "per month",
      about: "chance that somebody who leads or carries a partnership leaves",
      range: [0, 1],
    },
    unlearnt: {
      type: "f64",
      unit: "share",
      about: "how new the duties of a label still are to its board",
      range: [0, 1],
    },
  },
  times: {
    usualSupply: {
      type: "f64",
      unit: "share",
      about: "hours that boards supply on average",
      range: [0, 1],
    },
  },
} as const;

const params = {
  leaving: sourced({
    value: 0.016,
    range: [0.012, 0.028],
    unit: "per month",
    label: "Board members who leave",
    help: "Chance in a month that a board member leaves a trust of average standing.",
    grade: "strong",
    cite: "King's Fund and NHS Providers 2018: 54 % of directors appointed within three years",
  }),
  leaving_slope: sourced({
    value: 0.261,
    range: [0.2, 0.8],
    unit: "1",
    label: "How much sooner where things go badly",
    help: "Leaving multiplies by its exponential for each SD of lower standing.",
    grade: "moderate",
    cite: "the same: inadequate trusts 72 % newly appointed in a year, outstanding ones a fifth",
  }),
  filling: sourced({
    value: 0.387,
    range: [0.1, 0.4],
    unit: "per month",
    label: "Vacant board posts filled",
    help: "Chance in a month that a vacant post is filled.",
    grade: "moderate",
    cite: "the same: 8 % of posts vacant; four to nine months to fill one",
  }),
  settling: sourced({
    value: 30.8,
    range: [12, 36],
    unit: "months",
    label: "Time to know the place",
    help: "Months until a newcomer knows the place as others do; until then an hour is worth half as much.",
    grade: "moderate",
    cite: "Fulop and others 2002: savings of a merger 36 and 69 % of plan in years one and two",
  }),
  ability_spread: judged({
    value: 0.298,
    range: [0, 0.6],
    unit: "1",
    label: "How much leaders differ",
    help: "Spread of the logarithm of what an hour of a board member is worth.",
    why: "a leader a standard deviation better does a third more in the same hour",
  }),
  attracting: judged({
    value: 0.255,
    range: [0, 0.8],
    unit: "1",
    label: "Better leaders where things go well",
    help: "By how much the ability of those who come rises with each SD of standing.",
    why: "posts at failing trusts have few applicants",
  }),
  leadership_support: lever({
    alone: true,
    good: "higher",
    why: "Newcomers know the place sooner; until then it takes their time and has to be paid for.",
    ends: ["none", "a coach for each newcomer"],
    value: 0,
    range: [0, 1],
    unit: "share",
    group: "People",
    label: "Support for leaders",
    help: "Coaching and mentors for people who are new on a board: they know the place sooner; it takes a day a week of theirs until then, and as much again is paid for.",
    cite: "case B: a mentor for a new board was what helped",
  }),
};

const YEAR = 12;
const PER_CENT = 100;

/** Working days in a week: support takes one of them. */
const DAYS = 5;

/** Hours that a board supplies on average, given its numbers: full, settled and ordinary would be 1. */
const usualSupply = ({ leaving, filling, settling }: Numbers): number =>
  ((filling / (filling + leaving)) * (1 + 1 / (1 + leaving * settling))) / 2;

type Numbers = ParamValues<typeof params>;

/** Luck of a post in a month: whether its holder leaves or somebody comes. */
const CHANNELS = 1;

export const boards = defineRule({
  id: "boards",
  label: "Boards",
  prose:
    "A board is six people of different ability. They leave sooner where things go badly, are replaced after some months, by abler people where things go well, and a newcomer's hour is worth half until they know the place.",
  params,
  state: boardState,
  outcomes: {
    organisation: {
      executive_turnover: {
        label: "Board turnover",
        group: "Leading",
        help: "Board members who would leave in a year at this month's pace.",
        unit: "% a year",
        better: "lower",
        range: [0, 2000],
        digits: 0,
        threshold: 5,
        read: ({ organisations: o }, i) => PER_CENT * YEAR * o.turnover[i],
      },
      executive_vacancies: {
        label: "Board posts unfilled",
        group: "Leading",
        help: "Posts on its board without anybody in them.",
        unit: "%",
        better: "lower",
        range: [0, PER_CENT],
        digits: 1,
        threshold: 5,
        read: ({ organisations: o }, i) => PER_CENT * o.vacant[i],
      },
    },
  },
  start(world, p, draw) {
    const { posts, times } = world;
    times.usualSupply[0] = usualSupply(p);
    const luck = draw.normals(posts, 1).slice();
    const chance = draw.uniforms(posts, 2);
    const filled = p.filling / (p.filling + p.leaving);
    for (let j = 0; j < posts.count; j++) {
      posts.filled[j] = chance[2 * j] < filled ? 1 : 0;
      posts.ability[j] = luck[j];
      posts.settled[j] = chance[2 * j + 1];
    }
    supplyHours(world, p);
  },
  derive: supplyHours,
  step(world, p, draw, log) {
    const { organisations: o, posts, month } = world;
    const chance = draw.uniforms(posts, CHANNELS);
    const learnt = (1 + p.leadership_support) / p.settling;
    for (let i = 0; i < o.count; i++) {
      o.unlearnt[i] -= o.unlearnt[i] * learnt;
      const leaving = Math.min(1, p.leaving * exp(-p.leaving_slope * o.standing[i]));
      o.turnover[i] = leaving;
      for (let j = i * BOARD; j < (i + 1) * BOARD; j++) {
        if (posts.filled[j] === 1) {
          posts.settled[j] += (1 - posts.settled[j]) * learnt;
          if (chance[j] >= leaving) continue;
          posts.filled[j] = 0;
          if (log.on) log.add(month, o.ids[i], `${postOf(j)} leaves`, reasonOf(o.standing[i]));
        } else if (chance[j] < p.filling) {
          appoint(world, j, p.attracting, draw);
          if (log.on) log.add(month, o.ids[i], `new ${postOf(j)}`, "post filled");
        }
      }
    }
    supplyHours(world, p);
  },
});

const postOf = (j: number) => POSTS[j % BOARD];

/** What a story says of why somebody leaves a board; the chance is one continuous law. */
const reasonOf = (standing: number) => (standing < 0 ? "poor standing" : "moves on");

/** Somebody new in post `j` who does not know the place yet; the better it stands, the abler. */
export function appoint(world: World, j: number, attracting: number, draw: Draws): void {
  const { organisations: o, posts } = world;
  const standing = o.standing[Math.floor(j / BOARD)];
  const luck = Math.sqrt(1 - attracting * attracting) * draw.normalsAt(posts, j, 1)[0];
  posts.filled[j] = 1;
  posts.settled[j] = 0;
  posts.ability[j] = attracting * standing + luck;
}

function supplyHours(world: World, p: Numbers): void {
  const { organisations: o, posts } = world;
  const usual = exp((p.ability_spread * p.ability_spread) / 2);
  for (let i = 0; i < o.count; i++) {
    let hours = 0;
    let known = 0;
    let held = 0;
    for (let j = i * BOARD; j < (i + 1) * BOARD; j++) {
      if (posts.filled[j] === 0) continue;
      held += 1;
      known += posts.settled[j];
      hours += ((1 + posts.settled[j]) / 2) * exp(p.ability_spread * posts.ability[j]);
    }
    o.coached[i] = (p.leadership_support * (1 - known / BOARD)) / DAYS;
    o.supply[i] = (hours / usual / BOARD) * (1 - o.coached[i]);
    o.stability[i] = known / BOARD;
    o.vacant[i] = 1 - held / BOARD;
  }
}

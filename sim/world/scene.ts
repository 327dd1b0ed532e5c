import { log } from "../core/math.ts";
import { boards } from "../rules/boards.ts";
import { STAGE } from "../rules/deals.ts";
import type { Recorded } from "./record.ts";
import { BOARD, POSTS, TIES, type World } from "./world.ts";

/** A post that a replay shows, or somebody on whom a partnership rests. */
export interface ScenePost {
  /** Index among the organisations of the replay. */
  readonly organisation: number;
  readonly name: string;
  /** 0 on the board, 1 one of those on whom a partnership rests. */
  readonly level: number;
}

/** Two people on whom a partnership rests, by index among the posts. */
export interface SceneTie {
  readonly a: number;
  readonly b: number;
  readonly level: number;
}

/** A planned partnership, by index among the organisations; `joint` is -1 where it makes no body. */
export interface SceneBond {
  readonly id: string;
  readonly lead: number;
  readonly other: number;
  readonly joint: number;
  /** Names of the steps on its way, in order. */
  readonly steps: readonly string[];
}

/** Who and what a replay shows: the parties to planned partnerships and what they may become. */
export interface SceneCast {
  readonly organisations: readonly string[];
  readonly posts: readonly ScenePost[];
  readonly ties: readonly SceneTie[];
  readonly bonds: readonly SceneBond[];
}

/** The months of one future, each table row-major by month, from 0 to `months`. */
export interface Scenes extends SceneCast {
  readonly months: number;
  /** [month][organisation] index of the legal body it belongs to; -1 while it does not exist. */
  readonly bodies: Int16Array;
  /**
   * [month][post] how many have held it so far; 0 while it is empty, -1 where there is none. Of
   * those on whom a partnership rests: how many pairs have known one another.
   */
  readonly holders: Int16Array;
  /**
   * [month][post] months its holder, or the pair, has been there; of a holder who was there at the
   * start as long as it takes to know the place so well.
   */
  readonly tenures: Int16Array;
  /** [month][tie] trust; NaN while the two do not work together. */
  readonly trust: Float32Array;
  /** [month][tie] 1 where they worked together that month. */
  readonly met: Uint8Array;
  /** [month][bond] the step it is in; -1 before it is agreed, -3 while it is prepared, -5 when it is over. */
  readonly steps: Int16Array;
}

/** Writes down one future month by month, from month 0 on. Reads the world and changes nothing in it. */
export interface SceneRecorder {
  /** Writes the world's present month. */
  record(world: World): void;
  readonly scenes: Scenes;
}

/** What a replay is made for: what is recorded, and what the forms of its deals are called. */
export interface Staged extends Recorded {
  /** Labels of the forms of the nation, by index. */
  readonly formLabels: readonly string[];
}

/** What a month says of a partnership that is in no step. */
const STEP = { none: -1, prepared: -3, over: -5 } as const;
/** The rows of the world behind what is shown. */
interface Rows {
  /** Of the sites: bodies, which have none, come after them. */
  readonly sites: readonly number[];
  /** Of the post of a board behind each post, -1 behind somebody on whom a partnership rests. */
  readonly posts: readonly number[];
  /** Of each tie, with the partnership that it is of and its place among those of the same. */
  readonly ties: readonly { readonly row: number; readonly deal: number; readonly nth: number }[];
  /** Of the partnership that makes each body. */
  readonly deals: readonly number[];
}

/** A recorder for runs of a set-up. */
export function recordScenes(setup: Staged, months: number): SceneRecorder {
  const { cast, rows } = castOf(setup);
  const count = months + 1;
  const scenes: Scenes = {
    ...cast,
    months,
    bodies: new Int16Array(count * cast.organisations.length).fill(-1),
    holders: new Int16Array(count * cast.posts.length).fill(-1),
    tenures: new Int16Array(count * cast.posts.length),
    trust: new Float32Array(count * cast.ties.length).fill(Number.NaN),
    met: new Uint8Array(count * cast.ties.length),
    steps: new Int16Array(count * cast.bonds.length).fill(STEP.none),
  };
  const seats = cast.posts.map(() => ({ holders: 0, tenure: 0, ability: Number.NaN }));
  return {
    scenes,
    record(world) {
      recordBodies(world, rows, scenes);
      recordBoards(world, rows, scenes, seats);
      recordTies(world, rows, scenes, seats);
      recordSteps(world, scenes);
    },
  };
}

function recordBodies({ partnerships: s, month }: World, rows: Rows, scenes: Scenes): void {
  const start = month * scenes.organisations.length;
  rows.sites.forEach((_, i) => {
    scenes.bodies[start + i] = i;
  });
  rows.deals.forEach((deal, b) => {
    if (s.oneBody[deal] === 0) return;
    const joint = rows.sites.length + b;
    const { lead, other } = scenes.bonds[deal];
    for (const i of [lead, other, joint]) scenes.bodies[start + i] = joint;
  });
}

/** What is known of a post: how many have held it, and how long whoever holds it has been there. */
interface Seat {
  holders: number;
  tenure: number;
  /** Of its holder: nobody has that of another. */
  ability: number;
}

function recordBoards(world: World, rows: Rows, scenes: Scenes, seats: readonly Seat[]): void {
  const { posts, month } = world;
  rows.posts.forEach((row, p) => {
    if (row < 0) return;
    const seat = seats[p];
    const filled = posts.filled[row] === 1;
    if (filled && posts.ability[row] !== seat.ability) {
      seat.holders += 1;
      seat.tenure = month === 0 ? timeToKnow(posts.settled[row]) : 0;
      seat.ability = posts.ability[row];
    } else seat.tenure += 1;
    write(scenes, month, p, filled ? seat : null);
  });
}

/** Longest time in post that is told, months: a lifetime at work. */
const LONGEST = 480;

/** Months after which a newcomer knows the place so well. */
function timeToKnow(settled: number): number {
  const months = -boards.params.settling.default * log(1 - Math.min(settled, 1));
  return Math.min(LONGEST, Math.floor(months));
}

/** Writes who holds post `p`: 0 holders where it is empty. */
function write(scenes: Scenes, month: number, p: number, seat: Seat | null): void {
  const at = month * scenes.posts.length + p;
  scenes.holders[at] = seat ? seat.holders : 0;
  scenes.tenures[at] = seat ? seat.tenure : 0;
}

function recordTies(world: World, rows: Rows, scenes: Scenes, seats: readonly Seat[]): void {
  const { ties, partnerships: s, month } = world;
  rows.ties.forEach(({ row, deal, nth }, t) => {
    if (nth >= s.tieCount[deal]) return;
    const at = month * scenes.ties.length + t;
    scenes.trust[at] = ties.held[row];
    scenes.met[at] = s.given[deal] > 0 ? 1 : 0;
    // Every promise moves trust, so that it is that of strangers only where one of the two is new.
    const anew = ties.held[row] === s.firstTrust[deal];
    for (const p of [scenes.ties[t].a, scenes.ties[t].b]) {
      const seat = seats[p];
      seat.tenure = anew || seat.holders === 0 ? 0 : seat.tenure + 1;
      if (anew || seat.holders === 0) seat.holders += 1;
      write(scenes, month, p, seat);
    }
  });
}

function recordSteps({ partnerships: s, month }: World, scenes: Scenes): void {
  const start = month * scenes.bonds.length;
  scenes.bonds.forEach(({ steps }, k) => {
    scenes.steps[start + k] = stepOf(s.stage[k], s.works[k] === 1, steps.length - 1);
  });
}

function stepOf(stage: number, works: boolean, last: number): number {
  if (stage === STAGE.none) return STEP.none;
  if (stage === STAGE.over) return STEP.over;
  if (stage === STAGE.running) return last;
  return works ? 0 : STEP.prepared;
}

function castOf(setup: Staged): { cast: SceneCast; rows: Rows } {
  const { nation, organisationIds, partnershipIds, bodies, formLabels } = setup;
  const deals = nation.deals.slice(0, partnershipIds.length);
  const sites = [...new Set(deals.flatMap(({ lead, other }) => [lead, other]))].sort(
    (a, b) => a - b,
  );
  const boardPosts = sites.flatMap((row, organisation) =>
    POSTS.map((name, j) => ({ row: row * BOARD + j, shown: { organisation, name, level: 0 } })),
  );
  const posts: { row: number; shown: ScenePost }[] = boardPosts.slice();
  const ties: { row: Rows["ties"][number]; shown: SceneTie }[] = [];
  const somebody = (organisation: number): number => {
    posts.push({ row: -1, shown: { organisation, name: "one on whom it rests", level: 1 } });
    return posts.length - 1;
  };
  deals.forEach(({ lead, other, form, interim }, deal) => {
    if (lead === other) return;
    const most = Math.max(nation.forms[form].ties, nation.forms[interim]?.ties ?? 0);
    for (let nth = 0; nth < most; nth++) {
      const [a, b] = [lead, other].map((row) => somebody(sites.indexOf(row)));
      ties.push({ row: { row: deal * TIES + nth, deal, nth }, shown: { a, b, level: 1 } });
    }
  });
  const bonds = deals.map(({ lead, other, form, interim }, k) => ({
    id: partnershipIds[k],
    lead: sites.indexOf(lead),
    other: sites.indexOf(other),
    joint: nation.forms[form].oneBody === 1 ? bodyOf(setup, lead, other, sites.length) : -1,
    steps: [interim, form].filter((at) => at >= 0).map((at) => formLabels[at]),
  }));
  return {
    cast: {
      organisations: [...sites.map((row) => organisationIds[row]), ...bodies.map(({ id }) => id)],
      posts: posts.map(({ shown }) => shown),
      ties: ties.map(({ shown }) => shown),
      bonds,
    },
    rows: {
      sites,
      posts: posts.map(({ row }) => row),
      ties: ties.map(({ row }) => row),
      deals: bodies.map(({ deal }) => deal),
    },
  };
}

/** Index, among the organisations of a replay, of the body that two would make; -1 without one. */
function bodyOf({ bodies }: Staged, lead: number, other: number, sites: number): number {
  const b = bodies.findIndex(({ parts }) => parts.includes(lead) && parts.includes(other));
  return b < 0 ? -1 : sites + b;
}

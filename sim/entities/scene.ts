import { STATUS } from "./partnership.ts";
import { BOARD_POSTS, postName } from "./person.ts";
import { type Setup, tiePost } from "./setup.ts";
import { TIES_PER_LEVEL } from "./tie.ts";
import type { PartnerWorld } from "./world.ts";

/** A post that a replay shows. */
export interface ScenePost {
  /** Index among the organisations of the replay. */
  readonly organisation: number;
  readonly name: string;
  /** 0 board, 1 clinical, 2 operational, 3 frontline. */
  readonly level: number;
}

/** Two posts whose holders may come to know each other, by index among the posts. */
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
  /** [month][post] how many have held it so far; 0 while it is empty, -1 where there is none. */
  readonly holders: Int16Array;
  /** [month][post] months its holder has been there. */
  readonly tenures: Int16Array;
  /** [month][tie] trust; NaN while the two do not know each other. */
  readonly trust: Float32Array;
  /** [month][tie] 1 where they met that month. */
  readonly met: Uint8Array;
  /** [month][bond] the step it is in; before and after, -1 less the status. */
  readonly steps: Int16Array;
}

/** Writes down one future month by month. Reads the world and changes nothing in it. */
export interface SceneRecorder {
  /** Writes the world's present month. */
  record(world: PartnerWorld): void;
  readonly scenes: Scenes;
}

interface Rows {
  readonly organisations: readonly number[];
  readonly posts: readonly number[];
  readonly ties: readonly number[];
}

/** A recorder for runs of a set-up. */
export function recordScenes(setup: Setup, months: number): SceneRecorder {
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
    steps: new Int16Array(count * cast.bonds.length).fill(-1),
  };
  return {
    scenes,
    record(world) {
      recordBodies(world, rows, scenes);
      recordPosts(world, rows, scenes);
      recordTies(world, rows, scenes);
      recordSteps(world, scenes);
    },
  };
}

function recordBodies({ organisation: o, month }: PartnerWorld, rows: Rows, scenes: Scenes): void {
  const start = month * rows.organisations.length;
  rows.organisations.forEach((row, i) => {
    scenes.bodies[start + i] = o.exists[row] ? rows.organisations.indexOf(o.legal[row]) : -1;
  });
}

function recordPosts({ person: p, month }: PartnerWorld, rows: Rows, scenes: Scenes): void {
  const start = month * rows.posts.length;
  rows.posts.forEach((row, i) => {
    if (p.open[row] === 0) return;
    scenes.holders[start + i] = p.filled[row] ? p.occupant[row] + 1 : 0;
    scenes.tenures[start + i] = Math.floor(p.tenure[row]);
  });
}

function recordTies({ tie: t, month }: PartnerWorld, rows: Rows, scenes: Scenes): void {
  const start = month * rows.ties.length;
  rows.ties.forEach((row, i) => {
    if (t.alive[row] === 0) return;
    scenes.trust[start + i] = mean(t.goodwill[row], t.competence[row]);
    scenes.met[start + i] = t.contact[row] > 0 ? 1 : 0;
  });
}

const mean = (...values: number[]) => values.reduce((sum, value) => sum + value) / values.length;

function recordSteps({ partnership: s, month }: PartnerWorld, scenes: Scenes): void {
  const start = month * scenes.bonds.length;
  scenes.bonds.forEach((_, k) => {
    scenes.steps[start + k] = s.status[k] === STATUS.running ? s.stage[k] : -1 - s.status[k];
  });
}

function castOf(setup: Setup): { cast: SceneCast; rows: Rows } {
  const { partnerships, organisationIds, firstPerson } = setup;
  const parties = partnerships.flatMap(({ lead, other, host }) => [lead, other, host]);
  const joints = partnerships.map(({ joint }) => joint);
  const organisations = [...new Set([...parties, ...joints])]
    .filter((row) => row >= 0)
    .sort((a, b) => a - b);
  const posts = organisations.flatMap((organisation, i) =>
    shownPosts(organisation < setup.parties).map(({ post, level }) => ({
      row: firstPerson[organisation] + post,
      shown: { organisation: i, name: postName(post), level },
    })),
  );
  const rowsOfPosts = posts.map(({ row }) => row);
  const ties = tiesOf(setup, rowsOfPosts);
  return {
    cast: {
      organisations: organisations.map((row) => organisationIds[row]),
      posts: posts.map(({ shown }) => shown),
      ties: ties.map(({ shown }) => shown),
      bonds: partnerships.map(({ lead, other, joint, path }, k) => ({
        id: setup.partnershipIds[k],
        lead: organisations.indexOf(lead),
        other: organisations.indexOf(other),
        joint: organisations.indexOf(joint),
        steps: path.steps.map(({ name }) => name),
      })),
    },
    rows: { organisations, posts: rowsOfPosts, ties: ties.map(({ row }) => row) },
  };
}

/** The leaders by name, and those below the board who may know somebody elsewhere. */
function shownPosts(site: boolean): { post: number; level: number }[] {
  const leaders = BOARD_POSTS.map((_, post) => ({ post, level: 0 }));
  if (!site) return leaders;
  const below = TIES_PER_LEVEL.slice(1).flatMap((known, i) =>
    Array.from({ length: known }, (_, n) => ({ post: tiePost(i + 1, n), level: i + 1 })),
  );
  return [...leaders, ...below];
}

/** The ties between posts that are shown. */
function tiesOf(
  { relations, firstPerson }: Setup,
  posts: readonly number[],
): { row: number; shown: SceneTie }[] {
  const levels = TIES_PER_LEVEL.flatMap((known, level) =>
    Array.from({ length: known }, (_, n) => ({ level, post: tiePost(level, n) })),
  );
  return relations.flatMap(({ a, b, firstTie }) =>
    levels.flatMap(({ level, post }, n) => {
      const ends = [posts.indexOf(firstPerson[a] + post), posts.indexOf(firstPerson[b] + post)];
      if (ends.includes(-1)) return [];
      return [{ row: firstTie + n, shown: { a: ends[0], b: ends[1], level } }];
    }),
  );
}

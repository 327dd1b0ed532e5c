import {
  deriveKey,
  type EntityKeys,
  entityKey,
  fillNormals,
  fillUniforms,
  masterKey,
  type StreamKey,
} from "../../sim/core/random.ts";
import { meetPartners, moveOrganisations, settle } from "./partner-phases.ts";

/**
 * partner-bench: a plain stand-in for a month of organisations and partnerships, written on the
 * project's own keyed draws and deterministic mathematics. Every phase reads only what an earlier
 * phase wrote, so the order of visits does not matter.
 */
export interface BenchSize {
  readonly organisations: number;
  readonly dyads: number;
  readonly months: number;
}

export const STANDARD: BenchSize = { organisations: 200, dyads: 300, months: 120 };
export const SMALL: BenchSize = { organisations: 5, dyads: 4, months: 120 };

/** Outcomes recorded each month: means over organisations, then over dyads. */
export const OUTCOMES = ["finance", "quality", "morale", "capacity", "trust", "dist"] as const;
export const WIDTH: number = OUTCOMES.length;
export const CULTURES = 5;

/** One simulated world: columns of organisations and of dyads, allocated once. */
export interface BenchWorld {
  readonly size: BenchSize;
  /** Share of trust lost when a month's joint work fails; what scenarios differ in. */
  readonly loss: number;
  readonly culture: Float64Array;
  readonly cultureChange: Float64Array;
  readonly capacity: Float64Array;
  readonly finance: Float64Array;
  readonly quality: Float64Array;
  readonly qualityChange: Float64Array;
  readonly morale: Float64Array;
  readonly burden: Float64Array;
  readonly leadership: Float64Array;
  readonly load: Float64Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly trust: Float64Array;
  readonly distance: Float64Array;
}

/** The deviates of one month, drawn once and read by every scenario in lockstep. */
interface BenchDraws {
  readonly organisations: EntityKeys;
  readonly dyads: EntityKeys;
  /** Two standard normals per organisation. */
  readonly shocks: Float64Array;
  /** One uniform per organisation. */
  readonly turnover: Float64Array;
  /** One uniform per dyad. */
  readonly meeting: Float64Array;
  /** Uniforms of the start: eight per organisation, three per dyad. */
  readonly start: Float64Array;
  readonly startDyads: Float64Array;
}

function createWorld(size: BenchSize, loss = 0.12): BenchWorld {
  const { organisations, dyads } = size;
  const column = (): Float64Array => new Float64Array(organisations);
  return {
    size,
    loss,
    culture: new Float64Array(organisations * CULTURES),
    cultureChange: new Float64Array(organisations * CULTURES),
    capacity: column(),
    finance: column(),
    quality: column(),
    qualityChange: column(),
    morale: column(),
    burden: column(),
    leadership: column(),
    load: column(),
    a: new Int32Array(dyads),
    b: new Int32Array(dyads),
    trust: new Float64Array(dyads),
    distance: new Float64Array(dyads),
  };
}

function createDraws(size: BenchSize): BenchDraws {
  return {
    organisations: keysOf("organisation", size.organisations),
    dyads: keysOf("dyad", size.dyads),
    shocks: new Float64Array(2 * size.organisations),
    turnover: new Float64Array(size.organisations),
    meeting: new Float64Array(size.dyads),
    start: new Float64Array(8 * size.organisations),
    startDyads: new Float64Array(3 * size.dyads),
  };
}

function keysOf(kind: string, count: number): EntityKeys {
  const keys = { lo: new Uint32Array(count), hi: new Uint32Array(count) };
  for (let i = 0; i < count; i++) {
    const { lo, hi } = entityKey(`${kind}-${i}`);
    keys.lo[i] = lo;
    keys.hi[i] = hi;
  }
  return keys;
}

/** Sets a world to the start of a replicate; each replicate has its own organisations and dyads. */
function begin(world: BenchWorld, draws: BenchDraws): void {
  const { organisations, dyads } = world.size;
  const start = draws.start;
  for (let i = 0; i < organisations; i++) {
    for (let k = 0; k < CULTURES; k++) world.culture[i * CULTURES + k] = start[8 * i + k];
    world.leadership[i] = start[8 * i + 5];
    world.quality[i] = 0.3 + 0.4 * start[8 * i + 6];
    world.morale[i] = 0.3 + 0.4 * start[8 * i + 7];
  }
  world.finance.fill(0.5);
  world.burden.fill(0.3);
  world.capacity.fill(0.7);
  world.load.fill(0);
  world.cultureChange.fill(0);
  world.qualityChange.fill(0);
  for (let d = 0; d < dyads; d++) {
    const a = Math.floor(draws.startDyads[3 * d] * organisations);
    const other = Math.floor(draws.startDyads[3 * d + 1] * (organisations - 1));
    const b = other >= a ? other + 1 : other;
    const trust = 0.2 + 0.4 * draws.startDyads[3 * d + 2];
    world.a[d] = a;
    world.b[d] = b;
    world.trust[d] = trust;
    world.load[a] += 0.04 * (1.5 - trust);
    world.load[b] += 0.04 * (1.5 - trust);
  }
}

/** Means of the month. Several sums run side by side, since each alone would wait for itself. */
function recordMonth(world: BenchWorld, record: Float64Array, at: number): void {
  const { finance, quality, morale, capacity, trust, distance } = world;
  let [money, care, mood, room, faith, far] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < finance.length; i++) {
    money += finance[i];
    care += quality[i];
    mood += morale[i];
    room += capacity[i];
  }
  for (let d = 0; d < trust.length; d++) {
    faith += trust[d];
    far += distance[d];
  }
  record[at] = money / finance.length;
  record[at + 1] = care / finance.length;
  record[at + 2] = mood / finance.length;
  record[at + 3] = room / finance.length;
  record[at + 4] = faith / trust.length;
  record[at + 5] = far / trust.length;
}

/** Runs replicate `number` of every world in lockstep; `records[w]` holds [replicate][month][outcome]. */
function runReplicate(
  replicate: StreamKey,
  number: number,
  worlds: readonly BenchWorld[],
  draws: BenchDraws,
  records: readonly Float64Array[],
): void {
  const { organisations, dyads, months } = worlds[0].size;
  const start = deriveKey(replicate, "start");
  const shocks = deriveKey(replicate, "shocks");
  const turnover = deriveKey(replicate, "turnover");
  const meeting = deriveKey(replicate, "meeting");
  fillUniforms(start, 0, draws.organisations, organisations, 8, draws.start);
  fillUniforms(start, 0, draws.dyads, dyads, 3, draws.startDyads);
  for (const world of worlds) begin(world, draws);
  for (let month = 1; month <= months; month++) {
    fillNormals(shocks, month, draws.organisations, organisations, 2, draws.shocks);
    fillUniforms(turnover, month, draws.organisations, organisations, 1, draws.turnover);
    fillUniforms(meeting, month, draws.dyads, dyads, 1, draws.meeting);
    for (let w = 0; w < worlds.length; w++) {
      moveOrganisations(worlds[w], draws.shocks, draws.turnover);
      meetPartners(worlds[w], draws.meeting);
      settle(worlds[w]);
      recordMonth(worlds[w], records[w], (number * months + month - 1) * WIDTH);
    }
  }
}

/** An ensemble of `replicates` for each loss in `losses`, all on the same draws. */
export function runEnsemble(
  size: BenchSize,
  replicates: number,
  seed: string,
  losses: readonly number[] = [0.12],
): Float64Array[] {
  const master = masterKey(seed);
  const draws = createDraws(size);
  const worlds = losses.map((loss) => createWorld(size, loss));
  const records = losses.map(() => new Float64Array(replicates * size.months * WIDTH));
  for (let number = 0; number < replicates; number++) {
    runReplicate(deriveKey(master, number), number, worlds, draws, records);
  }
  return records;
}

import type { SeriesInfo } from "../core/trajectory.ts";
import type { Nation } from "./nation.ts";
import { type OutcomeInfo, ofOrganisations, ofPartnerships, outcomesOf } from "./outcomes.ts";
import { type PlaceId, placeAmong, places } from "./places.ts";
import type { World } from "./world.ts";

/** What is written down of a world: of whom, and in which order. */
export interface Recorded {
  /** The twin, in which nothing is ever proposed: what would be one body is compared with both. */
  readonly counterfactual: boolean;
  readonly nation: Nation;
  readonly organisationIds: readonly string[];
  /** Planned partnerships, by row. */
  readonly partnershipIds: readonly string[];
  /** Bodies that planned deals would make, each once; `deal` is the row of its partnership. */
  readonly bodies: readonly Body[];
}

/** Two organisations that a deal makes one body. */
export interface Body {
  readonly id: string;
  readonly parts: readonly [number, number];
  readonly deal: number;
}

/** The lines of an entity; those whose threshold is a part of income know what it earns in a year. */
const named = (entity: string, infos: readonly OutcomeInfo[], income: number): SeriesInfo[] =>
  infos.map(({ id, unit, threshold }) => {
    const series = { entity, outcome: id, unit };
    return typeof threshold === "number" ? series : { ...series, scale: income };
  });

const organisationInfos = outcomesOf("organisation");
const partnershipInfos = outcomesOf("partnership");
const systemInfos = outcomesOf("system");

/** All lines of a trajectory: organisations, joint bodies, planned partnerships, the system. */
export function seriesOf({
  nation,
  organisationIds,
  partnershipIds,
  bodies,
}: Recorded): SeriesInfo[] {
  const incomeOf = (rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + nation.income[row], 0);
  return [
    ...organisationIds.flatMap((id, row) => named(id, organisationInfos, incomeOf([row]))),
    ...bodies.flatMap(({ id, parts }) => named(id, organisationInfos, incomeOf(parts))),
    ...partnershipIds.flatMap((id, k) => {
      const { lead, other } = nation.deals[k];
      return named(id, partnershipInfos, incomeOf([lead, other]));
    }),
    ...named("system", systemInfos, incomeOf(organisationIds.map((_, row) => row))),
  ];
}

/** Lines of an organisation, or of a body. */
const WIDTH = organisationInfos.length;
const columnOf = (infos: readonly OutcomeInfo[], outcome: string) =>
  infos.findIndex(({ id }) => id === outcome);
/** Where those lines of the system that are no places are among the lines of an organisation. */
const systemColumns = systemInfos
  .map(({ id }) => columnOf(organisationInfos, id))
  .filter((c) => c < ofOrganisations.length);
/** The places, with the line that each is written to and the one that it is read from. */
const placesIn = (infos: readonly OutcomeInfo[]) =>
  (Object.keys(places) as PlaceId[]).map((id) => ({
    ...places[id],
    to: columnOf(infos, id),
    from: columnOf(infos, places[id].of),
  }));
const organisationPlaces = placesIn(organisationInfos);
const systemPlaces = placesIn(systemInfos);

/** Writes this month's values of a world in the order of {@link seriesOf}; what is absent is NaN. */
export function recorderOf(
  world: World,
  recorded: Recorded,
): (out: Float64Array, offset: number) => void {
  const { nation, bodies } = recorded;
  const rows = recorded.organisationIds.length;
  const pairs = recorded.partnershipIds.length;
  const all = bodies.map((body) => ({ ...body, shares: sharesOf(nation, body.parts) }));
  const shares = sharesOf(
    nation,
    recorded.organisationIds.flatMap((_, row) => (nation.clinical[row] === 1 ? [row] : [])),
  );
  return (out, offset) => {
    recordOrganisations(world, rows, out, offset);
    let at = offset + rows * WIDTH;
    for (const body of all) {
      const exists = world.partnerships.oneBody[body.deal] === 1;
      if (exists || recorded.counterfactual) recordBody(world, body, exists, out, offset, at);
      else out.fill(Number.NaN, at, at + WIDTH);
      at += WIDTH;
    }
    for (let k = 0; k < pairs; k++) {
      for (const { read } of ofPartnerships) out[at++] = read(world, k);
    }
    recordSystem(world, shares, out, offset, at);
  };
}

/** What each of some organisations earns of what they earn together; of others 0, of nobody NaN. */
function sharesOf(nation: Nation, rows: readonly number[]): Float64Array {
  const income = rows.reduce((sum, row) => sum + nation.income[row], 0);
  const shares = new Float64Array(nation.ids.length).fill(rows.length === 0 ? Number.NaN : 0);
  for (const row of rows) shares[row] = nation.income[row] / income;
  return shares;
}

function recordOrganisations(world: World, rows: number, out: Float64Array, offset: number): void {
  const { clinical } = world.nation;
  for (let c = 0; c < ofOrganisations.length; c++) {
    const { read, care } = ofOrganisations[c];
    for (let i = 0; i < rows; i++) {
      out[offset + i * WIDTH + c] = care && clinical[i] === 0 ? Number.NaN : read(world, i);
    }
  }
  for (let i = 0; i < rows; i++) writePlaces(world, organisationPlaces, out, offset + i * WIDTH);
}

/** Writes the places of whoever's lines begin at `at`, from what else is written there. */
function writePlaces(
  world: World,
  lines: typeof organisationPlaces,
  out: Float64Array,
  at: number,
): void {
  for (const { of, trend, to, from } of lines) {
    out[at + to] = world.reference
      ? placeAmong(world.reference, of, out[at + from], trend(world))
      : Number.NaN;
  }
}

/**
 * A body is made of its parts: sums, or means weighted by income. What has no whole is that of the
 * organisation whose board answers for both. Before it exists there is nothing to write down; in the
 * twin, where it never does, its parts are there to be compared with.
 */
function recordBody(
  world: World,
  { parts: [first, second], shares }: Body & { readonly shares: Float64Array },
  exists: boolean,
  out: Float64Array,
  from: number,
  to: number,
): void {
  const [a, b] = [from + first * WIDTH, from + second * WIDTH];
  const answers = from + world.organisations.body[first] * WIDTH;
  for (let c = 0; c < ofOrganisations.length; c++) {
    const { whole } = ofOrganisations[c];
    if (whole === "sum") out[to + c] = out[a + c] + out[b + c];
    else if (whole === "mean") {
      out[to + c] = shares[first] * out[a + c] + shares[second] * out[b + c];
    } else out[to + c] = exists ? out[answers + c] : Number.NaN;
  }
  writePlaces(world, organisationPlaces, out, to);
}

/** The system: sums over everybody, means over those who treat patients weighted by income. */
function recordSystem(
  world: World,
  shares: Float64Array,
  out: Float64Array,
  from: number,
  to: number,
): void {
  for (let n = 0; n < systemColumns.length; n++) {
    const c = systemColumns[n];
    const summed = ofOrganisations[c].whole === "sum";
    let sum = 0;
    for (let i = 0, at = from + c; i < shares.length; i++, at += WIDTH) {
      // Who treats no patients has no share, and may have nothing to share in.
      if (summed) sum += out[at];
      else if (shares[i] !== 0) sum += shares[i] * out[at];
    }
    out[to + n] = sum;
  }
  writePlaces(world, systemPlaces, out, to);
}

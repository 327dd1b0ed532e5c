import type { Story } from "../../sim/host/page-protocol.ts";
import type { Scenes } from "../../sim/model.ts";
import { yearOf } from "../calendar.ts";

/** A post as it is in one month. */
export interface Seat {
  readonly name: string;
  /** 0 board, 1 clinical, 2 operational, 3 frontline. */
  readonly level: number;
  readonly state: "held" | "new" | "empty";
  /** Which holder since the start it is; 0 while empty. */
  readonly holder: number;
}

/** An organisation, or a body made of two, as it is in one month. */
export interface Place {
  readonly id: string;
  readonly care: number;
  readonly staff: number;
  /** How many of 100 trusts of the same year are no better. */
  readonly carePlace: number;
  readonly staffPlace: number;
  /** 1 inadequate to 4 outstanding, 0 before any. */
  readonly rating: number;
  readonly labelled: boolean;
  /** Board posts filled, of 100. */
  readonly boardFilled: number;
  /** By number; null where the post does not exist now. */
  readonly seats: readonly (Seat | null)[];
}

/** Two people who know each other, by the number of their seat on each side. */
export interface Acquaintance {
  readonly left: number;
  readonly right: number;
  readonly level: number;
  readonly trust: number;
  /** False where they have not met for half a year. */
  readonly lively: boolean;
}

/** How far a partnership has come. */
export interface Stage {
  readonly kind: "none" | "proposed" | "agreed" | "running" | "ended";
  /** Name of the step while it runs. */
  readonly step: string;
  /** Months it has been so. */
  readonly since: number;
}

/** Another partnership around the two. */
export interface Around {
  readonly lead: string;
  readonly other: string;
  readonly stage: Stage;
}

/** Two organisations and what is between them, in one month of one future. */
export interface Scene {
  readonly month: number;
  readonly left: Place;
  readonly right: Place;
  /** The body that both have become, or null. */
  readonly joint: Place | null;
  readonly ties: readonly Acquaintance[];
  /** Pairs who could know each other. */
  readonly couples: number;
  readonly stage: Stage;
  readonly distance: number;
  readonly trust: number;
  /** Other partnerships that have begun. */
  readonly around: readonly Around[];
}

/** Outcomes that a story shows month by month. */
export const STORY_OUTCOMES: readonly string[] = [
  "quality",
  "staff_experience",
  "care_place",
  "staff_place",
  "surplus",
  "rating",
  "special_measures",
  "executive_vacancies",
  "trust",
  "culture_distance",
];

/** Months without a meeting after which an acquaintance has gone quiet. */
const QUIET = 6;
/** Months in which somebody is new. */
const NEW = 12;

/** The bond that the replay shows: the first that an organisation takes part in, or the first. */
export function bondOf({ bonds, organisations }: Scenes, entity: string | null): number {
  const row = organisations.indexOf(entity ?? "");
  const found = bonds.findIndex(({ lead, other }) => row >= 0 && (lead === row || other === row));
  return Math.max(0, found);
}

/** One month of a story, for the two parties of a bond: the helped one left, the helper right. */
export function sceneAt(story: Story, bond: number, month: number): Scene | null {
  const { scenes } = story;
  const one = scenes.bonds[bond];
  if (!one) return null;
  const { lead, other, joint } = one;
  const body = (row: number) => scenes.bodies[month * scenes.organisations.length + row];
  const merged = joint >= 0 && body(lead) === joint && body(other) === joint;
  const seatsOf = (row: number) =>
    scenes.posts.flatMap((post, p) => (post.organisation === row ? [p] : []));
  const [left, right] = [seatsOf(other), seatsOf(lead)];
  const value = reading(story, one.id, month);
  return {
    month,
    left: placeAt(story, other, left, month),
    right: placeAt(story, lead, right, month),
    joint: merged ? placeAt(story, joint, seatsOf(joint), month) : null,
    ties: tiesAt(scenes, left, right, month),
    couples: couplesOf(scenes, left, right).length,
    stage: stageAt(scenes, bond, month),
    distance: value("culture_distance"),
    trust: value("trust"),
    around: aroundAt(scenes, bond, month),
  };
}

function placeAt(story: Story, row: number, posts: readonly number[], month: number): Place {
  const { scenes } = story;
  const id = scenes.organisations[row];
  const value = reading(story, id, month);
  return {
    id,
    care: value("quality"),
    staff: value("staff_experience"),
    carePlace: value("care_place"),
    staffPlace: value("staff_place"),
    rating: value("rating"),
    labelled: value("special_measures") > 0.5,
    boardFilled: 100 - value("executive_vacancies"),
    seats: posts.map((p) => seatAt(scenes, p, month)),
  };
}

function seatAt(scenes: Scenes, p: number, month: number): Seat | null {
  const at = month * scenes.posts.length + p;
  const holder = scenes.holders[at];
  if (holder < 0) return null;
  const fresh = scenes.tenures[at] < NEW && month > 0;
  const { name, level } = scenes.posts[p];
  return { name, level, holder, state: holder === 0 ? "empty" : fresh ? "new" : "held" };
}

/** What a story's lines say of somebody in a month. */
function reading({ series, values }: Story, entity: string, month: number) {
  return (outcome: string): number => {
    const s = series.findIndex((one) => one.entity === entity && one.outcome === outcome);
    return s < 0 ? Number.NaN : values[month * series.length + s];
  };
}

interface Couple {
  readonly tie: number;
  readonly left: number;
  readonly right: number;
  readonly level: number;
}

function couplesOf({ ties }: Scenes, left: readonly number[], right: readonly number[]): Couple[] {
  return ties.flatMap(({ a, b, level }, tie) => {
    const straight = { tie, left: left.indexOf(a), right: right.indexOf(b), level };
    const turned = { tie, left: left.indexOf(b), right: right.indexOf(a), level };
    return [straight, turned].filter((one) => one.left >= 0 && one.right >= 0).slice(0, 1);
  });
}

function tiesAt(
  scenes: Scenes,
  left: readonly number[],
  right: readonly number[],
  month: number,
): Acquaintance[] {
  const width = scenes.ties.length;
  const metLately = (tie: number) => {
    for (let m = Math.max(0, month - QUIET); m <= month; m += 1) {
      if (scenes.met[m * width + tie] === 1) return true;
    }
    return false;
  };
  return couplesOf(scenes, left, right).flatMap(({ tie, ...ends }) => {
    const trust = scenes.trust[month * width + tie];
    return Number.isNaN(trust) ? [] : [{ ...ends, trust, lively: metLately(tie) }];
  });
}

const KINDS: Readonly<Record<number, Stage["kind"]>> = {
  [-1]: "none",
  [-2]: "proposed",
  [-3]: "agreed",
  [-5]: "ended",
};

function stageAt({ steps, bonds }: Scenes, bond: number, month: number): Stage {
  const code = (m: number) => steps[m * bonds.length + bond];
  const now = code(month);
  let since = month;
  while (since > 0 && code(since - 1) === now) since -= 1;
  const kind = KINDS[now] ?? "running";
  return { kind, step: kind === "running" ? bonds[bond].steps[now] : "", since: month - since };
}

function aroundAt(scenes: Scenes, bond: number, month: number): Around[] {
  const { bonds, organisations } = scenes;
  return bonds.flatMap(({ lead, other }, k) => {
    const stage = stageAt(scenes, k, month);
    if (k === bond || stage.kind === "none") return [];
    return [{ lead: organisations[lead], other: organisations[other], stage }];
  });
}

/** Values of a party at the end of a year, and how they moved in it. */
export interface YearEnd {
  readonly year: number;
  readonly values: readonly {
    readonly outcome: string;
    readonly value: number;
    readonly change: number;
  }[];
}

/** How an organisation stands at the end of each year of a story. */
export function yearEnds(story: Story, entity: string, outcomes: readonly string[]): YearEnd[] {
  const ends: YearEnd[] = [];
  for (let month = 12; month <= story.scenes.months; month += 12) {
    const now = reading(story, entity, month);
    const before = reading(story, entity, month - 12);
    const values = outcomes
      .map((outcome) => ({ outcome, value: now(outcome), change: now(outcome) - before(outcome) }))
      .filter(({ value }) => Number.isFinite(value));
    if (values.length > 0) ends.push({ year: yearOf(month), values });
  }
  return ends;
}

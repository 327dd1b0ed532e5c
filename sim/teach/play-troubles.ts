import { listed, placeTroubles, type Trouble, type Where } from "./place-troubles.ts";
import {
  EARLY,
  type HeldLever,
  OWN_ONLY,
  type RolePlay,
  stepOfValue,
  stepsOf,
  type Team,
  UNSEEN,
  valueAtStep,
} from "./play-file.ts";
import type { Known } from "./read-lesson.ts";
import { settingsTroubles } from "./settings-troubles.ts";

type Troubles = Generator<Trouble>;

/** The most values of a lever to choose from, so that each fits in one sign of a code. */
const MOST_STEPS = 101;

/** What is wrong in a role play that has the right shape, in the order of the file. */
export function* playTroubles(play: RolePlay, known: Known): Troubles {
  const scenario = known.scenarios.find((one) => one.id === play.scenario);
  if (!scenario) {
    const names = known.scenarios.filter((one) => !one.id.includes("/")).map((one) => one.id);
    yield [
      "scenario",
      `is "${play.scenario}"; expected a built-in scenario: ${names.join(", ")}, or one of their variants`,
    ];
    return;
  }
  const where = { scenario, settings: play.settings };
  yield* settingsTroubles("settings", where, known);
  yield* formsTroubles(play, known);
  yield* teamsTroubles(play, where, known);
  for (const [i, one] of play.public.entries()) {
    yield* sightTroubles(`public.${i}`, one, undefined, where, known);
  }
  yield* truthTroubles(play, where, known);
  yield* scriptTroubles(play);
}

function* formsTroubles({ forms }: RolePlay, known: Known): Troubles {
  const ids = known.forms.map(({ id }) => id);
  for (const [i, { id }] of forms.entries()) {
    if (!ids.includes(id)) yield [`forms.${i}.id`, `is "${id}"; expected one of ${ids.join(", ")}`];
    else yield* again(`forms.${i}.id`, "forms", forms, i);
  }
}

function* again(
  path: string,
  head: string,
  items: readonly { readonly id: string }[],
  i: number,
): Troubles {
  const first = items.findIndex(({ id }) => id === items[i].id);
  if (first < i) yield [path, `is "${items[i].id}" like ${head}.${first}; expected each once`];
}

function* teamsTroubles(play: RolePlay, where: Where, known: Known): Troubles {
  const holders = new Map<string, string>();
  for (const [i, team] of play.teams.entries()) {
    const path = `teams.${i}`;
    yield* again(`${path}.id`, "teams", play.teams, i);
    const parties = where.scenario.parties;
    if (team.entity !== undefined && !parties.includes(team.entity)) {
      yield [`${path}.entity`, `is "${team.entity}"; expected one of ${parties.join(", ")}`];
    }
    for (const [k, lever] of team.levers.entries()) {
      const at = `${path}.levers.${k}`;
      const holder = holders.get(lever.id);
      if (holder) yield [`${at}.id`, `is "${lever.id}", which ${holder} holds; expected it once`];
      else holders.set(lever.id, at);
      yield* leverTroubles(at, lever, play, known);
    }
    for (const [k, one] of team.sees.entries()) {
      yield* sightTroubles(`${path}.sees.${k}`, one, team, where, known);
    }
  }
}

function* leverTroubles(path: string, lever: HeldLever, play: RolePlay, known: Known): Troubles {
  const levers = known.parameters.filter(({ role }) => role === "lever");
  const info = levers.find(({ id }) => id === lever.id);
  if (!info) {
    const some = listed(levers.map(({ id }) => id));
    yield [`${path}.id`, `is "${lever.id}"; expected a lever, such as ${some}`];
    return;
  }
  yield* rangeTroubles(path, lever, info.range);
  yield* roundsTroubles(path, lever, play);
  for (const [i, form] of (lever.forms ?? []).entries()) {
    const ids = play.forms.map(({ id }) => id);
    if (!ids.includes(form)) {
      yield [`${path}.forms.${i}`, `is "${form}"; expected one of forms: ${ids.join(", ")}`];
    }
  }
}

function* rangeTroubles(
  path: string,
  lever: HeldLever,
  [least, most]: readonly [number, number],
): Troubles {
  const [low, high] = lever.range;
  if (!(low < high)) {
    yield [`${path}.range`, `is [${low}, ${high}]; expected the lower number first`];
    return;
  }
  if (low < least || high > most) {
    yield [`${path}.range`, `is [${low}, ${high}]; expected numbers from ${least} to ${most}`];
  }
  const steps = lever.step > 0 ? stepsOf(lever) : 0;
  if (steps < 2 || steps > MOST_STEPS || Math.abs(valueAtStep(lever, steps - 1) - high) > 1e-6) {
    yield [
      `${path}.step`,
      `is ${lever.step}; expected a number that divides the range into 1 to ${MOST_STEPS - 1} equal steps`,
    ];
  } else if (!isOn(lever, lever.start)) {
    yield [
      `${path}.start`,
      `is ${lever.start}; expected a value from ${low} in steps of ${lever.step} to ${high}`,
    ];
  }
}

const isOn = (lever: HeldLever, x: number): boolean => {
  const at = stepOfValue(lever, x);
  return at >= 0 && at < stepsOf(lever) && Math.abs(valueAtStep(lever, at) - x) < 1e-6;
};

function* roundsTroubles(path: string, { id, rounds }: HeldLever, play: RolePlay): Troubles {
  const said = rounds ? `is [${rounds.join(", ")}]` : "is missing";
  if (EARLY.includes(id) && rounds?.[1] !== 1) {
    yield [
      `${path}.rounds`,
      `${said}; expected [1, 1], for ${id} does something only until the partnership is agreed`,
    ];
  } else if (rounds && (rounds[0] > rounds[1] || rounds[1] > play.rounds)) {
    yield [
      `${path}.rounds`,
      `${said}; expected two rounds from 1 to ${play.rounds}, the first first`,
    ];
  }
}

function* sightTroubles(
  path: string,
  sight: { readonly entity: string; readonly outcome: string },
  team: Team | undefined,
  where: Where,
  known: Known,
): Troubles {
  const { entity, outcome } = sight;
  if (UNSEEN.includes(outcome)) {
    yield [
      `${path}.outcome`,
      `is "${outcome}", of which nobody has a figure; expected what is reported or published, such as seen_quality of one's own or rating`,
    ];
  } else if (OWN_ONLY.includes(outcome) && entity !== team?.entity) {
    const own = team?.entity ? `of ${team.entity}` : "of one's own organisation only";
    yield [
      `${path}.outcome`,
      `is "${outcome}" of ${entity}; expected it ${own}, or what is published, such as rating`,
    ];
  } else yield* placeTroubles(path, sight, where, known);
}

function* truthTroubles({ debrief }: RolePlay, where: Where, known: Known): Troubles {
  for (const [i, { entity, outcome, seen }] of debrief.truths.entries()) {
    const path = `debrief.truths.${i}`;
    yield* placeTroubles(path, { entity, outcome }, where, known);
    if (seen === undefined) continue;
    for (const [at, what] of placeTroubles(path, { entity, outcome: seen }, where, known)) {
      yield [at.replace(/outcome$/, "seen"), what];
    }
  }
}

function* scriptTroubles({ script, minutes, rounds }: RolePlay): Troubles {
  const sum = script.reduce(
    (all, one) => all + one.minutes * (one.when === "round" ? rounds : 1),
    0,
  );
  if (sum !== minutes) {
    yield [
      "script",
      `takes ${sum} minutes in all with ${rounds} rounds; expected minutes, ${minutes}`,
    ];
  }
}

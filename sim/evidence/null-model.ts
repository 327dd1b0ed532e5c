import { clamp, log, normalCdf } from "../core/math.ts";
import { deriveKey, entityKey, fillNormals, masterKey, type StreamKey } from "../core/random.ts";
import { forms, outcomes, type Scenario } from "../model.ts";
import { STAGE } from "../rules/deals.ts";
import type { Run } from "./future.ts";

/**
 * What a row is compared with that knows nothing of partnering. `none`: partnering has no effect,
 * the world is its twin. `noise`: the twin with effects drawn at random for each form, and a
 * partnership that starts, is completed and ends at random times.
 */
export type NullModel = "none" | "noise";

/** Size of a random effect, one SD of it, by outcome; outcomes left out are not touched. */
const SIZE: Readonly<Record<string, number>> = {
  quality: 0.3,
  seen_quality: 0.3,
  staff_experience: 0.3,
  patient_experience: 0.2,
  rating: 0.5,
  waits: 1,
  activity: 5,
  access: 1,
  work_stress: 1,
  leavers: 1,
  vacancies: 1,
  executive_turnover: 5,
  executive_vacancies: 3,
  management_share: 0.3,
  surplus: 2,
  savings_forecast: 2,
  savings_realised: 2,
  transition_cost: 2,
  running_cost: 2,
  identity: 0.2,
  regulatory_load: 0.05,
  trust: 0.15,
  culture_distance: 0.15,
  pathway_delay: 1,
  partnership_cost: 2,
};

/** Months over which a random effect grows to its full size. */
const GROWING = 12;
/** Longest mean time to completion of a form, months. */
const LONGEST = 60;
/** How much replicates differ, as a share of how much forms do. */
const WITHIN = 0.5;

const infos = new Map(outcomes.map((info) => [info.id, info]));
const scratch = new Float64Array(1);

/** A standard normal number that belongs to a name under a key. */
function normalOf(key: StreamKey, name: string): number {
  const { lo, hi } = entityKey(name);
  fillNormals(key, 0, { lo: Uint32Array.of(lo), hi: Uint32Array.of(hi) }, 1, 1, scratch);
  return scratch[0];
}

const uniformOf = (key: StreamKey, name: string) => normalCdf(normalOf(key, name));

interface Life {
  readonly starts: number;
  readonly completed: number;
  readonly ends: number;
}

/** When a partnership of a form starts, is completed and ends: the form's own pace, and chance. */
function lifeOf(form: string, start: number, key: StreamKey, own: StreamKey): Life {
  const approvals = forms.find(({ id }) => id === form)?.attributes.approvals ?? 0;
  const starts = start + 1 + Math.floor(6 * uniformOf(own, "starts"));
  const usual = LONGEST * uniformOf(key, `${form} takes`);
  const completed =
    approvals > 0 ? starts + Math.ceil(usual * (0.5 + uniformOf(own, "takes"))) : starts;
  const hazard = -log(Math.max(0.01, uniformOf(key, `${form} lasts`))) / 60;
  const lasted = -log(Math.max(1e-9, uniformOf(own, "lasts"))) / Math.max(1e-6, hazard);
  return { starts, completed, ends: starts + Math.ceil(Math.min(1e6, lasted)) };
}

function stageAt({ starts, completed, ends }: Life, month: number): number {
  if (month >= ends) return STAGE.over;
  if (month >= completed) return STAGE.running;
  return month >= starts ? STAGE.preparing : STAGE.none;
}

/** The run that a null model puts in place of the world; `twin` is the world without partnering. */
export function withoutEffects(
  kind: NullModel,
  scenario: Scenario,
  twin: Run,
  seed: string,
  replicate: number,
  months: number,
): Run {
  const { partnership } = scenario;
  if (kind === "none" || !partnership) return twin;
  const { form, lead, other } = partnership;
  const key = deriveKey(masterKey(seed), "noise");
  const own = deriveKey(key, replicate);
  const life = lifeOf(form, partnership.start, key, own);
  const joint = `${lead}+${other}`;
  const roles = new Map([
    [lead, "lead"],
    [other, "other"],
    [joint, "joint"],
    [`${lead}~${other}`, "pair"],
    ["system", "system"],
  ]);
  const values = twin.values.slice();
  const width = twin.series.length;
  twin.series.forEach(({ entity, outcome }, column) => {
    const role = roles.get(entity);
    const info = infos.get(outcome);
    if (role === undefined || info === undefined) return;
    const name = `${form} ${role} ${outcome}`;
    const size = SIZE[outcome] ?? 0;
    const full = size * (normalOf(key, name) + WITHIN * normalOf(own, name));
    for (let month = 0; month <= months; month++) {
      const at = month * width + column;
      if (outcome === "partnership_stage") values[at] = stageAt(life, month);
      else if (entity === joint && month < life.completed) values[at] = Number.NaN;
      else if (size > 0) {
        const grown = clamp((month - life.starts) / GROWING, 0, 1);
        const moved = clamp(values[at] + grown * full, info.range[0], info.range[1]);
        values[at] = outcome === "rating" ? Math.round(moved) : moved;
      }
    }
  });
  return { series: twin.series, values, events: twin.events };
}

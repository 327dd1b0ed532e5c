import type { Curves, JobBands, PageModel, StageResult } from "../../sim/host/page-protocol.ts";
import type { Member } from "../../viz/cast.ts";

/** A small model as the worker would describe it; only what the page reads. */
export const pageModel = {
  product: "partnerscape",
  version: "1",
  release: "0.0.1",
  outcomes: [
    {
      id: "quality",
      label: "Quality of care",
      help: "",
      unit: "SD",
      better: "higher",
      of: ["organisation"],
      range: [-4, 4],
      digits: 2,
    },
  ],
  parameters: [
    lever("transition_funding", 10, [0, 60]),
    lever("pilot_first", 0, [0, 1], 1),
    { ...lever("headroom", 0, [0, 1]), alone: true },
    { ...lever("gain", 0.1, [0, 1]), role: "uncertain" },
  ],
  standings: [{ id: "quality", label: "Quality", unit: "SD", range: [-4, 4] }],
  forms: [
    { id: "buddying", label: "Buddying", summary: "", stages: [], attributes: {} },
    { id: "acquisition", label: "Acquisition", summary: "", stages: [], attributes: {} },
  ],
  scenarios: [
    scenario("struggling/buddying", "buddying", 1),
    scenario("struggling/acquisition", "acquisition", 1),
    scenario("case-a", "buddying", 2),
  ],
  comparison: ["struggling/buddying", "struggling/acquisition"],
} as unknown as PageModel;

function lever(id: string, preset: number, range: [number, number], step?: number) {
  const source = { grade: "weak", cite: "somebody" };
  return {
    id,
    rule: "m",
    default: preset,
    range,
    unit: "1",
    role: "lever",
    label: id,
    help: "",
    source,
    ...(step ? { step } : {}),
  };
}

function scenario(id: string, form: string, world: number) {
  const organisations = [
    { id: "green_bay", name: "Green Bay" },
    { id: "regency_vale", name: "Regency Vale" },
  ];
  const parties = ["green_bay", "regency_vale"];
  const rest = { start: {}, pair: {}, levers: {} };
  return { id, title: id, summary: "", organisations, parties, form, world, ...rest };
}

/** Curves of one series per entity over `months` months, all of them `value` wide of zero. */
export function curves(entities: readonly string[], months: number, value: number): Curves {
  const size = entities.length * (months + 1);
  return {
    series: entities.map((entity) => ({ entity, outcome: "quality", unit: "SD" })),
    centre: new Float64Array(size).fill(value),
    low: new Float64Array(size).fill(value - 1),
    high: new Float64Array(size).fill(value + 1),
    present: new Uint16Array(size).fill(100),
    traces: new Float64Array(size * 2).fill(value),
    traced: 2,
  };
}

/** A stage with 100 futures of each job. */
export function stage(jobs: readonly Partial<JobBands>[], months = 60): StageResult {
  return {
    run: 1,
    n: 100,
    of: 100,
    months,
    differences: jobs.map(() => []),
    versus: jobs.map(() => -1),
    rivals: jobs.map(() => []),
    precision: null,
    jobs: jobs.map((job, i) => ({
      n: 100,
      levels: curves(["green_bay"], months, i),
      gaps: null,
      fingerprint: `print ${i}`,
      failed: 0,
      failure: null,
      ...job,
    })),
  };
}

/** A member of the cast; tone 0 is a counterfactual. */
export function member(tone: number, against = -1): Member {
  const scenario = pageModel.scenarios[0];
  return {
    card: tone === 0 ? "" : "abcde"[tone - 1],
    job: { scenario: `s${tone}`, settings: {}, twin: tone === 0 },
    label: tone === 0 ? "Not partnering" : `Form ${tone}`,
    scenario,
    tone,
    against,
  };
}

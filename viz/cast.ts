import type { PageJob, PageModel, PageScenario, Settings } from "../sim/host/page-protocol.ts";
import type { FormInfo } from "../sim/model.ts";
import { COMPARISON, type View } from "./view.ts";

/** One line of the comparison: an ensemble with the name and the look it has everywhere. */
export interface Member {
  readonly job: PageJob;
  readonly label: string;
  readonly scenario: PageScenario;
  /** Number of its colour and mark; the counterfactual is always 0. */
  readonly tone: number;
  /** Index of the member it is compared with, or -1 for a counterfactual. */
  readonly against: number;
}

/** Scenarios shown: one, or those of the default comparison that partner. */
export function shownScenarios(view: View, model: PageModel): readonly PageScenario[] {
  const byId = new Map(model.scenarios.map((s) => [s.id, s]));
  const ids = view.scenario === COMPARISON ? model.comparison : [view.scenario];
  const found = ids.flatMap((id) => byId.get(id) ?? []);
  const partnering = found.filter((s) => s.form !== null);
  return partnering.length > 0 ? partnering : found;
}

/** A view as settings by path, the way the terminal's `--set` takes them. */
export function settingsOf(view: View): Settings {
  const levers = Object.entries(view.levers).map(([id, value]) => [`levers.${id}`, value] as const);
  const form = chosenForm(view);
  return Object.fromEntries([...levers, ...(form ? [["partnership.form", form]] : [])]);
}

/** The form chosen instead of the preset's; the comparison compares forms, so it takes none. */
const chosenForm = ({ scenario, form }: View): string | null =>
  scenario === COMPARISON ? null : form;

/** The form of partnering a scenario is shown with. */
export function formOf(scenario: PageScenario, view: View, model: PageModel): FormInfo | undefined {
  const id = chosenForm(view) ?? scenario.form;
  return model.forms.find((f) => f.id === id);
}

/** A member's ensemble as one types it after `partnerscape run`. */
export function typedName({ scenario, settings, twin }: PageJob): string {
  const changes = Object.entries(settings).map(([path, value]) => ` --set ${path}=${value}`);
  return `${scenario}${twin ? "/none" : ""}${changes.join("")}`;
}

/** Everybody on the stage: each scenario, and one counterfactual for each different world. */
export function castOf(view: View, model: PageModel): readonly Member[] {
  const scenarios = shownScenarios(view, model);
  const settings = settingsOf(view);
  const worlds = [...new Set(scenarios.map((s) => s.world))];
  const members = scenarios.map((scenario, i): Member => {
    const job = { scenario: scenario.id, settings, twin: false };
    const label = labelOf(scenario, view, model);
    const against = scenarios.length + worlds.indexOf(scenario.world);
    return { job, label, scenario, tone: i + 1, against };
  });
  const { "partnership.form": _form, ...shared } = settings;
  const twins = worlds.map((world): Member => {
    const scenario = widestOf(
      scenarios.filter((s) => s.world === world),
      model,
    );
    const job = { scenario: scenario.id, settings: shared, twin: true };
    return { job, label: "Not partnering", scenario, tone: 0, against: -1 };
  });
  return [...members, ...twins];
}

/** Of scenarios with the same twin, the one whose twin is counted for a merged body too. */
function widestOf(scenarios: readonly PageScenario[], model: PageModel): PageScenario {
  const merges = ({ form }: PageScenario) =>
    (model.forms.find((f) => f.id === form)?.attributes.oneBody ?? 0) > 0;
  return scenarios.find(merges) ?? scenarios[0];
}

function labelOf(scenario: PageScenario, view: View, model: PageModel): string {
  if (view.scenario === COMPARISON) return scenario.title;
  return formOf(scenario, view, model)?.label ?? scenario.title;
}

/** The preset of a lever in each scenario shown: what it sets itself, or the model's default. */
export function presetsOf(id: string, view: View, model: PageModel): readonly number[] {
  const fallback = model.parameters.find((p) => p.id === id)?.default ?? 0;
  return shownScenarios(view, model).map((s) => s.levers[id] ?? fallback);
}

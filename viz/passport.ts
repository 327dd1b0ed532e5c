import type { PageModel, PageScenario } from "../sim/host/page-protocol.ts";
import { changesOf } from "../sim/passport/changes.ts";
import { checked } from "../sim/passport/json.ts";
import { makePassport, type Passport, type PassportRun } from "../sim/passport/passport.ts";
import type { Member } from "./cast.ts";
import { isOwn } from "./link.ts";
import type { View } from "./view.ts";

/** What a passport of the page says beside the answer itself. */
export interface PassportContext {
  readonly model: PageModel;
  /** The view that was answered. */
  readonly view: View;
  /** What the file shows, in words. */
  readonly what: string;
  readonly link: string;
  /** Worlds of one's own by the id that cards know them by, as scenario files have them. */
  readonly own: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
}

/** What a passport reads of an answer. */
export interface Answered {
  readonly result: {
    readonly n: number;
    readonly months: number;
    readonly jobs: readonly { readonly fingerprint: string }[];
  };
  readonly cast: readonly Member[];
}

/** Everything that makes an answer of the page again. */
export function answerPassport({ result, cast }: Answered, context: PassportContext): Passport {
  const { model, view, what, link } = context;
  return makePassport({
    product: model.product,
    version: model.release,
    model_version: model.version,
    what,
    seed: view.seed,
    replicates: result.n,
    months: result.months,
    uncertainty: view.spread === "unknown" ? "ranges" : "luck",
    runs: cast.map((member, i) => runOf(member, result.jobs[i].fingerprint, context)),
    link,
  });
}

/** What makes one ensemble of the page again. */
export function runOf(
  member: Pick<Member, "job" | "label" | "scenario">,
  fingerprint: string,
  { model, own }: Pick<PassportContext, "model" | "own">,
): PassportRun {
  const { scenario: id, settings, twin } = member.job;
  const changes = changesOf(settings, {
    parameters: model.parameters,
    forms: model.forms,
    levers: member.scenario.levers,
    before: (path) => startValue(member.scenario, path),
  });
  const run = {
    label: member.label,
    name: `${id}${twin ? "/none" : ""}`,
    settings: { ...settings },
    changes,
    fingerprint,
  };
  const scenario = own.get(id);
  return scenario ? { ...run, scenario: { ...scenario, id: id.replaceAll("/", "-") } } : run;
}

/** The text of a scenario file with what makes the numbers of its card again. */
export const cardText = (scenarioFile: string, passport: Passport): string =>
  `${JSON.stringify(checked({ ...JSON.parse(scenarioFile), passport }), null, 2)}\n`;

/** What the page knows of the value that a scenario begins with at a path, or null. */
function startValue(scenario: PageScenario, path: string): string | number | null {
  if (path === "partnership.form") return scenario.form;
  const [head, id, field] = path.split(".");
  if (head !== "organisations") return scenario.pair[path] ?? null;
  const start = scenario.start[id];
  if (!start) return null;
  return field === "income" ? start.income : (start.standings[field] ?? null);
}

/** The worlds of one's own among a cast, by the id that cards know them by. */
export const ownOf = (cast: readonly Member[]): readonly string[] => [
  ...new Set(cast.map((member) => member.job.scenario).filter(isOwn)),
];

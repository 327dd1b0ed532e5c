import type { PageModel } from "../../sim/host/page-protocol.ts";
import type { ParamInfo } from "../../sim/model.ts";

/** Everything that nobody can decide, in the order of the month. */
export const assumptionsOf = (model: PageModel): readonly ParamInfo[] =>
  model.parameters.filter(({ role }) => role !== "lever");

/** Assumptions of one family of rules, under its name. */
export interface AssumptionGroup {
  readonly id: string;
  readonly label: string;
  readonly params: readonly ParamInfo[];
}

/** Assumptions by the family of rules they belong to. */
export function assumptionGroups(model: PageModel): readonly AssumptionGroup[] {
  return model.rules
    .map(({ id, label }) => ({
      id,
      label,
      params: assumptionsOf(model).filter(({ rule }) => rule === id),
    }))
    .filter(({ params }) => params.length > 0);
}

/** Those in whose label, id, help or source every word that is sought occurs. */
export function matching(params: readonly ParamInfo[], sought: string): readonly ParamInfo[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  return params.filter(({ id, label, help, source }) => {
    const text = `${label} ${id} ${id.replaceAll("_", " ")} ${help} ${source.cite} ${source.grade}`;
    return words.every((word) => text.toLowerCase().includes(word));
  });
}

import type { PageModel } from "../sim/host/page-protocol.ts";
import { BLANK, type View, viewOf, withCards } from "./view.ts";

/** A link of the first format as a view; what it carries is checked afterwards, like any other. */
export function viewOfOldLink(fields: URLSearchParams, model: PageModel): View {
  const scenario = fields.get("s") ?? "comparison";
  const presets = scenario === "comparison" ? model.comparison : [scenario];
  const levers = [...fields].flatMap(([key, value]) =>
    key.startsWith("l.") ? [[key.slice(2), Number(value || Number.NaN)] as const] : [],
  );
  const view = viewOf(presets, {
    ...BLANK,
    seed: fields.get("seed") ?? BLANK.seed,
    replicates: Number(fields.get("n") ?? BLANK.replicates),
  });
  return withCards(view, "all", (card) => ({
    ...card,
    levers: Object.fromEntries(levers),
    form: scenario === "comparison" ? null : fields.get("form"),
  }));
}

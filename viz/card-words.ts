import type { PageModel } from "../sim/host/page-protocol.ts";
import { presetOf } from "./cast.ts";
import { leverText } from "./controls/lever-text.ts";
import type { Card } from "./view.ts";

/** What differs from a card's preset, each in a few words. */
export function changeWords(card: Card, model: PageModel): string[] {
  const preset = presetOf(card, model);
  const form = model.forms.find(({ id }) => id === card.form);
  const levers = model.parameters.filter((p) => p.id in card.levers);
  return [
    ...(form && preset ? [`${form.label} instead of ${ownForm(preset.form, model)}`] : []),
    ...levers.map((p) => `${p.label} ${leverText(p, card.levers[p.id])}`),
    ...Object.entries(card.details).map(([path, value]) => `${detailWords(path)} ${value}`),
  ];
}

const ownForm = (id: string | null, model: PageModel): string => {
  const label = model.forms.find((form) => form.id === id)?.label ?? "none";
  return label.toLowerCase();
};

/** “organisations.harbour.free_capacity” as “harbour: free capacity”. */
function detailWords(path: string): string {
  const [head, ...rest] = path.replaceAll("_", " ").split(".");
  if (head === "organisations") return `${rest[0]}: ${rest.slice(1).join(" ")}`;
  return head === "relations" ? `between them: ${rest.slice(1).join(" ")}` : rest.join(" ");
}

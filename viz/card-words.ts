import type { PageModel } from "../sim/host/page-protocol.ts";
import { presetOf } from "./cast.ts";
import { differencesOf } from "./controls/change-list.ts";
import { leverText } from "./controls/lever-text.ts";
import { situationOf } from "./situations.ts";
import type { Card } from "./view.ts";

/** What differs from a card's preset, each in a few words. */
export function changeWords(card: Card, model: PageModel): string[] {
  const preset = presetOf(card, model);
  const form = model.forms.find(({ id }) => id === card.form);
  const levers = model.parameters.filter((p) => p.id in card.levers);
  return [
    ...(form && preset ? [`${form.label} instead of ${ownForm(preset.form, model)}`] : []),
    ...levers.map((p) => `${p.label} ${leverText(p, card.levers[p.id])}`),
    ...situationWords(card, model),
  ];
}

const ownForm = (id: string | null, model: PageModel): string => {
  const label = model.forms.find((form) => form.id === id)?.label ?? "none";
  return label.toLowerCase();
};

/** The situation that a card's details are, by its name; or each of them in the words of the list of changes. */
function situationWords(card: Card, model: PageModel): string[] {
  const known = situationOf(card);
  if (known) return [known.title];
  return differencesOf({ ...card, form: null, levers: {} }, model).map(
    ({ label, to }) => `${label}: ${to}`,
  );
}

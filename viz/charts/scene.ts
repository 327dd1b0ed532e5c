import { computed, untracked } from "@preact/signals";
import { shownScenarios } from "../cast.ts";
import { entityNames, isCentral } from "../names.ts";
import { against, answer, before, foreground, mode, model, view } from "../state.ts";
import { type Domains, type Picture, picturesOf } from "./pictures.ts";
import { shownOutcomes } from "./shown.ts";

/** The presets of the cards that are not hidden: a text, so that a moved slider changes nothing. */
const presets = computed(() =>
  view.value.cards.map((card) => (card.hidden ? "" : card.preset)).join(),
);

/** The scenarios shown. */
const scenarios = computed(() => {
  const known = model.value;
  return presets.value && known ? untracked(() => shownScenarios(view.value, known)) : [];
});

/** Names of entities in the scenarios shown, and which of them are the parties’ own. */
export const naming = computed(() => {
  const shown = scenarios.value;
  return { name: entityNames(shown), central: (entity: string) => isCentral(entity, shown) };
});

/** The outcomes that have charts, as the model describes them. */
export const shownInfos = computed(() => {
  const known = model.value;
  return shownOutcomes.value.flatMap(
    (id) => known?.outcomes.filter((outcome) => outcome.id === id) ?? [],
  );
});

const spread = computed(() => view.value.spread);
const place = computed(() => `${presets.value} ${against.value} ${spread.value}`);
const domains: Domains = new Map();
let lastPlace = "";

/** Every chart of the newest answer. Made anew only when what is drawn has changed. */
export const pictures = computed<readonly Picture[]>(() => {
  const now = answer.value;
  if (place.value !== lastPlace) domains.clear();
  lastPlace = place.value;
  if (!now) return [];
  return picturesOf(now, {
    shown: shownInfos.value,
    mode: mode.value,
    foreground: foreground.value,
    before: before.value,
    domains,
  });
});

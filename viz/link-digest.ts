import type { PageModel, PageScenario } from "../sim/host/page-protocol.ts";
import { presetOf } from "./cast.ts";
import { codeOf } from "./link-codes.ts";
import { listed } from "./names.ts";
import type { Card } from "./view.ts";

const LENGTH = 3;

/**
 * Three characters for the numbers of the model’s rules, and three for what each card starts from:
 * enough to tell, when a link is opened, what has changed since it was made.
 */
export function digestsOf(cards: readonly Card[], model: PageModel): string {
  const presets = cards.map((card) => presetDigest(presetOf(card, model)));
  return [rulesDigest(model), ...presets].join("");
}

const rulesDigest = (model: PageModel): string =>
  codeOf(JSON.stringify(model.parameters.map((p) => [p.id, p.default])));

const presetDigest = (preset: PageScenario | undefined): string =>
  codeOf(JSON.stringify([preset?.form, preset?.levers, preset?.start]));

/** What has changed since these digests were made of these cards, in words. */
export function changedSince(digests: string, cards: readonly Card[], model: PageModel): string[] {
  const [rules, ...presets] = digests.match(new RegExp(`.{${LENGTH}}`, "g")) ?? [];
  const changed = cards.flatMap((card, i) => {
    const preset = presetOf(card, model);
    return preset && presets[i] && presets[i] !== presetDigest(preset) ? [preset.title] : [];
  });
  const titles = [...new Set(changed)].map((title) => `“${title}”`);
  return [
    ...(rules && rules !== rulesDigest(model) ? ["numbers in the model’s rules have changed"] : []),
    ...(titles.length > 0
      ? [`${listed(titles)} ${titles.length === 1 ? "starts" : "start"} from other numbers now`]
      : []),
  ];
}

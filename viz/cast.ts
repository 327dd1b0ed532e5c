import type { PageJob, PageModel, PageScenario, Settings } from "../sim/host/page-protocol.ts";
import type { FormInfo } from "../sim/model.ts";
import { CARD_KEYS, type Card, type View } from "./view.ts";

/** One line of the comparison: an ensemble with the name and the look it has everywhere. */
export interface Member {
  /** Key of the card it stands for, or the empty text for a counterfactual. */
  readonly card: string;
  readonly job: PageJob;
  readonly label: string;
  readonly scenario: PageScenario;
  /** Number of its colour and mark; the counterfactual is always 0. */
  readonly tone: number;
  /** Index of the member it is compared with, or -1 for a counterfactual. */
  readonly against: number;
}

/** A card with the scenario it was started from. */
interface Shown {
  readonly card: Card;
  readonly scenario: PageScenario;
}

/** What tells one member from all others and stays while cards are moved about. */
export const memberKey = (member: Member): string =>
  member.card || `~${member.job.scenario}${JSON.stringify(member.job.settings)}`;

/** The number of a card's colour and mark. */
export const toneOf = (card: Pick<Card, "key">): number =>
  (CARD_KEYS as readonly string[]).indexOf(card.key) + 1;

/** The scenario a card was started from. */
export const presetOf = (card: Card, model: PageModel): PageScenario | undefined =>
  model.scenarios.find((scenario) => scenario.id === card.preset);

/** The presets of the cards that are not hidden, each once. */
export function shownScenarios(view: View, model: PageModel): readonly PageScenario[] {
  return [...new Set(shownCards(view, model).map(({ scenario }) => scenario))];
}

const shownCards = (view: View, model: PageModel): readonly Shown[] =>
  everyCard(view, model).filter(({ card }) => !card.hidden);

function everyCard(view: View, model: PageModel): readonly Shown[] {
  return view.cards.flatMap((card) => {
    const scenario = presetOf(card, model);
    return scenario ? [{ card, scenario }] : [];
  });
}

/** A card as settings by path, the way the terminal's `--set` takes them. */
export function settingsOf(card: Card, view: View): Settings {
  const under = (head: string, values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([id, value]) => [`${head}.${id}`, value] as const);
  return Object.fromEntries([
    ...under("levers", card.levers),
    ...Object.entries(card.details),
    ...under("assumptions", view.assumptions),
    ...(card.form === null ? [] : [["partnership.form", card.form] as const]),
  ]);
}

/** The form of partnering a card is shown with. */
export function formOf(card: Card, model: PageModel): FormInfo | undefined {
  const id = card.form ?? presetOf(card, model)?.form;
  return model.forms.find((form) => form.id === id);
}

/** A member's ensemble as one types it after `partnerscape run`. */
export function typedName({ scenario, settings, twin }: PageJob): string {
  const changes = Object.entries(settings).map(([path, value]) => ` --set ${path}=${value}`);
  return `${scenario}${twin ? "/none" : ""}${changes.join("")}`;
}

/** Everybody on the stage: each card, and one counterfactual for each different world. */
export function castOf(view: View, model: PageModel): readonly Member[] {
  const shown = shownCards(view, model);
  const labels = labelsOf(view, model);
  const idle = idleLevers(model);
  const ofTwin = (card: Card) => twinSettings(card, view, idle);
  // Two cards with the same text here have the same twin.
  const worldOf = ({ card, scenario }: Shown) =>
    JSON.stringify([scenario.world, Object.entries(ofTwin(card)).sort()]);
  const worlds = shown.map(worldOf);
  const distinct = [...new Set(worlds)];
  const members = shown.map(({ card, scenario }, i): Member => {
    const job = jobOf(view, scenario.id, settingsOf(card, view), false);
    const against = shown.length + distinct.indexOf(worlds[i]);
    return {
      card: card.key,
      job,
      label: labels.get(card.key) ?? scenario.title,
      scenario,
      tone: toneOf(card),
      against,
    };
  });
  // Hidden cards count here, so that hiding one changes nobody's twin and needs no other run.
  const all = everyCard(view, model);
  const twins = distinct.map((world): Member => {
    const those = shown.filter((_, i) => worlds[i] === world);
    const alike = all.filter((one) => worldOf(one) === world);
    const { card, scenario } = widestOf(alike, model);
    const job = jobOf(view, scenario.id, ofTwin(card), true);
    const label = distinct.length === 1 ? ALONE : `${ALONE}: ${labels.get(those[0].card.key)}`;
    return { card: "", job, label, scenario, tone: 0, against: -1 };
  });
  return [...members, ...twins];
}

/** What the counterfactual is called; of several, each is named after the first card it belongs to. */
const ALONE = "Not partnering";

const jobOf = (view: View, scenario: string, settings: Settings, twin: boolean): PageJob => ({
  scenario,
  settings,
  twin,
  ...(view.spread === "unknown" ? { unknown: true } : {}),
});

/** Paths of the levers that act on partnerships alone, and so on no twin. */
const idleLevers = ({ parameters }: PageModel): ReadonlySet<string> =>
  new Set(
    parameters.flatMap(({ id, role, alone }) =>
      role === "lever" && !alone ? [`levers.${id}`] : [],
    ),
  );

/** What a card sets besides its partnership, which its twin has not, and levers that act on that alone. */
function twinSettings(card: Card, view: View, idle: ReadonlySet<string>): Settings {
  const all = Object.entries(settingsOf(card, view));
  return Object.fromEntries(
    all.filter(([path]) => !path.startsWith("partnership.") && !idle.has(path)),
  );
}

/** Of cards with the same twin, the one whose twin is counted for a merged body too. */
function widestOf(shown: readonly Shown[], model: PageModel): Shown {
  const merges = ({ card }: Shown) => (formOf(card, model)?.attributes.oneBody ?? 0) > 0;
  const byKey = [...shown].sort((a, b) => (a.card.key < b.card.key ? -1 : 1));
  return byKey.find(merges) ?? byKey[0];
}

/** What each card is called, by key; names that would be the same are numbered. */
export function labelsOf(view: View, model: PageModel): ReadonlyMap<string, string> {
  const given = new Set<string>();
  const stems = new Set(view.cards.map((card) => card.preset.split("/")[0]));
  return new Map(
    view.cards.map((card) => {
      const plain = plainLabel(card, model, stems.size > 1);
      let label = plain;
      for (let i = 2; given.has(label); i += 1) label = `${plain} (${i})`;
      given.add(label);
      return [card.key, label];
    }),
  );
}

function plainLabel(card: Card, model: PageModel, mixed: boolean): string {
  if (card.name !== null) return card.name;
  const title = presetOf(card, model)?.title ?? card.preset;
  const form = card.form === null ? undefined : formOf(card, model);
  if (!form) return title;
  return mixed ? `${title.split(/[:,]/)[0]}, ${form.label}` : form.label;
}

/** The preset of a lever in each of these cards: what it sets itself, or the model's default. */
export function presetsOf(id: string, cards: readonly Card[], model: PageModel): readonly number[] {
  const fallback = model.parameters.find((p) => p.id === id)?.default ?? 0;
  return cards.map((card) => presetOf(card, model)?.levers[id] ?? fallback);
}

import { config, z } from "zod";
import { readSeed } from "../sim/core/seed.ts";
import type { PageModel, PageScenario } from "../sim/host/page-protocol.ts";
import type { ParamInfo } from "../sim/model.ts";
import { snapped } from "./controls/lever-text.ts";
import { CARD_KEYS, type Card, MAX_CARDS, MAX_NAME, REPLICATES, type View } from "./view.ts";

// The page's security policy forbids compiling text, which zod would otherwise try.
config({ jitless: true });

/** What checking gave: a view and what had to be left out, or why not, as follows “because”. */
export type Checked =
  | { readonly view: View; readonly left: readonly string[] }
  | { readonly problem: string };

/** Settings beside levers that a card may carry. */
const MAX_DETAILS = 60;

const path = z
  .string()
  .regex(/^(organisations|relations|environment|partnership)(\.[a-z0-9][a-z0-9_]*){1,3}$/);
const values = z.record(z.string().max(80), z.number());
const text = (words: string, max: number) =>
  z.string().min(1, `${words} is empty`).max(max, `${words} is too long`);

const cardShape = z.object({
  key: z.enum(CARD_KEYS, "one of its scenarios has no place here"),
  preset: z.string().max(80, "the name of one of its scenarios is too long"),
  name: text("the name of one of its scenarios", MAX_NAME).nullable(),
  hidden: z.boolean(),
  form: z.string().max(80).nullable(),
  levers: values,
  details: z
    .record(path, z.number().min(-1e6).max(1e6))
    .refine((all) => Object.keys(all).length <= MAX_DETAILS),
});

const viewShape = z.object({
  cards: z
    .array(cardShape)
    .min(1, "it holds no scenario")
    .max(MAX_CARDS, `it holds more than ${MAX_CARDS} scenarios`)
    .refine(
      (cards) => new Set(cards.map(({ key }) => key)).size === cards.length,
      "two of its scenarios claim the same place",
    ),
  assumptions: values,
  spread: z.enum(["chance", "unknown"]),
  seed: z.string().transform((given, { addIssue }) => {
    const read = readSeed(given);
    if ("seed" in read) return read.seed;
    addIssue({ code: "custom", message: `its seed ${read.problem}` });
    return z.NEVER;
  }),
  replicates: z
    .number()
    .refine(
      (n) => (REPLICATES as readonly number[]).includes(n),
      "its number of futures is not on offer",
    ),
});

/** Words about one flaw: the link is refused with them, or what they speak of is left out. */
type Flaw = (words: string) => void;

class Refused extends Error {}

/**
 * Checks whatever claims to be a view against the model. With `lenient`, what the model does not
 * know is left out and said; without, it is a reason to refuse. Never throws.
 */
export function checkView(raw: unknown, model: PageModel, lenient: boolean): Checked {
  const shape = viewShape.safeParse(raw);
  if (!shape.success) return { problem: wordsOf(shape.error) };
  const left: string[] = [];
  const flaw: Flaw = (words) => {
    if (!lenient) throw new Refused(words);
    if (!left.includes(words)) left.push(words);
  };
  try {
    const cards = shape.data.cards.flatMap((card) => knownCard(card, model, flaw));
    if (cards.length === 0) return { problem: left[0] ?? "it holds no scenario" };
    const assumptions = knownValues(shape.data.assumptions, model, "uncertain", flaw);
    return { view: { ...shape.data, cards, assumptions }, left };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}

const wordsOf = (error: z.ZodError): string => {
  const message = error.issues[0]?.message ?? "";
  return /^[a-z]/.test(message) ? message : "it is not what this page writes";
};

function knownCard(card: Card, model: PageModel, flaw: Flaw): Card[] {
  const preset = model.scenarios.find((scenario) => scenario.id === card.preset);
  if (!preset) {
    flaw(`the scenario ${quoted(card.preset)} is not known here`);
    return [];
  }
  return [
    {
      ...card,
      form: knownForm(card, preset.form, model, flaw),
      levers: knownValues(card.levers, model, "lever", flaw),
      details: knownDetails(card.details, preset, model, flaw),
    },
  ];
}

/** Incomes of trusts in £m a year that a scenario may have. */
const INCOME: readonly [number, number] = [1, 5000];

/** Of settings by path those that can be checked here are; the engine checks the others. */
function knownDetails(
  given: Readonly<Record<string, number>>,
  preset: PageScenario,
  model: PageModel,
  flaw: Flaw,
): Record<string, number> {
  const pairs = Object.entries(given).filter(([path, value]) => {
    const [head, id, field] = path.split(".");
    if (head !== "organisations") return true;
    const range =
      field === "income" ? INCOME : model.standings.find((one) => one.id === field)?.range;
    const known = range && preset.organisations.some((one) => one.id === id);
    if (!known) flaw(`it sets ${quoted(path)}, which is not known here`);
    else if (value < range[0] || value > range[1]) {
      flaw(`${quoted(path)} must be a number from ${range[0]} to ${range[1]}`);
    } else return true;
    return false;
  });
  return Object.fromEntries(pairs);
}

function knownForm(card: Card, own: string | null, model: PageModel, flaw: Flaw): string | null {
  if (card.form === null || card.form === own) return null;
  if (own !== null && model.forms.some(({ id }) => id === card.form)) return card.form;
  flaw(
    own === null
      ? "it sets a form of partnering where nobody partners"
      : `the form of partnering ${quoted(card.form)} is not known here`,
  );
  return null;
}

function knownValues(
  given: Readonly<Record<string, number>>,
  model: PageModel,
  role: ParamInfo["role"],
  flaw: Flaw,
): Record<string, number> {
  const known = new Map(model.parameters.filter((p) => p.role === role).map((p) => [p.id, p]));
  const pairs = Object.entries(given).flatMap(([id, value]): [string, number][] => {
    const p = known.get(id);
    if (p) return [[id, within(p, value, flaw)]];
    flaw(`it sets ${quoted(id)}, which is not known here`);
    return [];
  });
  return Object.fromEntries(pairs);
}

/** A value the control can show: within its range, on one of its steps. */
function within(p: ParamInfo, value: number, flaw: Flaw): number {
  const [low, high] = p.range;
  if (!(value >= low && value <= high))
    flaw(`“${p.label}” must be a number from ${low} to ${high}`);
  const inside = Math.min(high, Math.max(low, value));
  return p.role === "lever" ? snapped(p, inside) : inside;
}

const quoted = (id: string): string => `“${id.length > 40 ? `${id.slice(0, 40)}…` : id}”`;

import { config, z } from "zod";
import type { PageModel } from "../sim/host/page-protocol.ts";
import type { ParamInfo } from "../sim/model.ts";
import { snapped } from "./controls/lever-text.ts";
import { COMPARISON, OPENING, REPLICATES, type View } from "./view.ts";

// The page's security policy forbids compiling text, which zod would otherwise try.
config({ jitless: true });

/** Version of the link format; a link of another version is refused in words. */
export const LINK_VERSION = "1";

const MAX_LINK = 4000;
const NO_LINK = "it is not a link this page wrote";
const NO_FORM =
  "it sets a form of partnering, which only a single scenario with a partnership takes";
const OTHER_VERSION = `it was made for another version of links than ${LINK_VERSION}`;

/** What opening a link gave: a view, or why not, as what follows “because”. */
export type LinkReading = { readonly view: View } | { readonly problem: string };

/** A link's hash, without `#`: only what differs from the opening view. */
export function writeLink(view: View): string {
  const fields = new URLSearchParams({ v: LINK_VERSION });
  if (view.scenario !== OPENING.scenario) fields.set("s", view.scenario);
  if (view.seed !== OPENING.seed) fields.set("seed", view.seed);
  if (view.replicates !== OPENING.replicates) fields.set("n", String(view.replicates));
  if (view.form !== null) fields.set("form", view.form);
  for (const id of Object.keys(view.levers).sort()) fields.set(`l.${id}`, String(view.levers[id]));
  const text = fields.toString();
  return text === `v=${LINK_VERSION}` ? "" : text;
}

/** Reads a hash against what the model knows. Never throws; an empty hash is the opening view. */
export function readLink(hash: string, model: PageModel): LinkReading {
  const text = hash.replace(/^#/, "");
  if (text === "") return { view: OPENING };
  if (text.length > MAX_LINK) return { problem: "it is far too long" };
  const pairs = [...new URLSearchParams(text)];
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) {
    return { problem: "it gives the same setting twice" };
  }
  const parsed = linkSchema(model).safeParse(Object.fromEntries(pairs));
  if (!parsed.success)
    return { problem: parsed.error.issues[0]?.message ?? "it is not understood" };
  const view = viewOf(parsed.data);
  if (view.form !== null && !takesForm(view.scenario, model)) return { problem: NO_FORM };
  return { view };
}

/** True where one scenario with a partnership is shown, whose form can be changed. */
function takesForm(scenario: string, model: PageModel): boolean {
  return model.scenarios.some((s) => s.id === scenario && s.form !== null);
}

function linkSchema(model: PageModel) {
  const scenarios = new Set([COMPARISON, ...model.scenarios.map((s) => s.id)]);
  const forms = new Set(model.forms.map((f) => f.id));
  const levers = model.parameters.filter((p) => p.role === "lever");
  const leverShape = Object.fromEntries(levers.map((p) => [`l.${p.id}`, leverValue(p).optional()]));
  return z.strictObject(
    {
      v: z.literal(LINK_VERSION, {
        error: ({ input }) => (input === undefined ? NO_LINK : OTHER_VERSION),
      }),
      s: z
        .string()
        .refine((s) => scenarios.has(s), "its scenario is not known here")
        .optional(),
      seed: z.string().min(1, "its seed is empty").max(64, "its seed is too long").optional(),
      n: z.enum(REPLICATES.map(String), "its number of futures is not on offer").optional(),
      form: z
        .string()
        .refine((f) => forms.has(f), "its form of partnering is not known here")
        .optional(),
      ...leverShape,
    },
    { error: (issue) => unknownKey(issue) },
  );
}

function unknownKey(issue: { code?: string; keys?: unknown }): string | undefined {
  if (issue.code !== "unrecognized_keys") return undefined;
  const key = String((issue.keys as string[])[0] ?? "").slice(0, 40);
  return `it sets “${key}”, which is not known here`;
}

/** A value the lever's own control can show: within its range, on one of its steps. */
function leverValue(lever: ParamInfo) {
  const [low, high] = lever.range;
  const words = `“${lever.label}” must be a number from ${low} to ${high}`;
  return z
    .string()
    .regex(/^-?\d+(\.\d+)?(e-?\d+)?$/, words)
    .transform(Number)
    .refine((value) => value >= low && value <= high, words)
    .transform((value) => snapped(lever, value));
}

function viewOf(fields: Record<string, unknown>): View {
  const levers = Object.entries(fields).filter(
    ([key, v]) => key.startsWith("l.") && v !== undefined,
  );
  return {
    scenario: (fields.s as string | undefined) ?? OPENING.scenario,
    seed: (fields.seed as string | undefined) ?? OPENING.seed,
    replicates: Number(fields.n ?? OPENING.replicates),
    form: (fields.form as string | undefined) ?? null,
    levers: Object.fromEntries(levers.map(([key, value]) => [key.slice(2), value as number])),
  };
}

import { applySettings, type Scenario } from "../../model.ts";
import { builtin } from "../design.ts";

type Settings = Readonly<Record<string, string | number | boolean>>;

/** The pair of trusts that all contexts start from: a struggling one and a capable neighbour. */
export const BASE = "struggling-trust";

/** The two parties of {@link BASE}. */
export const PARTIES = ["northfield", "harbour"] as const;

const BOTH = PARTIES.map((id) => `organisations.${id}`);

const each = (settings: Settings): Settings =>
  Object.fromEntries(
    BOTH.flatMap((at) => Object.entries(settings).map(([id, value]) => [`${at}.${id}`, value])),
  );

/** Each kind of partnering of the report by the form that its purest case took (cases A to D). */
export const KINDS = {
  "voluntary, individual": {
    "partnership.form": "clinical_pathway_collaboration",
    "levers.mandate": 0,
  },
  "mandated, individual": { "partnership.form": "buddying", "levers.mandate": 0.8 },
  "voluntary, structural": { "partnership.form": "contractual_agreement", "levers.mandate": 0 },
  "mandated, structural": { "partnership.form": "acquisition", "levers.mandate": 0.8 },
} as const satisfies Record<string, Settings>;

/** Name of a kind of partnering. */
export type Kind = keyof typeof KINDS;

/** Forms of the report's cases by scale: A and B; C, D and E. */
export const INDIVIDUAL = ["clinical_pathway_collaboration", "buddying"] as const;
/** The same for structural partnering. */
export const STRUCTURAL = ["acquisition", "contractual_agreement", "merger"] as const;

/**
 * Contexts that Table 2 of the report calls helpful for each kind, as values, and their opposites.
 * Only what the table names differs: what the parties want and have, not how the work is done.
 */
export const CONTEXTS: Readonly<Record<Kind, { helpful: Settings; opposite: Settings }>> = {
  // Earlier work together; organisations that support it; a need that can be met.
  "voluntary, individual": {
    helpful: {
      "relations.0.trust": 0.65,
      "partnership.lead_motivation": 0.85,
      "partnership.other_motivation": 0.85,
      "partnership.legitimacy": 0.8,
      "partnership.complementarity": 0.7,
    },
    opposite: {
      "relations.0.trust": 0.25,
      "partnership.lead_motivation": 0.2,
      "partnership.other_motivation": 0.2,
      "partnership.legitimacy": 0.3,
      "partnership.complementarity": 0.1,
    },
  },
  // A receiver that knows it must change, has the means, and changes more than this.
  "mandated, individual": {
    helpful: {
      "partnership.other_motivation": 0.85,
      "organisations.harbour.surplus": -1,
      "levers.transition_funding": 6,
    },
    opposite: {
      "partnership.other_motivation": 0.15,
      "organisations.harbour.surplus": -10,
      "levers.transition_funding": 0,
    },
  },
  // Sound finances and boards on both sides; used to partnering; small successes; new money.
  "voluntary, structural": {
    helpful: {
      ...each({ surplus: 2, board_stability: 0.9 }),
      "relations.0.trust": 0.65,
      "levers.transition_funding": 6,
    },
    opposite: {
      ...each({ surplus: -8, board_stability: 0.15 }),
      "relations.0.trust": 0.25,
      "levers.transition_funding": 0,
    },
  },
  // An acquirer that was looking, rich and stable; regulators who give money and time.
  "mandated, structural": {
    helpful: {
      "partnership.lead_motivation": 0.9,
      "organisations.northfield.surplus": 3,
      "organisations.northfield.board_stability": 0.95,
      "levers.transition_funding": 12,
      "levers.capital_funding": 20,
      "levers.headroom": 0.8,
    },
    opposite: {
      "partnership.lead_motivation": 0.1,
      "organisations.northfield.surplus": -8,
      "organisations.northfield.board_stability": 0.15,
      "levers.transition_funding": 0,
      "levers.capital_funding": 0,
      "levers.headroom": 0,
    },
  },
};

/** Five conditions of Table 2, each without and with: 32 contexts of the same pair. How much time there is follows from boards and finance. */
const FACTORS: readonly (readonly [without: Settings, having: Settings])[] = [
  [{ "relations.0.trust": 0.3 }, { "relations.0.trust": 0.6 }],
  [each({ board_stability: 0.2 }), each({ board_stability: 0.85 })],
  [
    { "organisations.northfield.surplus": -5, "organisations.harbour.surplus": -10 },
    { "organisations.northfield.surplus": 2, "organisations.harbour.surplus": -2 },
  ],
  [{ "partnership.other_motivation": 0.2 }, { "partnership.other_motivation": 0.8 }],
  [
    {
      "levers.transition_funding": 0,
      "levers.capital_funding": 0,
      "levers.protected_time": 0,
    },
    {
      "levers.transition_funding": 10,
      "levers.capital_funding": 15,
      "levers.protected_time": 0.4,
    },
  ],
];

/** Number of contexts of {@link factorial}. */
export const CELLS = 1 << FACTORS.length;

/** All contexts of the five conditions, with one form of partnering, or without any. */
export function factorial(kind: Settings | undefined): readonly Scenario[] {
  return Array.from({ length: CELLS }, (_, cell) => {
    const context = Object.assign({}, ...FACTORS.map((pair, bit) => pair[(cell >> bit) & 1]));
    const { scenario } = applySettings(builtin(BASE), { ...context, ...kind });
    return kind ? scenario : { ...scenario, partnership: undefined };
  });
}

/** Degrees of fit of {@link fits}; the first quarter of them is the bottom quartile. */
const FITS = 12;

/** Fit below which a pair of {@link fits} is in the bottom quartile. */
export const POOR_FIT = 0.25;

/** The same pair in each of some forms and of twelve degrees of fit, evenly from 0 to 1. */
export function fits(forms: readonly string[], settings: Settings = {}): readonly Scenario[] {
  return Array.from({ length: FITS * forms.length }, (_, n) => {
    const set = {
      ...settings,
      "partnership.form": forms[n % forms.length],
      "partnership.legitimacy": (Math.floor(n / forms.length) + 0.5) / FITS,
      "relations.0.culture_distance": 1 - (Math.floor(n / forms.length) + 0.5) / FITS,
    };
    return applySettings(builtin(BASE), set).scenario;
  });
}

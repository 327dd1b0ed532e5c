import type { Attribute } from "./form.ts";

/** Something that somebody decides in a month. */
export interface Act {
  readonly month: number;
  readonly what:
    | "replace_board"
    | "give_label"
    | "departure"
    | "project_failure"
    | "formalise"
    | "volume"
    | "grant"
    | "inspect";
  /** Row of the organisation, or of the partnership for what is done to one; -1 where all are meant. */
  readonly row: number;
  readonly amount: number;
  /** For how long a grant flows, months. */
  readonly months: number;
}

/** Two organisations and what lies between them; those not listed are strangers far apart. */
export interface Between {
  readonly km: number;
  /** How far apart what their people hold dear is, 0 to 1. */
  readonly distance: number;
  /** Trust between the people who know one another already, 0 to 1. */
  readonly trust: number;
}

/** A partnership that somebody plans, or that two trusts may come to. */
export interface Deal {
  readonly id: string;
  readonly lead: number;
  readonly other: number;
  /** Index of the form, and of that in which they work together until all approve; -1 for none. */
  readonly form: number;
  readonly interim: number;
  /** Month after which it is proposed. */
  readonly start: number;
  /** How much of the form's breadth and hours is used, 0 to 1. */
  readonly scale: number;
  /** How much the leaders of the lead want it, 0 to 1. */
  readonly wish: number;
  /** How much the people of the other want to be helped, 0 to 1. */
  readonly receptivity: number;
  /** How far people outside the boards think the partner right for them, 0 to 1. */
  readonly legitimacy: number;
  /** How far each has what the other lacks, 0 to 1. */
  readonly complementarity: number;
  readonly between: Between;
  /** Wait for transfer on the pathway that they share, weeks. */
  readonly delay: number;
}

/** How partnerships arise that nobody planned; null where none do. */
export interface Openness {
  /** How readily trusts look for partners, 0 to 1. */
  readonly formation: number;
  /** How readily regulators give a trust in special measures a partner, 0 to 1. */
  readonly mandates: number;
  /** Indices of the forms from which those who look choose. */
  readonly forms: readonly number[];
}

/** The trusts of a world: what never changes of them in a run. */
export interface Nation {
  readonly ids: readonly string[];
  /** Yearly income, £m, constant prices. */
  readonly income: Float64Array;
  /** Median income of the trusts of the country, £m. */
  readonly medianIncome: number;
  /** 1 where it treats patients and is inspected. */
  readonly clinical: Uint8Array;
  /** 1 where it is rated as a site instead of as a trust. */
  readonly site: Uint8Array;
  /** Whether a patient who leaves one of them goes to another of them. */
  readonly closed: boolean;
  /** Places on a map, km. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Forms by index, in the order of the list. */
  readonly forms: readonly Readonly<Record<Attribute, number>>[];
  readonly deals: readonly Deal[];
  readonly acts: readonly Act[];
  readonly openness: Openness | null;
}

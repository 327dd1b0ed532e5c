/**
 * What a form of partnering is made of: institutional facts. Who may instruct, which posts are held
 * jointly, who meets, what is promised, written down and approved. None has the unit of an outcome.
 */
export const ATTRIBUTES = {
  authority: { range: [0, 1], about: "how far the lead may instruct the other" },
  joint: { range: [0, 1], about: "share of board posts that one person holds for both" },
  breadth: { range: [0, 1], about: "share of the services of the smaller in scope" },
  ties: { range: [0, 12], about: "people on each side on whom it rests" },
  hours: {
    range: [0, 1],
    about: "management hours that each side promises, of those of the smaller",
  },
  oneBody: { range: [0, 1], about: "1 if the parties become one legal body" },
  written: { range: [0, 1], about: "how far roles and duties are written down" },
  approvals: { range: [0, 12], about: "bodies that must approve before it begins" },
  service: {
    range: [0, 1],
    about: "treatments that the lead provides for the other, of those of the smaller",
  },
} as const;

/** Name of an attribute. */
export type Attribute = keyof typeof ATTRIBUTES;

/** A form: data. What it does not mention is zero. */
export interface FormSpec {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly attributes: Partial<Readonly<Record<Attribute, number>>>;
}

/** Declares a form. */
export const form = (spec: FormSpec): FormSpec => spec;

/** Whether a form consists of nothing: then nobody proposes it. */
export const isEmpty = ({ attributes }: FormSpec): boolean =>
  Object.values(attributes).every((x) => x === 0);

/** Whether a form has nobody on the other side: a programme of one's own. */
export const isAlone = ({ attributes }: FormSpec): boolean => (attributes.ties ?? 0) === 0;

/**
 * What a form of partnering is made of: institutional facts only. Who may instruct, who may leave,
 * posts, meetings, money and approvals. No attribute is measured in an outcome's unit or says how
 * long or deep an effect is; a stage lasts until its approval is given or its condition is met.
 */
export const ATTRIBUTES = {
  authority: { range: [0, 1], about: "how far the lead may instruct the other" },
  exit: { range: [0, 1], about: "how freely either side may walk away" },
  breadth: { range: [0, 1], about: "share of the other's services in scope" },
  leadHours: { range: [0, 1], about: "share of the lead's management hours committed" },
  otherHours: { range: [0, 1], about: "share of the other's management hours committed" },
  sharedBoard: { range: [0, 1], about: "share of board posts held jointly" },
  sharedIdentity: { range: [0, 1], about: "how far one name replaces two" },
  oneBody: { range: [0, 1], about: "1 if the parties become one legal body" },
  approvals: { range: [0, 12], about: "bodies that must approve before the stage begins" },
  formality: { range: [0, 1], about: "how far roles and governance are written down" },
  coordination: { range: [0, 1], about: "weight of clauses on working together" },
  control: { range: [0, 1], about: "weight of clauses on monitoring and penalties" },
  lossCap: {
    range: [0, 1],
    about: "loss a party may make before it can leave, share of contract value",
  },
  boardContact: { range: [0, 1], about: "monthly chance that two board members meet" },
  clinicalContact: { range: [0, 1], about: "monthly chance that two clinical leads meet" },
  operationalContact: { range: [0, 1], about: "monthly chance that two managers meet" },
  frontlineContact: { range: [0, 1], about: "monthly chance that two frontline staff meet" },
  mutual: { range: [0, 1], about: "0 the lead advises or decides, 1 both sides are equals" },
  supplies: { range: [0, 1], about: "share of the other's treatment capacity the lead adds" },
  own: { range: [0, 1], about: "1 if it is the other's own programme, without a partner" },
  setUpCost: { range: [0, 20], about: "cost of setting up, £m" },
  runningCost: { range: [0, 10], about: "cost of running, £m a year" },
  integrationCost: {
    range: [0, 0.2],
    about: "cost of joining, share of the smaller party's income",
  },
} as const;

/** Name of an attribute. */
export type Attribute = keyof typeof ATTRIBUTES;

/** All attributes of a stage. */
export type Attributes = Readonly<Record<Attribute, number>>;

/** A stage of a form: its attributes, and its name as the story tells it. */
export interface Stage {
  readonly name: string;
  readonly attributes: Attributes;
}

/** A form of partnering: data, with the stages it passes through. */
export interface Form {
  readonly id: string;
  readonly label: string;
  readonly summary: string;
  readonly stages: readonly Stage[];
}

const NOTHING = Object.fromEntries(
  Object.keys(ATTRIBUTES).map((name) => [name, 0]),
) as unknown as Attributes;

/** A stage from the attributes that are not zero; all may leave freely unless it says otherwise. */
export function stage(name: string, attributes: Partial<Attributes>): Stage {
  return { name, attributes: { ...NOTHING, exit: 1, ...attributes } };
}

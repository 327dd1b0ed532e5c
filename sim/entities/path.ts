import { ATTRIBUTES, type Attribute, type Attributes, type Form, type Stage } from "./form.ts";
import type { PartnershipInput } from "./scenario.ts";

/** One step on the way of a partnership: a stage of a form, at a scale, left on a condition. */
export interface Step extends Stage {
  readonly scale: number;
  /** Index of the step that follows, or -1 at the last. */
  readonly next: number;
  /** 1 if this step is a smaller, earlier one that can be skipped. */
  readonly pilot: boolean;
  readonly needsTrust: number;
  readonly needsMonths: number;
  readonly needsProgress: number;
}

/** The way of a partnership through its steps, and where it begins without the smaller ones. */
export interface Path {
  readonly steps: readonly Step[];
  readonly direct: number;
}

const NAMES = Object.keys(ATTRIBUTES) as Attribute[];

/** Preparing a deal while working on a smaller scale: the wider of both, and the harder to leave. */
function alongside(a: Attributes, b: Attributes): Attributes {
  const wider = (name: Attribute) =>
    name === "exit" || name === "mutual" ? Math.min(a[name], b[name]) : Math.max(a[name], b[name]);
  return Object.fromEntries(NAMES.map((name) => [name, wider(name)])) as unknown as Attributes;
}

/** The first stage of a form tried out on a small scale: what a pilot is when none is described. */
function tryOut(form: Form): PilotStep {
  const first = form.stages[0];
  const attributes = { ...first.attributes, approvals: 0, exit: 1 };
  return {
    stage: { name: `pilot: ${first.name}`, attributes },
    scale: 0.15,
    advance: { trust: 0.45, months: 6 },
  };
}

interface PilotStep {
  readonly stage: Stage;
  readonly scale: number;
  readonly advance: PartnershipInput["prelude"][number]["advance"];
}

/** Compiles the way of a partnership from its form and its earlier steps. */
export function pathOf(input: PartnershipInput, formOf: (id: string) => Form): Path {
  const main = formOf(input.form).stages;
  const pilots: PilotStep[] =
    input.prelude.length === 0
      ? [tryOut(formOf(input.form))]
      : input.prelude.map(({ form, scale, advance }) => {
          const stages = formOf(form).stages;
          return { stage: stages[stages.length - 1], scale, advance };
        });
  const prepares = main.length > 1;
  const steps: Step[] = pilots.map(({ stage, scale, advance }, i) => {
    const last = i === pilots.length - 1;
    const attributes =
      last && prepares ? alongside(stage.attributes, main[0].attributes) : stage.attributes;
    return {
      name: stage.name,
      attributes: withTerms(attributes, input),
      scale,
      next: last && prepares ? i + 2 : i + 1,
      pilot: true,
      needsTrust: advance.trust ?? 0,
      needsMonths: advance.months ?? 0,
      needsProgress: advance.progress ?? -1,
    };
  });
  const direct = steps.length;
  main.forEach((stage, i) => {
    steps.push({
      name: stage.name,
      attributes: withTerms(stage.attributes, input),
      scale: input.scale,
      next: i === main.length - 1 ? -1 : direct + i + 1,
      pilot: false,
      needsTrust: 0,
      needsMonths: 0,
      needsProgress: -1,
    });
  });
  return { steps, direct };
}

/** A contract's terms may be agreed for the case at hand instead of taken from the form. */
function withTerms(attributes: Attributes, input: PartnershipInput): Attributes {
  return {
    ...attributes,
    lossCap: attributes.lossCap > 0 ? (input.loss_cap ?? attributes.lossCap) : 0,
    control: attributes.formality > 0 ? (input.control ?? attributes.control) : 0,
  };
}

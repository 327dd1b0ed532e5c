import { type Form, stage } from "../entities/form.ts";

export const operatingFranchise: Form = {
  id: "operating_franchise",
  label: "Operating franchise",
  summary: "The lead runs the other's hospital for a fixed term, and bears its losses up to a cap.",
  stages: [
    stage("tender", { leadHours: 0.04, otherHours: 0.04, boardContact: 0.2, formality: 0.4 }),
    stage("franchise", {
      authority: 0.8,
      exit: 0.2,
      breadth: 0.9,
      leadHours: 0.15,
      otherHours: 0.08,
      sharedBoard: 0.6,
      approvals: 3,
      formality: 0.9,
      coordination: 0.3,
      control: 0.8,
      lossCap: 0.05,
      boardContact: 0.7,
      clinicalContact: 0.3,
      operationalContact: 0.4,
      mutual: 0.1,
      setUpCost: 2,
      runningCost: 1,
    }),
  ],
};

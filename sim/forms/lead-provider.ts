import { type Form, stage } from "../entities/form.ts";

export const leadProvider: Form = {
  id: "lead_provider",
  label: "Lead-provider contract",
  summary: "One organisation holds the contract and sub-contracts parts of the work to the other.",
  stages: [
    stage("lead provider", {
      authority: 0.4,
      exit: 0.4,
      breadth: 0.3,
      leadHours: 0.08,
      otherHours: 0.05,
      approvals: 1,
      formality: 0.85,
      coordination: 0.4,
      control: 0.6,
      lossCap: 0.3,
      boardContact: 0.3,
      clinicalContact: 0.4,
      operationalContact: 0.6,
      mutual: 0.4,
      supplies: 0.05,
      setUpCost: 0.5,
      runningCost: 0.4,
    }),
  ],
};

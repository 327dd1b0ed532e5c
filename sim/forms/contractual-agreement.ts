import { type Form, stage } from "../entities/form.ts";

export const contractualAgreement: Form = {
  id: "contractual_agreement",
  label: "Contractual agreement or joint venture",
  summary: "Two organisations provide a service together under a contract or in a joint venture.",
  stages: [
    stage("contract", {
      exit: 0.5,
      breadth: 0.15,
      leadHours: 0.06,
      otherHours: 0.05,
      formality: 0.8,
      coordination: 0.6,
      control: 0.3,
      lossCap: 0.3,
      boardContact: 0.7,
      clinicalContact: 0.8,
      operationalContact: 0.9,
      frontlineContact: 0.3,
      mutual: 0.9,
      supplies: 0.15,
      setUpCost: 0.3,
      runningCost: 0.2,
    }),
  ],
};

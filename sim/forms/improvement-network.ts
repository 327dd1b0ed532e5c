import { type Form, stage } from "../entities/form.ts";

export const improvementNetwork: Form = {
  id: "improvement_network",
  label: "Improvement network",
  summary: "Peers learn one improvement method together and compare results, as equals.",
  stages: [
    stage("network", {
      breadth: 0.2,
      leadHours: 0.02,
      otherHours: 0.04,
      formality: 0.3,
      coordination: 0.4,
      boardContact: 0.1,
      clinicalContact: 0.5,
      operationalContact: 0.4,
      frontlineContact: 0.2,
      mutual: 0.8,
      setUpCost: 0.1,
      runningCost: 0.3,
    }),
  ],
};

import { type Form, stage } from "../entities/form.ts";

export const internalImprovement: Form = {
  id: "internal_improvement",
  label: "Internal improvement only",
  summary:
    "The struggling organisation works on its own processes and capacity, without a partner.",
  stages: [
    stage("own improvement programme", {
      own: 1,
      breadth: 0.5,
      otherHours: 0.08,
      formality: 0.4,
      setUpCost: 0.2,
      runningCost: 0.4,
    }),
  ],
};

import { type Form, stage } from "../entities/form.ts";

export const buddying: Form = {
  id: "buddying",
  label: "Buddying",
  summary:
    "A stronger organisation's leaders advise and mentor a weaker one's; they cannot instruct.",
  stages: [
    stage("buddying", {
      breadth: 0.15,
      leadHours: 0.04,
      otherHours: 0.03,
      formality: 0.15,
      boardContact: 0.8,
      clinicalContact: 0.4,
      runningCost: 0.15,
    }),
  ],
};

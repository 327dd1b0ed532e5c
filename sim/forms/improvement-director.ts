import { type Form, stage } from "../entities/form.ts";

export const improvementDirector: Form = {
  id: "improvement_director",
  label: "Improvement director, no partner",
  summary:
    "A director sent in leads an improvement programme inside the organisation, with authority.",
  stages: [
    stage("improvement director", {
      own: 1,
      authority: 0.5,
      breadth: 0.7,
      otherHours: 0.1,
      formality: 0.6,
      control: 0.3,
      setUpCost: 0.3,
      runningCost: 0.5,
    }),
  ],
};

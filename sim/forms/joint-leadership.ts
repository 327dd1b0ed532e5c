import { type Form, stage } from "../entities/form.ts";

export const jointLeadership: Form = {
  id: "joint_leadership",
  label: "Joint leadership",
  summary: "One chief executive and chair, later more executives, lead both organisations.",
  stages: [
    stage("joint leaders", {
      authority: 0.5,
      exit: 0.5,
      breadth: 0.3,
      leadHours: 0.08,
      otherHours: 0.05,
      sharedBoard: 0.5,
      formality: 0.4,
      coordination: 0.4,
      boardContact: 0.8,
      clinicalContact: 0.3,
      operationalContact: 0.3,
      mutual: 0.4,
      runningCost: 0.1,
    }),
  ],
};

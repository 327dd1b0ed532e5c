import { type Form, stage } from "../entities/form.ts";

export const hospitalGroup: Form = {
  id: "hospital_group",
  label: "Hospital group with a shared board",
  summary: "Both stay separate bodies under one shared board and common standards.",
  stages: [
    stage("forming the group", {
      leadHours: 0.05,
      otherHours: 0.04,
      boardContact: 0.4,
      clinicalContact: 0.1,
      formality: 0.3,
    }),
    stage("group", {
      authority: 0.7,
      exit: 0.3,
      breadth: 0.7,
      leadHours: 0.14,
      otherHours: 0.08,
      sharedBoard: 0.9,
      sharedIdentity: 0.3,
      approvals: 3,
      formality: 0.7,
      coordination: 0.5,
      control: 0.3,
      boardContact: 0.9,
      clinicalContact: 0.5,
      operationalContact: 0.4,
      frontlineContact: 0.1,
      mutual: 0.3,
      setUpCost: 1,
      runningCost: 0.6,
      integrationCost: 0.01,
    }),
  ],
};

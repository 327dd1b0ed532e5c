import { type Form, stage } from "../entities/form.ts";

export const merger: Form = {
  id: "merger",
  label: "Merger",
  summary: "Two organisations become one new body, with posts and ways to be agreed between them.",
  stages: [
    stage("preparing the deal", {
      leadHours: 0.08,
      otherHours: 0.08,
      boardContact: 0.4,
      operationalContact: 0.15,
      formality: 0.4,
    }),
    stage("one body", {
      authority: 0.6,
      exit: 0,
      breadth: 1,
      leadHours: 0.2,
      otherHours: 0.2,
      sharedBoard: 1,
      sharedIdentity: 0.9,
      oneBody: 1,
      approvals: 7,
      formality: 1,
      coordination: 0.5,
      control: 0.3,
      boardContact: 0.9,
      clinicalContact: 0.5,
      operationalContact: 0.5,
      frontlineContact: 0.15,
      mutual: 0.6,
      setUpCost: 3,
      runningCost: 0.5,
      integrationCost: 0.05,
    }),
  ],
};

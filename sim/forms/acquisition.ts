import { type Form, stage } from "../entities/form.ts";

export const acquisition: Form = {
  id: "acquisition",
  label: "Acquisition",
  summary: "One organisation becomes part of another and takes its name, board and ways.",
  stages: [
    stage("preparing the deal", {
      leadHours: 0.08,
      otherHours: 0.05,
      boardContact: 0.4,
      operationalContact: 0.1,
      formality: 0.4,
    }),
    stage("one body", {
      authority: 1,
      exit: 0,
      breadth: 1,
      leadHours: 0.28,
      otherHours: 0.1,
      sharedBoard: 1,
      sharedIdentity: 1,
      oneBody: 1,
      approvals: 5,
      formality: 1,
      coordination: 0.5,
      control: 0.4,
      boardContact: 0.9,
      clinicalContact: 0.7,
      operationalContact: 0.6,
      frontlineContact: 0.15,
      mutual: 0,
      setUpCost: 3,
      runningCost: 0.5,
      integrationCost: 0.05,
    }),
  ],
};

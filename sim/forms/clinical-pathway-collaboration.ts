import { type Form, stage } from "../entities/form.ts";

export const clinicalPathwayCollaboration: Form = {
  id: "clinical_pathway_collaboration",
  label: "Clinical pathway collaboration",
  summary: "Clinicians of two services share one pathway, within their existing workloads.",
  stages: [
    stage("shared pathway", {
      breadth: 0.03,
      leadHours: 0.01,
      otherHours: 0.01,
      formality: 0.1,
      coordination: 0.2,
      clinicalContact: 0.8,
      operationalContact: 0.25,
      frontlineContact: 0.3,
      mutual: 1,
    }),
  ],
};

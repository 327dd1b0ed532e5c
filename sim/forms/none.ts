import { type Form, stage } from "../entities/form.ts";

export const none: Form = {
  id: "none",
  label: "No partnering",
  summary: "Each organisation goes on alone. The same as the twin world.",
  stages: [stage("no partnering", {})],
};

import type { ComponentType } from "preact";
import type { StepId } from "../../../sim/teach/lesson-file.ts";
import type { Learning } from "./learning.ts";
import { DecideStep } from "./step-decide.tsx";
import { HomeStep } from "./step-home.tsx";
import { PredictStep } from "./step-predict.tsx";
import { QuestionStep, ResearchStep, RolesStep, SituationStep } from "./step-reading.tsx";
import { RevealStep } from "./step-reveal.tsx";
import { SurpriseStep } from "./step-surprise.tsx";
import { VaryStep } from "./step-vary.tsx";

/** What each step shows. */
export const STEP_BODIES: Readonly<Record<StepId, ComponentType<{ learning: Learning }>>> = {
  situation: SituationStep,
  roles: RolesStep,
  question: QuestionStep,
  predict: PredictStep,
  reveal: RevealStep,
  surprise: SurpriseStep,
  vary: VaryStep,
  decide: DecideStep,
  research: ResearchStep,
  home: HomeStep,
};

import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { StepId } from "../../../sim/teach/lesson-file.ts";
import type { Learning } from "./learning.ts";

/** The step that an entry of the browser's history stands for; undefined for other entries. */
const stepIn = (state: unknown): unknown => (state as { step?: unknown } | null)?.step;

/** Lets the browser's own Back, and the swipe of a phone, lead to the step before. */
export function useStepHistory({ kept, steps, open }: Learning): void {
  useEffect(() => {
    history.replaceState({ step: kept.peek().step }, "");
    const back = ({ state }: PopStateEvent) => {
      const wanted = steps.find((one): one is StepId => one === stepIn(state));
      if (wanted) open(wanted);
    };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  useSignalEffect(() => {
    const { step } = kept.value;
    const now = stepIn(history.state);
    if (now !== undefined && now !== step) history.pushState({ step }, "");
  });
}

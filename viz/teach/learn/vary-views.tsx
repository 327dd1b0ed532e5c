import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import { namesIn, watchText } from "./naming.ts";

/** An outcome of somebody that can be looked at. */
export interface View {
  readonly entity: string;
  readonly outcome: string;
  readonly label: string;
}

/** What a learner can look at while trying levers: what was drawn, the charts, what roles watch. */
export function viewsOf(
  lesson: Pick<Lesson, "worlds" | "predict" | "reveal" | "roles">,
  known: Pick<PageModel, "scenarios" | "outcomes"> | null,
): View[] {
  const name = namesIn(lesson, known);
  const all = [lesson.predict, ...lesson.reveal, ...lesson.roles.map(({ watch }) => watch)];
  const views = all.map(({ entity, outcome }) => {
    return { entity, outcome, label: watchText({ entity, outcome }, name, known) };
  });
  return views.filter(({ label }, i) => views.findIndex((one) => one.label === label) === i);
}

interface PickerProps {
  views: readonly View[];
  view: View;
  choose: (view: View) => void;
}

/** A choice of what to look at. */
export const ViewPicker = ({ views, view, choose }: PickerProps) => (
  <p class="field view-picker">
    <label for="vary-view">Look at</label>
    <select
      id="vary-view"
      value={view.label}
      onChange={(event) => {
        const { value } = event.currentTarget;
        choose(views.find(({ label }) => label === value) ?? view);
      }}
    >
      {views.map(({ label }) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
    </select>
  </p>
);

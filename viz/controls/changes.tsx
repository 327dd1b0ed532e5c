import { labelsOf, presetOf, toneOf } from "../cast.ts";
import { change, model, target, view } from "../state.ts";
import { targeted, withCards } from "../view.ts";
import { ToneMark } from "../views/tone-mark.tsx";
import {
  changeCount,
  type Difference,
  groupDifferences,
  withoutDifference,
} from "./change-list.ts";
import { PlausibilityNotes } from "./plausibility-notes.tsx";

/** What differs from the presets, card by card, each with a way back; and what to be wary of. */
export function Changes() {
  const known = model.value;
  if (!known) return null;
  const { shared, own } = groupDifferences(targeted(view.value, target.value), known);
  const labels = labelsOf(view.value, known);
  return (
    <>
      {shared.length > 0 && (
        <ChangeGroup
          title={`${changeCount(shared.length)} in all scenarios`}
          where=" in all scenarios"
          whose={target.value}
          differences={shared}
        />
      )}
      {own.map(({ card, differences }) =>
        differences.length === 0 ? null : (
          <ChangeGroup
            key={card.key}
            tone={toneOf(card)}
            title={`${changeCount(differences.length)} from “${presetOf(card, known)?.title ?? card.preset}”`}
            where={` in ${labels.get(card.key)}`}
            whose={card.key}
            differences={differences}
          />
        ),
      )}
      <PlausibilityNotes />
    </>
  );
}

interface GroupProps {
  title: string;
  /** “in Case C”, for those who hear a button without its heading. */
  where: string;
  /** The card it is about, or “all”. */
  whose: string;
  differences: readonly Difference[];
  tone?: number;
}

function ChangeGroup({ title, where, whose, differences, tone }: GroupProps) {
  const takeBack = (those: readonly Difference[], label: string) => (button: HTMLElement) => {
    focusAfter(button);
    const next = withCards(view.value, whose, (card) =>
      those.reduce((one, { what }) => withoutDifference(one, what), card),
    );
    change(label, next);
  };
  return (
    <div class="changes">
      <p class="changes-title">
        {tone !== undefined && <ToneMark tone={tone} />}
        {title}
      </p>
      <ul>
        {differences.map((one) => (
          <li key={one.what}>
            <span>
              {one.label}: {one.to} <span class="instead">instead of {one.from}</span>
            </span>
            <UndoButton
              text="Undo"
              about={`${one.label}${where}`}
              undo={takeBack([one], `Reset ${one.label}`)}
            />
          </li>
        ))}
      </ul>
      {differences.length > 1 && (
        <UndoButton text="Undo all" about={title} undo={takeBack(differences, "Reset")} />
      )}
    </div>
  );
}

interface UndoProps {
  text: string;
  about: string;
  undo: (button: HTMLElement) => void;
}

/** A button that takes something back; what is said of it by those who read aloud is complete. */
export const UndoButton = ({ text, about, undo }: UndoProps) => (
  <button type="button" class="quiet" onClick={(event) => undo(event.currentTarget)}>
    {text}
    <span class="unseen">: {about}</span>
  </button>
);

/** Before a line goes: on to another line's button, or else to the heading it is under. */
export function focusAfter(button: HTMLElement): void {
  const line = button.closest("li");
  const other = line?.nextElementSibling ?? line?.previousElementSibling;
  const next =
    other?.querySelector("button") ?? button.closest("details")?.querySelector("summary");
  next?.focus();
}

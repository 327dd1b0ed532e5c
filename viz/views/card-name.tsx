import { useLayoutEffect, useRef } from "preact/hooks";
import { renameCard } from "../cards.ts";
import { focusSoon } from "../controls/focus.ts";
import { change, view } from "../state.ts";
import { type Card, MAX_NAME } from "../view.ts";
import { menuId } from "./card-menu.tsx";

interface CardNameProps {
  card: Card;
  label: string;
  /** Called when the name is given or the person thinks better of it. */
  done: () => void;
}

/** A field for a card's name: Enter or leaving it keeps the name, Escape does not. */
export function CardName({ card, label, done }: CardNameProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const keepName = () => {
    const text = field.current?.value ?? label;
    if (text !== label) change("Renaming a card", renameCard(view.value, card.key, text));
    done();
  };
  return (
    <input
      ref={field}
      class="card-name"
      type="text"
      maxLength={MAX_NAME}
      defaultValue={label}
      aria-label={`Name of ${label}`}
      placeholder="The preset’s own name"
      onBlur={keepName}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        if (event.key === "Escape") event.currentTarget.value = label;
        focusSoon(menuId(card.key));
        event.currentTarget.blur();
      }}
    />
  );
}

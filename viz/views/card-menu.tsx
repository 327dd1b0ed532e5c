import { copyCard, hasRoom, hideCard, isSpare, moveCard, removeCard } from "../cards.ts";
import { focusSoon } from "../controls/focus.ts";
import { Menu } from "../controls/menu.tsx";
import { saveCard } from "../files.ts";
import { picking } from "../picking.ts";
import { change, say, view } from "../state.ts";
import type { Card, View } from "../view.ts";

/** Id of the button that opens a card's menu. */
export const menuId = (key: string): string => `card-menu-${key}`;

interface CardMenuProps {
  card: Card;
  label: string;
  partners: boolean;
  rename: () => void;
}

/** Everything that can be done with a card as a whole. */
export function CardMenu({ card, label, partners, rename }: CardMenuProps) {
  const now = view.value;
  const { key } = card;
  const place = now.cards.findIndex((one) => one.key === key);
  const spare = isSpare(now, key);
  const move = (by: number) => {
    change("Moving a card", moveCard(now, key, by));
    say(`${label} is now ${place + by + 1} of ${now.cards.length}.`);
    focusSoon(menuId(key));
  };
  return (
    <Menu id={menuId(key)} label={`What to do with ${label}`} face={<Dots />} class="card-menu">
      {(close) => (
        <>
          <Item text="Rename" do={rename} />
          <Item text="Copy" off={!hasRoom(now)} do={() => copy(now, key, label)} />
          <Item
            text="Another form of partnering"
            off={!partners}
            do={() => {
              close();
              picking.value = { formOf: key };
            }}
          />
          <Item text="Move earlier" off={place === 0} do={() => move(-1)} />
          <Item text="Move later" off={place === now.cards.length - 1} do={() => move(1)} />
          <Item
            text="Save as a file"
            do={() => {
              close();
              void saveCard(key);
            }}
          />
          <Item text="Hide" off={!spare} do={() => hide(now, key, label)} />
          <Item text="Remove" off={!spare} do={() => remove(now, key, label)} />
        </>
      )}
    </Menu>
  );
}

const Item = (props: { text: string; off?: boolean; do: () => void }) => (
  <button type="button" disabled={props.off} onClick={props.do}>
    {props.text}
  </button>
);

const Dots = () => (
  <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" class="dots">
    <circle cx="4" cy="10" r="1.8" />
    <circle cx="10" cy="10" r="1.8" />
    <circle cx="16" cy="10" r="1.8" />
  </svg>
);

function copy(now: View, key: string, label: string): void {
  const next = copyCard(now, key);
  const added = next.cards.find((card) => now.cards.every((one) => one.key !== card.key));
  change("Copying a card", next);
  say(`${label} is copied.`);
  if (added) focusSoon(menuId(added.key));
}

function hide(now: View, key: string, label: string): void {
  change("Hiding a card", hideCard(now, key, true));
  say(`${label} is hidden.`);
  focusSoon(`show-${key}`);
}

function remove(now: View, key: string, label: string): void {
  const at = now.cards.findIndex((card) => card.key === key);
  const shown = now.cards.filter((card) => !card.hidden && card.key !== key);
  const next = now.cards.slice(at + 1).find((card) => !card.hidden) ?? shown[shown.length - 1];
  change("Removing a card", removeCard(now, key));
  say(`${label} is removed. Undo brings it back.`);
  focusSoon(menuId(next.key));
}

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import { addCard, type Start, withForm } from "../cards.ts";
import { labelsOf } from "../cast.ts";
import { focusSoon } from "../controls/focus.ts";
import { type Picking, picking } from "../picking.ts";
import { formIn, nameFor, notYetShown, placeOptions, tonesByForm } from "../place-options.ts";
import { change, model, say, view } from "../state.ts";
import { withCards } from "../view.ts";
import { menuId } from "./card-menu.tsx";
import { PlacePicker } from "./place-picker.tsx";
import { TypologyMap } from "./typology-map.tsx";

/** The dialog with situations and the map of forms. */
export function AddCard() {
  const known = model.value;
  const open = picking.value;
  return known && open ? <Dialog known={known} open={open} /> : null;
}

function Dialog({ known, open }: { known: PageModel; open: Picking }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = (focus: string) => {
    picking.value = null;
    focusSoon(focus);
  };
  const back = "add" in open ? "add-card" : menuId(open.formOf);
  return (
    <dialog
      ref={dialog}
      class="picker"
      aria-labelledby="picker-title"
      onCancel={(event) => {
        event.preventDefault();
        close(back);
      }}
    >
      <header>
        <h2 id="picker-title">{"add" in open ? "Add a scenario" : "Another form of partnering"}</h2>
        <button type="button" class="quiet" onClick={() => close(back)}>
          Close
        </button>
      </header>
      {"add" in open ? (
        <AddForm known={known} close={close} />
      ) : (
        <ChangeForm known={known} cardKey={open.formOf} close={close} />
      )}
    </dialog>
  );
}

type Close = (focus: string) => void;

function AddForm({ known, close }: { known: PageModel; close: Close }) {
  const places = useMemo(() => placeOptions(view.peek(), known), [known]);
  const [place, setPlace] = useState(places[0]);
  const [start, setStart] = useState(() => notYetShown(places[0].start, view.peek(), known));
  const form = formIn(start, known);
  const add = () => {
    const named = nameFor(place, start, known);
    const next = addCard(view.peek(), { ...start, name: named });
    const added = next.cards[next.cards.length - 1];
    change("Adding a scenario", next);
    say(`${labelsOf(next, known).get(added.key)} is added.`);
    close(menuId(added.key));
  };
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="picker-parts">
        <PlacePicker
          places={places}
          chosen={place}
          start={start}
          choose={(next, from) => {
            setPlace(next);
            setStart(from);
          }}
        />
        <FormPart
          known={known}
          start={start}
          choose={(id) => setStart(withForm(start, id, known))}
        />
      </div>
      <footer>
        <button type="submit" class="main-action">
          Add{form ? `: ${form.label}` : ""}
        </button>
      </footer>
    </form>
  );
}

function ChangeForm(props: { known: PageModel; cardKey: string; close: Close }) {
  const { known, cardKey, close } = props;
  const card = view.value.cards.find((one) => one.key === cardKey);
  const [start, setStart] = useState(card);
  if (!card || !start) return null;
  return (
    <form
      method="dialog"
      onSubmit={(event) => {
        event.preventDefault();
        const next = withCards(view.peek(), cardKey, () => start);
        change("Another form", next);
        close(menuId(cardKey));
      }}
    >
      <FormPart known={known} start={start} choose={(id) => setStart(withForm(start, id, known))} />
      <footer>
        <button type="submit" class="main-action">
          Choose: {formIn(start, known)?.label}
        </button>
      </footer>
    </form>
  );
}

interface FormPartProps {
  known: PageModel;
  start: Start;
  choose: (form: string) => void;
}

function FormPart({ known, start, choose }: FormPartProps) {
  const preset = known.scenarios.find(({ id }) => id === start.preset);
  const form = formIn(start, known);
  return (
    <div class="picker-form">
      <TypologyMap
        forms={known.forms}
        chosen={form?.id ?? null}
        own={preset?.form ?? null}
        shown={tonesByForm(view.value, known)}
        choose={choose}
      />
      <p class="help" aria-live="polite">
        {form && (
          <>
            <strong>{form.label}.</strong> {form.summary}
          </>
        )}
      </p>
    </div>
  );
}

import { say } from "../notices.ts";
import { add, draft, moveUp, remove } from "./draft.ts";
import { Notes } from "./field.tsx";
import { Fold, setOpen } from "./fold.tsx";
import type { Inside, Part } from "./parts.ts";
import { asList, asObject, asText, at, fieldId, nameOf, type Path } from "./path.ts";

interface ListProps {
  readonly part: Extract<Part, { kind: "list" }>;
  readonly path: Path;
  readonly inside: Inside;
}

/** A list of the lesson: each of its things can be opened, moved up and removed; more can be added. */
export function ListPart({ part, path, inside }: ListProps) {
  const items = asList(at(draft.value, path));
  const addId = `${fieldId(path)}-add`;
  const more = () => {
    add(path, part.fresh(draft.peek(), path));
    setOpen(nameOf([...path, items.length]), true);
    say(`${part.one} ${items.length + 1} is added.`);
  };
  return (
    <fieldset class="make-list" id={fieldId(path)} tabIndex={-1}>
      <legend>{part.label}</legend>
      <Notes path={path} help={part.help} />
      {items.map((item, i) => (
        <div class="make-row" key={nameOf([...path, i])}>
          <Item part={part} path={[...path, i]} item={item} place={i} inside={inside} />
          <Moves part={part} path={path} place={i} addId={addId} />
        </div>
      ))}
      <button type="button" id={addId} onClick={more}>
        Add {/^[aeiou]/.test(part.one) ? "an" : "a"} {part.one}
      </button>
    </fieldset>
  );
}

/** A single value stands open; an object folds. */
function Item({ part, path, item, place, inside }: ListProps & { item: unknown; place: number }) {
  const { parts, one, named } = part;
  if (!Array.isArray(parts)) {
    const single = parts as Part;
    return inside([{ ...single, label: `${single.label} ${place + 1}` }], path);
  }
  const name = named ? asText(asObject(item)[named]) : "";
  const title = `${one.charAt(0).toUpperCase()}${one.slice(1)} ${place + 1}${name ? `: ${short(name)}` : ""}`;
  return (
    <Fold name={nameOf(path)} title={title} holds={[nameOf(path)]}>
      {() => (
        <>
          <Notes path={path} />
          {inside(parts, path)}
        </>
      )}
    </Fold>
  );
}

const MOST = 60;
const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

interface MovesProps extends Omit<ListProps, "inside"> {
  readonly place: number;
  readonly addId: string;
}

function Moves({ part, path, place, addId }: MovesProps) {
  const name = `${part.one} ${place + 1}`;
  const away = () => {
    remove(path, place);
    say(`${name} is removed. It can be undone.`);
    // The button that had the focus is gone.
    document.getElementById(addId)?.focus();
  };
  return (
    <div class="make-moves">
      {place > 0 && (
        <button type="button" class="quiet" onClick={() => moveUp(path, place)}>
          Move up<span class="unseen"> {name}</span>
        </button>
      )}
      <button type="button" class="quiet" onClick={away}>
        Remove<span class="unseen"> {name}</span>
      </button>
    </div>
  );
}

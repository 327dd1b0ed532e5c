import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";

interface MenuProps {
  id: string;
  /** Name of the button for those who cannot see it; the same as `face` where that is text. */
  label: string;
  face: ComponentChildren;
  class?: string;
  /** The buttons of the menu, given a way to close it. */
  children: (close: () => void) => ComponentChildren;
}

/** A button that opens a short list of buttons; arrows move in it, Escape and leaving close it. */
export function Menu({ id, label, face, class: name = "", children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    document.getElementById(id)?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) close();
    else if (event.key === "ArrowDown" && !open) setOpen(true);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(root.current as HTMLElement, event.key === "ArrowDown" ? 1 : -1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = (event: FocusEvent) => {
    if (!root.current?.contains(event.relatedTarget as Node | null)) setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div class={`menu ${name}`} ref={root} onKeyDown={keys} onFocusOut={leave}>
      <button
        type="button"
        id={id}
        class="menu-button"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && <div class="menu-list">{children(close)}</div>}
    </div>
  );
}

/** Moves the focus among the buttons of a menu, around its ends. */
function step(root: HTMLElement, by: number): void {
  const all = [...root.querySelectorAll<HTMLElement>(".menu-list button:not(:disabled)")];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  all[next]?.focus();
}

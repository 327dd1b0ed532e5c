import { useEffect, useRef } from "preact/hooks";
import { letterKeys } from "./letter-keys.tsx";
import { needsKey } from "./slides.ts";

/** Listens to keys that no control needs itself. What the listener takes goes no further. */
export function useKey(listener: (key: string) => boolean): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (/^\p{L}$/u.test(event.key) && !letterKeys.peek()) return;
      const at = document.activeElement;
      const control = {
        tag: at?.tagName ?? "",
        type: (at as HTMLInputElement | null)?.type ?? "",
        role: at?.getAttribute("role") ?? "",
      };
      if (document.querySelector("dialog[open]") || needsKey(event.key, control)) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part of the page that is fetched when it is first shown, and what it says meanwhile. */
export function lazy(fetchPart: () => Promise<ComponentType>): ComponentType {
  let known: ComponentType | null = null;
  return function Part() {
    const [part, setPart] = useState<{ Shown: ComponentType } | null>(known && { Shown: known });
    const [trouble, setTrouble] = useState("");
    useEffect(() => {
      if (part) return;
      fetchPart().then(
        (Shown) => {
          known = Shown;
          setPart({ Shown });
        },
        () => setTrouble("This part could not be loaded; it needs the connection once. Try again."),
      );
    }, []);
    if (trouble) return <p role="alert">{trouble}</p>;
    return part ? <part.Shown /> : <p class="opening">Opening…</p>;
  };
}

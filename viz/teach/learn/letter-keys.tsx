import { signal } from "@preact/signals";

const KEY = "partnerscape.letter-keys";

/** Whether single letters do something. Who speaks to their computer may want them to be quiet. */
export const letterKeys = signal(readKept() !== "off");

/** A choice of whether single letters do something; this browser remembers it. */
export const LetterKeys = () => (
  <label class="letter-keys">
    <input
      type="checkbox"
      checked={letterKeys.value}
      onChange={(event) => choose(event.currentTarget.checked)}
    />{" "}
    Letter keys
  </label>
);

function choose(on: boolean): void {
  letterKeys.value = on;
  try {
    localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // The choice then holds until the page is closed.
  }
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

import { batch, signal } from "@preact/signals";
import { page } from "./state.ts";

/** Where on the model's page somebody wants to read; asking for the same place twice goes there twice. */
export const place = signal<{ readonly anchor: string; readonly ticket: number }>({
  anchor: "",
  ticket: 0,
});

/**
 * Opens the model's page at a place: `parameter-mandate`, `outcome-quality`, `form-merger`,
 * `rule-deals`, `row-X21` (of the validation), `source-F02`, `limits`, `validation`. Without a
 * place, or with one that is not there, at its beginning.
 */
export function openModel(anchor = ""): void {
  batch(() => {
    place.value = { anchor, ticket: place.peek().ticket + 1 };
    page.value = "model";
  });
}

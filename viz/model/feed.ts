import { effect, signal } from "@preact/signals";
import type { ValidationTable } from "../../sim/evidence/validation-table.ts";
import type { Client } from "../../sim/host/client.ts";
import { page } from "../state.ts";
import type { Book } from "./book.ts";

/** The description of the model, once somebody has opened its page. */
export const book = signal<Book | null>(null);
/** What the model reproduces and what not, likewise. */
export const validation = signal<ValidationTable | null>(null);
/** Why there is nothing to read, in words. */
export const bookTrouble = signal("");

/** Loads the description and the validation when the model's page is opened for the first time. */
export function connectModel(client: Pick<Client, "describe">): void {
  let loading = false;
  effect(() => {
    if (page.value !== "model" || loading || book.peek()) return;
    loading = true;
    load(client)
      .then(() => {
        bookTrouble.value = "";
      })
      .catch((error: Error) => {
        bookTrouble.value = `The description could not be loaded (${error.message}); open this page again to try again.`;
      })
      .finally(() => {
        loading = false;
      });
  });
}

async function load(client: Pick<Client, "describe">): Promise<void> {
  const [text, { readBook }, table] = await Promise.all([
    client.describe(),
    import("./book.ts"),
    import("../generated/validation.json"),
  ]);
  validation.value = table.default as unknown as ValidationTable;
  book.value = readBook(text);
}

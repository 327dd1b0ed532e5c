import { signal } from "@preact/signals";

/** What the dialog with the map of forms is open for: one more card, or another form of a card. */
export type Picking = { readonly add: true } | { readonly formOf: string };

/** The dialog that is open, or null. */
export const picking = signal<Picking | null>(null);

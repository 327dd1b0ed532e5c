import "../styles/own.css";
import { signal } from "@preact/signals";
import type { OpenTable } from "../own/table-state.ts";
import { model } from "../state.ts";
import { OwnContext } from "./own-context.tsx";
import { OwnFile } from "./own-file.tsx";
import { OwnList } from "./own-list.tsx";
import { OwnTable } from "./own-table.tsx";

/** The table that is open; kept while other pages are looked at. */
const opened = signal<OpenTable | null>(null);

/** Own context and own data: two organisations by hand, or a file. */
export function OwnView() {
  const known = model.value;
  if (!known) return null;
  return (
    <div class="own">
      <header>
        <h1 class="page-title">Your own organisations</h1>
        <p class="lede">
          Describe two organisations by hand, or open a file. Either becomes a scenario like the
          others, which stays in this browser.
        </p>
      </header>
      <OwnList />
      <section aria-labelledby="own-file-title">
        <h2 id="own-file-title">Open a file</h2>
        <OwnFile model={known} opened={opened} />
        <OwnTable model={known} opened={opened} />
      </section>
      <section aria-labelledby="own-hand-title">
        <h2 id="own-hand-title">Describe two organisations</h2>
        <p class="help">
          Rough numbers are enough: try others afterwards and see what changes. The scale is that of
          English trusts in 2016. Nothing here predicts a named trust.
        </p>
        <OwnContext model={known} />
      </section>
    </div>
  );
}

import { SeedBox } from "../boxes/seed-box.tsx";
import { change, view } from "../state.ts";
import { REPLICATES } from "../view.ts";

/** The seed: any text; the same text gives the same futures. */
export function SeedField() {
  return (
    <div class="field">
      <label for="seed">Seed</label>
      <SeedBox
        id="seed"
        seed={view.value.seed}
        take={(seed) => seed !== null && change("Seed", { ...view.value, seed })}
      />
    </div>
  );
}

/** How many futures of each scenario are played. */
export function FuturesPicker() {
  return (
    <label class="field">
      <span>Futures of each</span>
      <select
        id="futures"
        value={String(view.value.replicates)}
        onChange={(event) => {
          change("Futures", { ...view.value, replicates: Number(event.currentTarget.value) });
        }}
      >
        {REPLICATES.map((n) => (
          <option key={n} value={String(n)}>
            {n}
          </option>
        ))}
      </select>
    </label>
  );
}

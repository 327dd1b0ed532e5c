import { change, view } from "../state.ts";
import { REPLICATES } from "../view.ts";

const MAX_SEED = 64;

/** The seed: any text; the same text gives the same futures. */
export function SeedField() {
  return (
    <label class="field">
      <span>Seed</span>
      <input
        id="seed"
        type="text"
        maxLength={MAX_SEED}
        autoComplete="off"
        spellcheck={false}
        value={view.value.seed}
        onChange={(event) => {
          const seed = event.currentTarget.value.trim() || "1";
          event.currentTarget.value = seed;
          change("Seed", { ...view.value, seed });
        }}
      />
    </label>
  );
}

/** The most futures of each scenario; a run stops earlier once it is precise enough. */
export function FuturesPicker() {
  return (
    <label class="field">
      <span>Most futures of each</span>
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

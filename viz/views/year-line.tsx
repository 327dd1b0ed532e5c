import { number, signed, withUnit } from "../format.ts";
import { model } from "../state.ts";
import type { YearEnd } from "../story/scene.ts";

/** How an organisation stands at the end of a year, and how it moved in it. */
export function YearLine({ end }: { end: YearEnd | undefined }) {
  if (!end) return null;
  const said = end.values.map(({ outcome, value, change }) => {
    const info = model.value?.outcomes.find(({ id }) => id === outcome);
    const digits = info?.digits ?? 2;
    const still = Number(number(Math.abs(change), digits)) === 0;
    const moved = still ? "no change" : signed(change, digits);
    const words = withUnit(value, info?.unit ?? "1", digits);
    return `${info?.label.toLowerCase() ?? outcome} ${words} (${moved})`;
  });
  return <p class="year-end">At its end: {said.join(", ")}.</p>;
}

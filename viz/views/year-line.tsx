import { model } from "../state.ts";
import type { YearEnd } from "../story/scene.ts";
import { yearEndText } from "../story/year-words.ts";

/** How an organisation stands at the end of a year, and how it moved in it. */
export function YearLine({ end }: { end: YearEnd | undefined }) {
  if (!end) return null;
  return <p class="year-end">{yearEndText(end, model.value?.outcomes ?? [])}</p>;
}

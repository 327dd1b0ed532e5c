import type { PageModel } from "../../../sim/host/page-protocol.ts";
import type { OutcomeInfo } from "../../../sim/model.ts";
import type { Lesson } from "../../../sim/teach/lesson-file.ts";
import type { Watch } from "../../../sim/teach/stakes.ts";
import { entityNames } from "../../names.ts";
import { ratingWord } from "../../story/scene-words.ts";
import { readingOf } from "../predict/reading.ts";

/** Names of whoever appears in a lesson. */
export function namesIn(
  { worlds }: Pick<Lesson, "worlds">,
  known: Pick<PageModel, "scenarios"> | null,
): (entity: string) => string {
  const ids = new Set(worlds.map(({ scenario }) => scenario));
  return entityNames(known?.scenarios.filter(({ id }) => ids.has(id)) ?? []);
}

/** What the model says of an outcome. */
export const infoOf = (
  outcome: string,
  known: Pick<PageModel, "outcomes"> | null,
): OutcomeInfo | undefined => known?.outcomes.find(({ id }) => id === outcome);

const RATINGS = `1 = ${ratingWord(1)}, 4 = ${ratingWord(4)}`;

/** What a number means, without words of statistics: where its nought is, and which way is better. */
export function plainMeaning(info: OutcomeInfo): string {
  const { unit, reference } = readingOf(info);
  const good =
    info.better === "neutral" ? "neither way is better in itself" : `${info.better} is better`;
  const parts = [
    info.unit === "rating" ? RATINGS : "",
    unit === "" || unit === "SD" ? "" : `in ${unit}`,
    reference ? `${reference.value} = ${reference.is}` : "",
    good,
  ];
  return parts.filter((part) => part !== "").join("; ");
}

/** “Staff experience, St Phillips”. */
export function watchText(
  { entity, outcome }: Watch,
  name: (entity: string) => string,
  known: Pick<PageModel, "outcomes"> | null,
): string {
  return `${infoOf(outcome, known)?.label ?? outcome}, ${name(entity)}`;
}

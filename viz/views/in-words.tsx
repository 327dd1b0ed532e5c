import type { Answer } from "../charts/facets.ts";
import { kindOf } from "../names.ts";
import { model, stale, steady } from "../state.ts";
import { comparedInWords } from "../words.ts";

interface InWordsProps {
  outcome: string;
  entities: readonly string[];
  name: (entity: string) => string;
  /** Months after the start of which the words speak. */
  month: number;
}

/** What the charts say about each party, in a sentence each; pale while they speak of the past. */
export function InWords({ outcome, entities, name, month }: InWordsProps) {
  const now = steady.value;
  if (!now) return null;
  const sentences = entities
    .filter((entity) => kindOf(entity) !== "system")
    .map((entity) => [entity, wordsFor(now, outcome, entity, month)] as const)
    .filter(([, words]) => words !== "");
  const years = month === 12 ? "1 year" : `${month / 12} years`;
  return (
    <div class={stale.value ? "in-words stale" : "in-words"}>
      {sentences.length > 0 && <p>After {years}:</p>}
      <ul>
        {sentences.map(([entity, words]) => (
          <li key={entity}>
            <strong>{name(entity)}:</strong> {words}.
          </li>
        ))}
      </ul>
    </div>
  );
}

function wordsFor(now: Answer, outcome: string, entity: string, month: number): string {
  const rows = now.cast.flatMap((member, m) => {
    if (member.against < 0) return [];
    const row = now.result.differences[m].find(
      (r) => r.entity === entity && r.outcome === outcome && r.month === month,
    );
    return [{ label: member.label, row }];
  });
  const info = model.value?.outcomes.find((o) => o.id === outcome);
  return comparedInWords(rows, info?.digits ?? 2);
}

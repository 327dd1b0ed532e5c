import type { Answer } from "../charts/facets.ts";
import { kindOf } from "../names.ts";
import { comparedInWords } from "../words.ts";

interface InWordsProps {
  now: Answer;
  outcome: string;
  entities: readonly string[];
  name: (entity: string) => string;
  /** Months after the start of which the words speak. */
  month: number;
}

/** What the charts say about each party, in a sentence each; nothing before there is a band. */
export function InWords({ now, outcome, entities, name, month }: InWordsProps) {
  const sentences = entities
    .filter((entity) => kindOf(entity) !== "system")
    .map((entity) => [entity, wordsFor(now, outcome, entity, month)] as const)
    .filter(([, words]) => words !== "");
  const years = month === 12 ? "1 year" : `${month / 12} years`;
  return (
    <div class="in-words">
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
  return comparedInWords(rows);
}

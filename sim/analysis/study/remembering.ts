import type { Kept, Study } from "./study.ts";

/** Measures that are held at once, at most. */
const HELD = 8;

/** The same study, which reads or simulates a measure that is asked for again only once. */
export function remembering(study: Study): Study {
  const held = new Map<string, Promise<readonly Float64Array[]>>();
  let kept: Promise<readonly Kept[]> | undefined;
  return {
    ...study,
    kept: () => {
      kept ??= study.kept();
      return kept;
    },
    values: (measures) => {
      if (measures.length !== 1) return study.values(measures);
      const [{ outcome, entity, month }] = measures;
      const key = `${month} ${entity} ${outcome}`;
      const found = held.get(key) ?? study.values(measures);
      if (held.size >= HELD) held.clear();
      held.set(key, found);
      return found;
    },
  };
}

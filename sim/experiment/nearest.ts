/**
 * The names most like what was typed, best first, at most `most`; empty where none is alike.
 * A name counts as alike when it contains the text or needs few changes of letters.
 */
export function nearestNames(typed: string, names: readonly string[], most = 3): string[] {
  const wanted = typed.toLowerCase();
  return names
    .map((name) => ({ name, far: distance(wanted, name.toLowerCase()) }))
    .filter(({ far, name }) => far <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ name }) => name);
}

/** A clause such as `did you mean "case-c"?`, or `fallback` where no name is alike. */
export function didYouMean(typed: string, names: readonly string[], fallback: string): string {
  const near = nearestNames(typed, names);
  return near.length > 0 ? `did you mean ${near.map((n) => `"${n}"`).join(" or ")}?` : fallback;
}

function distance(a: string, b: string): number {
  if (a.length >= 3 && b.includes(a)) return 1;
  return edits(a, b);
}

/** Levenshtein distance: single letters added, dropped or changed. */
function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, previous[j] + 1, row[j - 1] + 1));
    }
    previous = row;
  }
  return previous[b.length];
}

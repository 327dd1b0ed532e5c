/** One of many that are weighed up: more is better in every value, and less violation before all. */
export interface Weighed {
  readonly values: readonly number[];
  /** By how much limits are broken, 0 where none is. */
  readonly violation: number;
}

/**
 * Whether `a` is preferred to `b` whatever the values count (Deb et al. 2002): it breaks limits less,
 * or neither breaks any and it is nowhere worse and somewhere better.
 */
export function dominates(a: Weighed, b: Weighed): boolean {
  if (a.violation > 0 || b.violation > 0) return a.violation < b.violation;
  return (
    a.values.every((value, k) => value >= b.values[k]) &&
    a.values.some((value, k) => value > b.values[k])
  );
}

/** Fronts by place in the list: those that nobody dominates, then those that only these do, and so on. */
export function frontsOf(all: readonly Weighed[]): number[][] {
  const fronts: number[][] = [];
  let left = all.map((_, i) => i);
  while (left.length > 0) {
    const front = left.filter((i) => !left.some((j) => dominates(all[j], all[i])));
    fronts.push(front);
    const gone = new Set(front);
    left = left.filter((i) => !gone.has(i));
  }
  return fronts;
}

/**
 * How far each of a front is from its neighbours, in parts of the front's width in each value, added
 * up; Infinity at both ends (Deb et al. 2002). In the order of the front.
 */
export function crowding(all: readonly Weighed[], front: readonly number[]): number[] {
  const distance = new Map(front.map((i) => [i, 0]));
  const dimensions = all[front[0]]?.values.length ?? 0;
  for (let k = 0; k < dimensions; k += 1) {
    const sorted = [...front].sort((a, b) => all[a].values[k] - all[b].values[k] || a - b);
    const at = (place: number) => all[sorted[place]].values[k];
    const width = at(sorted.length - 1) - at(0);
    sorted.forEach((i, place) => {
      const ends = place === 0 || place === sorted.length - 1;
      const gap = ends ? Number.POSITIVE_INFINITY : width > 0 ? at(place + 1) - at(place - 1) : 0;
      distance.set(i, (distance.get(i) ?? 0) + (ends || width === 0 ? gap : gap / width));
    });
  }
  return front.map((i) => distance.get(i) ?? 0);
}

/** Places in the list, front after front, in each the loneliest first; ties in the order of the list. */
export function spreadOrder(all: readonly Weighed[]): number[] {
  return frontsOf(all).flatMap((front) => {
    const distances = crowding(all, front);
    const places = front.map((_, p) => p);
    // Two at the ends are equally far: a difference of infinities is no number.
    const further = (a: number, b: number) =>
      distances[a] === distances[b] ? front[a] - front[b] : distances[b] - distances[a];
    return places.sort(further).map((p) => front[p]);
  });
}

/** "1 month", "12 months", "0 runs": a number with what it counts; another plural where an s will not do. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n} ${n === 1 ? one : many}`;

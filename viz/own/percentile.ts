/** Share of a normal population below a value so many standard deviations from its mean (to 1e-7). */
export function shareBelow(deviations: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(deviations));
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, factor) => t * (factor + rest), 0);
  const above = (Math.exp(-(deviations ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return deviations < 0 ? above : 1 - above;
}

/** “higher than 8 of 100 trusts”; at the ends “lower than nearly all trusts”. */
export function standingText(deviations: number): string {
  const of100 = Math.round(100 * shareBelow(deviations));
  if (of100 < 1) return "lower than nearly all trusts";
  if (of100 > 99) return "higher than nearly all trusts";
  return `higher than ${of100} of 100 trusts`;
}

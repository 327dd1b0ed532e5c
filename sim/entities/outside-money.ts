import type { PartnerWorld } from "./world.ts";

/** Money that an organisation gets from outside this month, £m a year: for a partnership, or granted. */
export function outsideMoney({ organisation: o, month }: PartnerWorld, i: number): number {
  return o.bridging[i] + (month <= o.grantUntil[i] ? o.grant[i] : 0);
}

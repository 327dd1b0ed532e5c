import { childKey } from "../core/random.ts";
import type { PartnerWorld } from "./world.ts";

const scratch = new Uint32Array(2);

/** Gives the person in row `p` the key of its organisation, post and number of occupant. */
export function keyPerson({ organisation, person }: PartnerWorld, p: number): void {
  const i = person.organisation[p];
  const { lo, hi } = organisation.keys;
  childKey(lo[i], hi[i], person.post[p], person.occupant[p], scratch);
  person.keys.lo[p] = scratch[0];
  person.keys.hi[p] = scratch[1];
}

/** Gives the tie in row `t` the key of the two people at its ends. */
export function keyTie({ person, tie }: PartnerWorld, t: number): void {
  const { lo, hi } = person.keys;
  const a = tie.a[t];
  const b = tie.b[t];
  childKey(lo[a], hi[a], lo[b], hi[b], scratch);
  tie.keys.lo[t] = scratch[0];
  tie.keys.hi[t] = scratch[1];
  tie.occupantA[t] = person.occupant[a];
  tie.occupantB[t] = person.occupant[b];
}

/** The sites that belong to a legal body. */
export function sitesOf({ organisation: o, setup }: PartnerWorld, body: number): number[] {
  const sites: number[] = [];
  for (let i = 0; i < setup.parties; i++) if (o.legal[i] === body) sites.push(i);
  return sites;
}

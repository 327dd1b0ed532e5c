import type { FormInfo } from "../sim/model.ts";

/** Where a form stands on the map; both from 0 to 1. */
export interface Place {
  /** 0: either side may say no and leave; 1: one side decides and neither can leave. */
  readonly nature: number;
  /** 0: between single people; 1: whole organisations become one. */
  readonly scale: number;
}

/** People on each side who would make a partnership rest on everybody who leads. */
const DOZEN = 12;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The place of a form in the typology of nature (voluntary to mandated) and scale (individual to
 * structural), from what it sets itself. Nature: the mean of how far the lead may instruct, whether
 * nobody may leave, and how far duties are written down. Scale: the square root (the low end is
 * crowded) of the mean share of services, board posts, legal body and people in common, of a dozen.
 */
export function placeOnMap({ attributes }: FormInfo): Place {
  const { authority, joint, breadth, oneBody, written, ties } = attributes;
  return {
    nature: mean([authority, oneBody, written]),
    scale: Math.sqrt(mean([breadth, joint, oneBody, ties / DOZEN])),
  };
}

/** True for forms that need a partner: they alone stand on the map. */
export const isPartnering = ({ id, attributes }: FormInfo): boolean =>
  id !== "none" && attributes.ties > 0;

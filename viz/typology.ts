import type { FormInfo } from "../sim/model.ts";

/** Where a form stands on the map; both from 0 to 1. */
export interface Place {
  /** 0: either side may say no and leave; 1: one side decides and neither can leave. */
  readonly nature: number;
  /** 0: between single people; 1: whole organisations become one. */
  readonly scale: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * The place of a form in the typology of nature (voluntary to mandated) and scale (individual to
 * structural), from what it sets itself. Nature: the mean of how far the lead may instruct, how far
 * nobody may leave, and the weight of monitoring and penalties. Scale: the square root (the low end
 * is crowded) of the mean share of services, board posts, name and written rules in common.
 */
export function placeOnMap({ attributes }: FormInfo): Place {
  const { authority = 0, exit = 1, control = 0 } = attributes;
  const { breadth = 0, sharedBoard = 0, sharedIdentity = 0, formality = 0 } = attributes;
  return {
    nature: mean([authority, 1 - exit, control]),
    scale: Math.sqrt(mean([breadth, sharedBoard, sharedIdentity, formality])),
  };
}

/** True for forms that need a partner: they alone stand on the map. */
export const isPartnering = ({ id, attributes }: FormInfo): boolean =>
  id !== "none" && (attributes.own ?? 0) < 0.5;

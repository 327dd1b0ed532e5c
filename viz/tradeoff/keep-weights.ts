import { effect } from "@preact/signals";
import type { Weights } from "../../sim/analysis/tradeoff-rank.ts";
import { OBJECTIVES } from "../../sim/analysis/tradeoff-terms.ts";
import { MOST_WEIGHT } from "../../sim/analysis/tradeoff-weights.ts";
import type { Whose } from "./options.ts";
import { EVEN, weights, whose } from "./state.ts";

const KEY = "partnerscape.weights";
const WHOSE: readonly Whose[] = ["both", "helped", "helper", "system"];

/** What counts for the person, as this browser keeps it. */
export interface KeptWeights {
  readonly weights: Weights;
  readonly whose: Whose;
}

/** Brings back what counted last time, and keeps it from now on. Without a shelf nothing is kept. */
export function keepWeights(): void {
  const kept = readWeights(stored());
  weights.value = kept.weights;
  whose.value = kept.whose;
  effect(() => {
    const text = JSON.stringify({ weights: weights.value, whose: whose.value });
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // A private window keeps nothing, and the page works all the same.
    }
  });
}

function stored(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** Reads a kept text as carefully as a link: what is not as it should be counts as it does at first. */
export function readWeights(text: string): KeptWeights {
  const found = parsed(text);
  const given = isObject(found.weights) ? found.weights : {};
  const read = OBJECTIVES.map(({ id }) => {
    const value = given[id];
    const good = typeof value === "number" && value >= 0 && value <= MOST_WEIGHT;
    return [id, good ? value : EVEN[id]] as const;
  });
  const who = WHOSE.find((one) => one === found.whose) ?? "both";
  return { weights: Object.fromEntries(read) as unknown as Weights, whose: who };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    return isObject(found) ? found : {};
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

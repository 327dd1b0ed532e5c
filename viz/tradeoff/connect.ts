import { effect } from "@preact/signals";
import type { Answer } from "../charts/facets.ts";
import { answer } from "../state.ts";
import { keepWeights } from "./keep-weights.ts";
import { judged } from "./state.ts";

/** Futures from which trade-offs are worked out while more are on their way. */
const ENOUGH = 60;
/** Milliseconds of rest after an answer: while a slider moves nothing is worked out. */
const REST = 100;

/** Works the trade-offs out from then on, whenever an answer has come to rest. */
export function connectTradeoffs(): void {
  keepWeights();
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const now = answer.value;
    clearTimeout(timer);
    if (!now || !isEnough(now)) return;
    if (judged.peek()?.result === now.result) judged.value = now;
    else timer = setTimeout(() => (judged.value = now), REST);
  });
}

const isEnough = ({ result: { n, of, stakes } }: Answer): boolean =>
  stakes != null && (n >= ENOUGH || n === of);

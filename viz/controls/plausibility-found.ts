import type { Tested } from "../../sim/evidence/tested.ts";
import type { PageModel } from "../../sim/host/page-protocol.ts";
import json from "../generated/tested.json";
import type { View } from "../view.ts";
import { type Finding, findingsOf } from "./plausibility.ts";

const tested = json as unknown as Tested;

/** What is to be said of each card's mix, by the card's key. */
export const findingsIn = (view: View, model: PageModel): ReadonlyMap<string, readonly Finding[]> =>
  new Map(view.cards.map((card) => [card.key, findingsOf(card, view, model, tested)]));

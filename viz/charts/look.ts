import type { Look } from "../../sim/host/page-protocol.ts";
import type { Member } from "../cast.ts";
import { against, mode } from "../state.ts";
import { versusOf } from "./question.ts";
import { shownOutcomes } from "./shown.ts";

/** What the charts look at now. Reads signals. */
export const lookOf = (cast: readonly Member[]): Look => ({
  drawn: shownOutcomes.value,
  versus: versusOf(cast, mode.value, against.value),
});

import { type DesignOptions, designOf } from "../design.ts";
import { mandatedPairs } from "../worlds.ts";

/** Worlds that several rows read; the same horizon everywhere, so that they are simulated once. */
const long: DesignOptions = { months: 72 };

/** Case C as it stands: an acquisition with money, time and one forum. */
export const caseC = designOf("case-c", long);

/** Case C without bridging money and capital. */
export const caseCNoMoney = designOf("case-c/no-money", long);

/** Case E as it stands: a merger led by joint leaders. Long enough for 60 months after it. */
export const caseE = designOf("case-e", { months: 84 });

/** Case A as it stands: a pathway within existing workloads. */
export const caseA = designOf("case-a", { months: 48 });

const shorter: DesignOptions = { months: 48 };

/** Case B as it stands: label, new board, programmes and several partners. */
export const caseB = designOf("case-b", shorter);

/** Case B with everything but the buddy. */
export const caseBWithout = designOf("case-b/without-buddying", shorter);

/** The labelled trust of case B with its old board, no partner and no programme. */
const bare = {
  "acts.new_board.amount": 0,
  "partnership.form": "none",
  "also.0.form": "none",
  "also.1.form": "none",
  "also.2.form": "none",
  "levers.transition_funding": 0,
};

/** Nothing is done for the labelled trust of case B. */
export const caseBBare = designOf("case-b", { ...shorter, set: bare });

/** The same, but the label is not made public. */
export const caseBUnnamed = designOf("case-b", {
  ...shorter,
  set: { ...bare, "acts.label.do": "departure", "acts.label.amount": 0 },
});

/** The buddy alone: every lever that adds time, money, method or care is off. */
export const caseBAlone = designOf("case-b", {
  ...shorter,
  set: {
    ...bare,
    "partnership.form": "buddying",
    "levers.protected_time": 0,
    "levers.shared_data": 0,
    "levers.leadership_support": 0,
    "levers.engagement": 0,
    "levers.best_of_both": 0,
    "levers.headroom": 0,
  },
});

/** Acquisitions of random failing trusts at a regulator's request. */
export const mandatedAcquisitions = mandatedPairs("acquisition", { months: 84 });

import { less, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Row, type Untestable } from "../pattern.ts";
import { PATHWAY_GAIN, pathwayGain, SOME, survives } from "../terms.ts";
import { voluntaryPairs } from "../worlds.ts";

const pathway = voluntaryPairs(["clinical_pathway_collaboration"], { twin: false });
const network = voluntaryPairs(["improvement_network"], { twin: false });

const sustained = pattern({
  id: "X44",
  kind: "emergent",
  claim: "About half of local improvements are still there after two years",
  source: "SUST21, SUST23",
  strength: "moderate",
  contrast: "none",
  design: "voluntary pairs of neighbours that share a clinical pathway informally",
  metric: "share of those that started still running 24 months later",
  samples: { runs: { design: pathway, read: (future) => survives(future, 24) } },
  measure: ({ runs }) => [within("still running after 24 months", share(runs), 0.4, 0.75)],
});

const gains = (future: Future) => {
  const gain = pathwayGain(future, 12);
  return Number.isNaN(gain) ? gain : Number(gain >= PATHWAY_GAIN);
};

const simple = pattern({
  id: "X56",
  kind: "emergent",
  claim: "Most improvement work across sites reports a gain, more often on simple topics",
  source: "WEL18",
  strength: "moderate",
  contrast: "one pathway of two services with improvement across many services",
  design: "voluntary pairs of neighbours, in a clinical pathway collaboration and in a network",
  metric:
    "share with at least a tenth of the delay gone 12 months after the start; the same in the network, where the topic is wider, less that on the pathway",
  samples: {
    pathway: { design: pathway, read: gains },
    network: { design: network, read: gains },
  },
  measure: ({ pathway, network }) => [
    within("share with a gain on the pathway", share(pathway), 0.6, 0.9),
    within("wider topic less simple one", less(share(network), share(pathway)), undefined, -SOME),
  ],
});

const confidence = {
  id: "X57",
  kind: "emergent",
  claim: "A buddy helps by giving confidence, and not otherwise",
  source: "NIG12",
  strength: "weak",
  untestable:
    "The model has no confidence that a buddy gives beside the practice and the hours that it brings.",
} satisfies Row;

const wards: Untestable = {
  id: "X61",
  kind: "emergent",
  claim: "How much care is missed during a merger differs more between nurses than between units",
  source: "CAST",
  strength: "moderate",
  untestable: "wards are not simulated: an organisation's people belong to levels, not to units",
};

/** What joint work brings and how long it lasts. */
export const jointWorkRows = [sustained, simple, confidence, wards];

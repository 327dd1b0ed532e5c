import { less, mean, share, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern, type Untestable } from "../pattern.ts";
import { PATHWAY_GAIN, pathwayGain, SOME, survives } from "../terms.ts";
import { mandatedPairs, voluntaryPairs } from "../worlds.ts";

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

/** The yield of confidence that engagement has, low and high. */
const LOW = 1;
const HIGH = 4;
const buddied = (yielded: number) =>
  mandatedPairs("buddying", { set: { "assumptions.faith_effect": yielded } });

const morale = (future: Future) => {
  const started = future.month("started");
  return future.meanEffect("target", "staff_experience", started + 12, started + 24);
};

const confidence = pattern({
  id: "X57",
  kind: "emergent",
  claim: "A buddy helps by giving confidence, and not otherwise",
  source: "NIG12",
  strength: "weak",
  contrast: "buddying with its absence, where confidence yields little and much",
  design:
    "random mandated pairs, buddying; staff experience follows faith in leaders weakly and strongly",
  metric:
    "effect on the target's staff experience 12 to 24 months after the start, with a strong yield; the effect at no yield, extrapolated from a weak and a strong one, must be less than 0.05 SD",
  samples: {
    low: { design: buddied(LOW), read: morale },
    high: { design: buddied(HIGH), read: morale },
  },
  measure: ({ low, high }) => {
    const direct = low.map((x, r) => x - (LOW * (high[r] - x)) / (HIGH - LOW));
    return [
      within("effect through confidence, SD", mean(high), SOME),
      within("direct effect, SD", mean(direct), -0.05, 0.05),
    ];
  },
});

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

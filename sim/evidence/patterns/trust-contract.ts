import { type FormInfo, forms } from "../../model.ts";
import type { Design } from "../design.ts";
import { less, mean, ratio, within } from "../estimate.ts";
import type { Future } from "../future.ts";
import { pattern } from "../pattern.ts";
import { pathwayGain, SOME } from "../terms.ts";
import { voluntaryPairs } from "../worlds.ts";

/** Little trust and much of it before anything starts. */
const LITTLE = { "relations.0.trust": 0.25 };
const MUCH = { "relations.0.trust": 0.65 };

const pairs = (form: string, set: Readonly<Record<string, number>>) =>
  voluntaryPairs([form], { set });

const later = (future: Future) => pathwayGain(future, 24);
const paired = (a: Float64Array, b: Float64Array) => a.map((x, r) => x - b[r]);

const CONTRACT = "contractual_agreement";

/** The same work with the same meetings on a handshake: nothing is written. */
const handshake = (set: Readonly<Record<string, number>>): Design => {
  const contract = forms.find(({ id }) => id === CONTRACT) as FormInfo;
  const bare = { ...contract, attributes: { ...contract.attributes, written: 0 } };
  const design = pairs(CONTRACT, set);
  return {
    ...design,
    id: `${design.id}|handshake`,
    get options() {
      return { ...design.options, forms: forms.map((one) => (one.id === CONTRACT ? bare : one)) };
    },
  };
};

const complements = pattern({
  id: "X43",
  kind: "emergent",
  claim: "A contract makes trust worth more",
  source: "CL15, ML11",
  strength: "moderate",
  contrast: "trust 0.65 with 0.25, under a contract and without",
  design:
    "voluntary pairs of neighbours: a contractual agreement, and the same work and meetings without anything written; the model has no clauses on control",
  metric:
    "performance is the share of the pathway's delay that is gone after 24 months; difference of what trust adds to it under a contract and without",
  samples: {
    bound: { design: pairs(CONTRACT, MUCH), read: later },
    boundLittle: { design: pairs(CONTRACT, LITTLE), read: later },
    free: { design: handshake(MUCH), read: later },
    freeLittle: { design: handshake(LITTLE), read: later },
  },
  measure: (s) => [
    within(
      "worth of trust under a contract, over that without",
      mean(paired(paired(s.bound, s.boundLittle), paired(s.free, s.freeLittle))),
      SOME,
    ),
  ],
});

const within24 = (future: Future) => {
  const started = future.month("started");
  return future.meanEffect("other", "quality", started + 22, started + 24);
};
/** Effect on the joining side after two years, of much trust less little. */
const worth = (form: string) => ({
  much: { design: pairs(form, MUCH), read: within24 },
  little: { design: pairs(form, LITTLE), read: within24 },
});
const network = worth("improvement_network");
const contract = worth(CONTRACT);
const leaders = worth("joint_leadership");
const group = worth("hospital_group");
const acquisition = worth("acquisition");

const lighter = pattern({
  id: "X62",
  kind: "emergent",
  claim: "Those who trust each other do better in whichever arrangement they choose",
  source: "GN08",
  strength: "moderate",
  contrast: "trust 0.65 with 0.25 before anything starts",
  design:
    "voluntary pairs of neighbours in four forms; what was chosen in a nation is not written down by form",
  metric: "difference of the effect on the joining side's quality after 22 to 24 months, by form",
  samples: {
    network: network.much,
    networkLittle: network.little,
    contract: contract.much,
    contractLittle: contract.little,
    leaders: leaders.much,
    leadersLittle: leaders.little,
    group: group.much,
    groupLittle: group.little,
  },
  measure: (s) => [
    within("network, SD", mean(paired(s.network, s.networkLittle)), SOME),
    within("contract, SD", mean(paired(s.contract, s.contractLittle)), SOME),
    within("joint leadership, SD", mean(paired(s.leaders, s.leadersLittle)), SOME),
    within("group, SD", mean(paired(s.group, s.groupLittle)), SOME),
  ],
  most: 1000,
});

/** How much of the effect of a form hangs on trust: difference over the effect with much of it. */
const hangs = (much: Float64Array, little: Float64Array) => ratio(paired(much, little), much);

const mandated = pattern({
  id: "X59",
  kind: "input",
  claim:
    "Trust, faith and confidence carry collaborations; integrated ones lean on contract instead",
  source: "AUN21a, AUN21b, AUN22",
  strength: "moderate",
  contrast: "trust 0.65 with 0.25, in an equal network and in an acquisition",
  design: "voluntary pairs of neighbours; the model keeps trust, faith and confidence apart",
  metric:
    "part of the effect on the joining side's quality after 22 to 24 months that is lost with little trust: acquisition less network",
  samples: {
    network: network.much,
    networkLittle: network.little,
    joined: acquisition.much,
    joinedLittle: acquisition.little,
  },
  measure: (s) => [
    within(
      "part that hangs on trust, acquisition less network",
      less(hangs(s.joined, s.joinedLittle), hangs(s.network, s.networkLittle)),
      undefined,
      0,
    ),
  ],
  most: 2000,
});

/** Trust and contract. */
export const contractRows = [complements, lighter, mandated];

import type { SourceClaim } from "../claim.ts";
import { gained, over, trial } from "./sketches.ts";
import { ALIKE, ALONE, formed, NEIGHBOURS, WORKING } from "./sketches-second.ts";

/** Where time, attention and money go: M125 to M133. */
export const capacityClaims: readonly SourceClaim[] = [
  {
    id: "M125",
    cause: "two ordinary trusts partner, in whatever form",
    outcome: "waits at the leading trust, whose managers are needed elsewhere",
    sign: "+",
    moderator: "scale",
    status: "emergent",
    trial: trial(NEIGHBOURS, ALONE, formed("acquisition"), over("northfield", "waits", 13, 36), {
      both: { ...ALIKE },
    }),
    moderated: trial(NEIGHBOURS, ALONE, formed("buddying"), over("northfield", "waits", 13, 36), {
      both: { ...ALIKE },
    }),
  },
  {
    id: "M126",
    cause: "time of those who do the work is backfilled",
    outcome: "quality of the trust that is helped",
    sign: "+",
    moderator: "",
    status: "implemented",
    trial: trial(
      NEIGHBOURS,
      { "levers.protected_time": 0 },
      { "levers.protected_time": 1 },
      over("harbour", "quality", 25, 48),
      { both: { ...WORKING, ...formed("hospital_group") } },
    ),
  },
  {
    id: "M127",
    cause: "no sense that change is needed, little skill, no wish and no time for it",
    outcome: "gain in quality from the partnership",
    sign: "-",
    moderator: "",
    status: "implemented",
    trial: trial(
      NEIGHBOURS,
      {
        "partnership.other_motivation": 0.9,
      },
      {
        "partnership.other_motivation": 0.1,
      },
      gained("harbour", "quality", 25, 48),
      { twin: true },
    ),
  },
  {
    id: "M128",
    cause: "senior people of a stronger trust spend time as mentors at a weaker one",
    outcome: "quality of the trust that is helped",
    sign: "+",
    moderator: "how long they stay",
    status: "implemented",
    trial: trial(NEIGHBOURS, ALONE, {}, over("harbour", "quality", 49, 60), {
      both: WORKING,
      months: 60,
    }),
    moderated: trial(NEIGHBOURS, ALONE, {}, over("harbour", "quality", 7, 12), {
      both: WORKING,
      months: 60,
    }),
  },
  {
    id: "M129",
    cause: "a trust supports a weaker one",
    outcome: "its own quality of care",
    sign: "-",
    moderator: "its slack",
    status: "not shown",
    trial: trial(NEIGHBOURS, ALONE, {}, over("northfield", "quality", 13, 48), {
      both: { ...WORKING },
    }),
  },
  {
    id: "M130",
    cause: "partners whose ways, systems and values differ more",
    outcome: "management time left free at the lead",
    sign: "-",
    moderator: "shared project management",
    status: "not shown",
    trial: trial(
      NEIGHBOURS,
      { "relations.0.culture_distance": 0.1 },
      { "relations.0.culture_distance": 1 },
      over("northfield", "free_capacity", 25, 36),
      { both: { ...WORKING, ...formed("hospital_group") } },
    ),
  },
  {
    id: "M131",
    cause: "a shared, paid team plans and follows up the joint work",
    outcome: "quality of the trust that is helped",
    sign: "+",
    moderator: "that it is funded",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M132",
    cause: "clinicians share a pathway inside full workloads",
    outcome: "what the service learns beyond the core task: gain in quality",
    sign: "-",
    moderator: "protected time",
    status: "not represented",
    reason: "Nothing in the model stands for what is changed.",
  },
  {
    id: "M133",
    cause: "a light framework: the joint work is looked at twice a year while all are busy",
    outcome: "delay on the shared pathway",
    sign: "-",
    moderator: "",
    status: "not shown",
    trial: trial(
      "case-a",
      { "levers.reviews_a_year": 0 },
      { "levers.reviews_a_year": 2 },
      over("riverside~valley_high", "pathway_delay", 19, 36),
      { months: 36 },
    ),
  },
];

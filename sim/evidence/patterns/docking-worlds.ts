import {
  type FormInfo,
  forms,
  mechanisms,
  type PartnerWorld,
  parseScenario,
  type RunOptions,
  type Scenario,
} from "../../model.ts";
import { type Ablation, under } from "../ablation.ts";
import { type Design, designFrom } from "../design.ts";
import type { Future } from "../future.ts";
import { probed } from "../probe.ts";

// Worlds in which a part of the model stands alone, to be set beside the published models and the
// experiment that it resembles. Values beyond the usual ranges are theirs.

/** All families of rules but those named. */
const allBut = (...kept: readonly string[]): string[] =>
  mechanisms.map(({ id }) => id).filter((id) => !kept.includes(id));

const sketch = (name: string, document: Record<string, unknown>): Scenario =>
  parseScenario({ version: 1, id: name, title: name, ...document }, name);

/** Staff below the board. */
const isStaff = ({ person }: PartnerWorld, row: number) =>
  person.filled[row] === 1 && person.level[row] > 0;

/**
 * Shared culture of the first organisation: 1 less the mean distance of its staff's values from
 * those that its leaders profess; 1 if all are the same.
 */
function sharedCulture(world: PartnerWorld): number {
  const { person, organisation: o, setup } = world;
  const values = o.professed.length / o.capacity;
  let sum = 0;
  let staff = 0;
  for (let row = 0; row < setup.firstPerson[1]; row++) {
    if (!isStaff(world, row)) continue;
    let squares = 0;
    for (let v = 0; v < values; v++) {
      const apart = person.values[row * values + v] - o.professed[v];
      squares += apart * apart;
    }
    sum += Math.sqrt(squares);
    staff++;
  }
  return staff === 0 ? Number.NaN : 1 - sum / staff;
}

const CULTURE_FAMILIES = allBut("environment", "people", "culture");

/** Nearly everybody below the board leaves in month 60; the posts are filled one by one. */
const EXODUS = {
  front: { month: 60, do: "departure", organisation: "trust", level: "frontline", amount: 10 },
  leads: { month: 60, do: "departure", organisation: "trust", level: "clinical", amount: 5 },
  middle: { month: 60, do: "departure", organisation: "trust", level: "operational", amount: 3 },
};

/** One organisation for 20 years in which nothing but people and culture moves. */
export function culturalWorld(values: Ablation["values"], emptied = false): Design {
  const name = emptied ? "one-organisation-emptied" : "one-organisation";
  const document = { organisations: { trust: {} }, acts: emptied ? EXODUS : {} };
  const design = designFrom(name, sketch(name, document), {
    months: 240,
    off: CULTURE_FAMILIES,
    twin: false,
  });
  const set = under(design, { name: JSON.stringify(values), ...(values ? { values } : {}) });
  return probed(set, "shared culture", { culture: sharedCulture });
}

/** Mean shared culture over months `from` to `to`. */
export const cultureOver = (from: number, to: number) => (future: Future) =>
  future.mean("probe", "culture", from, to);

/** One trust takes `units` others, each of `income` £m a year, under its board. */
export function joiningWorld(units: number, income: number): Design {
  const ids = Array.from({ length: units }, (_, n) => `unit_${n}`);
  const joins = ids.map((other) => ({
    form: "hospital_group",
    lead: "lead",
    other,
    lead_motivation: 1,
    other_motivation: 1,
  }));
  const name = `units-${units}-of-${income}`;
  const document = {
    organisations: {
      lead: { free_capacity: 0.5, board_stability: 0.9 },
      ...Object.fromEntries(ids.map((id) => [id, { income }])),
    },
    relations: ids.map((id) => ({ between: ["lead", id], culture_distance: 0.5, trust: 0.6 })),
    partnership: joins[0],
    also: joins.slice(1),
    levers: { mandate: 1, fast_track: 1, partner_limit: 8 },
  };
  const kept = ["formation", "transaction", "trust", "people", "culture", "capacity"];
  const off = allBut(...kept);
  return designFrom(name, sketch(name, document), { months: 96, off, twin: false });
}

/**
 * Months from the last unit's joining until the mean distance of values between lead and units has
 * halved; a half not reached by the horizon counts as the horizon, NaN if a unit never joins.
 */
export function timeToIntegrate(future: Future): number {
  const { partnership, also } = future.scenario;
  const pairs = [partnership, ...also].flatMap((p) => (p ? [`${p.lead}~${p.other}`] : []));
  const joined = Math.max(
    ...pairs.map((pair) => {
      const month = future.line(pair, "partnership_stage").indexOf(4);
      return month < 0 ? Number.POSITIVE_INFINITY : month;
    }),
  );
  if (!Number.isFinite(joined)) return Number.NaN;
  const lines = pairs.map((pair) => future.line(pair, "culture_distance"));
  const apart = (month: number) => lines.reduce((sum, line) => sum + line[month], 0);
  let month = joined;
  while (month < future.months && apart(month) > 0.5 * apart(joined)) month++;
  return month - joined;
}

/** A form of one stage whose people meet `pace` times as often. */
function metAtPace(form: FormInfo, pace: number): NonNullable<RunOptions["forms"]>[number] {
  const attributes = Object.entries(form.attributes).map(([name, value]) => [
    name,
    name.endsWith("Contact") ? pace * value : value,
  ]);
  const { id, label, summary } = form;
  const stage = { name: form.stages[0], attributes: Object.fromEntries(attributes) };
  return { id, label, summary, stages: [stage] };
}

/** Two trusts under a contract in which nothing but trust moves; facilitation from 0 to 1. */
export function trustWorld(facilitation: number, pace: number): Design {
  const form = forms.find(({ id }) => id === "contractual_agreement") as FormInfo;
  const name = "two-that-meet";
  const document = {
    organisations: { a: {}, b: {} },
    partnership: {
      form: form.id,
      lead: "a",
      other: "b",
      lead_motivation: 0.8,
      other_motivation: 0.8,
    },
    levers: { mandate: 0, project_management: facilitation, engagement: facilitation },
  };
  const off = allBut("formation", "trust");
  const design = designFrom(`${name}-${facilitation}`, sketch(name, document), { off, months: 60 });
  return under(design, { name: `pace ${pace}`, forms: [metAtPace(form, pace)] });
}

const MERGING = [
  "formation",
  "transaction",
  "people",
  "trust",
  "culture",
  "staff",
  "capacity",
  "transfer",
  "finance",
  "governance",
  "review",
  "outcomes",
];

/** Two trusts alike in all but values merge as equals; nothing from outside disturbs them. */
export function mergingWorld(): Design {
  const document = {
    organisations: { a: {}, b: {} },
    relations: [{ between: ["a", "b"], culture_distance: 0.6 }],
    partnership: {
      form: "merger",
      lead: "a",
      other: "b",
      lead_motivation: 0.8,
      other_motivation: 0.8,
    },
    levers: { mandate: 0, fast_track: 1, post_share: 0.5 },
  };
  const name = "two-cultures-merge";
  const options = { months: 96, off: allBut(...MERGING) };
  return probed(designFrom(name, sketch(name, document), options), "hopes", {
    expected: ({ partnership }) => partnership.expectedGain[0],
    faith: ({ organisation, setup }) => organisation.partnerFaith[setup.rowOf.get("b") ?? -1],
  });
}

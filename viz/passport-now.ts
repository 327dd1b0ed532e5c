import type { Client } from "../sim/host/client.ts";
import { makePassport, type Passport } from "../sim/passport/passport.ts";
import { passportLines } from "../sim/passport/words.ts";
import type { Member } from "./cast.ts";
import type { Answer } from "./charts/facets.ts";
import { linkOf } from "./link-now.ts";
import { answerPassport, ownOf } from "./passport.ts";
import { answer, model, view } from "./state.ts";

let client: Pick<Client, "scenarioFile"> | undefined;

/** Connects passports to the engine, which knows worlds of one's own in full. */
export function connectPassports(connected: Pick<Client, "scenarioFile">): void {
  client = connected;
}

/** The passport of an answer on the page: everything that makes it again. */
export async function passportOf(answer: Answer, what: string): Promise<Passport> {
  const known = model.peek();
  if (!known) throw new Error("the page is still opening");
  const asked = answer.view ?? view.peek();
  const own = new Map<string, Record<string, unknown>>();
  for (const id of ownOf(answer.cast)) own.set(id, await ownScenario(id));
  return answerPassport(answer, { model: known, view: asked, what, link: linkOf(asked), own });
}

/** The passport of one member of the answer on the page; null where its numbers are not there. */
export async function passportOfMember(member: Member, what: string): Promise<Passport | null> {
  const now = answer.peek();
  const same = (one: Member) => JSON.stringify(one.job) === JSON.stringify(member.job);
  const at = now?.cast.findIndex(same) ?? -1;
  if (!now || at < 0) return null;
  const { passport: _p, fingerprint: _f, commands: _c, ...facts } = await passportOf(now, what);
  return makePassport({ ...facts, runs: [{ ...facts.runs[at], label: member.label }] });
}

/**
 * The passport of an answer in lines for paper. Worlds of one's own do not fit on it: for them it
 * names the file to save.
 */
export function briefLines(answer: Answer): readonly string[] {
  const known = model.peek();
  if (!known) return [];
  const asked = answer.view ?? view.peek();
  const link = linkOf(asked);
  const what = "Printed page";
  const passport = answerPassport(answer, {
    model: known,
    view: asked,
    what,
    link,
    own: new Map(),
  });
  const own = ownOf(answer.cast);
  if (own.length === 0) return passportLines(passport);
  const commands = passport.commands.filter((command) => !own.some((id) => command.includes(id)));
  return [...passportLines({ ...passport, commands }), OWN_WORDS];
}

const OWN_WORDS =
  "Your own worlds are on this machine alone: save a chart of them as CSV, SVG or PNG, and “partnerscape verify FILE” runs them again.";

async function ownScenario(id: string): Promise<Record<string, unknown>> {
  if (!client) throw new Error("the page is still opening");
  const title = model.peek()?.scenarios.find((one) => one.id === id)?.title ?? id;
  const text = await client.scenarioFile({ scenario: id, settings: {}, twin: false }, title);
  return JSON.parse(text) as Record<string, unknown>;
}

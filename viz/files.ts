import type { Client } from "../sim/host/client.ts";
import { commandsOf } from "../sim/passport/commands.ts";
import { openOwn, showOwn } from "./own/worlds.ts";
import { cardText } from "./passport.ts";
import { connectPassports, passportOfMember } from "./passport-now.ts";
import { saveText } from "./save.ts";
import { cast, say, tell, view } from "./state.ts";
import { HORIZON } from "./view.ts";

/** Larger files are refused before they are read. */
const LARGEST = 1_000_000;

let client: Client | undefined;

/** Connects saving to the engine, which knows the scenarios in full. */
export function connectFiles(connected: Client): void {
  client = connected;
  connectPassports(connected);
}

/** Saves the scenario of a card as a file that this page and the terminal read. */
export async function saveCard(key: string): Promise<void> {
  const member = cast.peek().find((one) => one.card === key);
  if (!client || !member) return;
  try {
    const text = await client.scenarioFile(member.job, member.label);
    const passport = await passportOfMember(member, `Card: ${member.label}`);
    const file = `${fileName(member.label)}.json`;
    saveText(file, passport ? cardText(text, passport) : text, "application/json");
    say(`${member.label} is saved.`);
    const lacks = passport ? "" : " Its numbers are not there yet, so it has no fingerprint.";
    tell(
      `${file} holds the scenario and its assumptions.${lacks} The same numbers: ${againText(file)}`,
    );
  } catch (error) {
    tell(`“${member.label}” could not be saved: ${(error as Error).message}`);
  }
}

/** The command line that gives the numbers of a saved card. */
function againText(file: string): string {
  const { seed, spread, replicates } = view.peek();
  const [command] = commandsOf({
    runs: [{ label: file, name: file, settings: {}, changes: [], fingerprint: "" }],
    seed,
    replicates,
    months: HORIZON,
    uncertainty: spread === "unknown" ? "ranges" : "luck",
  });
  return command;
}

/** Opens a scenario file as a world of one's own, in a card beside the others. What is wrong with it is said in one sentence. */
export async function openScenarioFile(file: File): Promise<void> {
  if (file.size > LARGEST) {
    tell(`“${file.name}” is larger than 1 MB; a scenario file is much smaller.`);
    return;
  }
  const problem = await openOwn(await file.text().catch(() => ""), showOwn);
  if (problem === null) say("The scenario is open.");
  else tell(`“${file.name}” could not be opened. ${problem}`);
}

const fileName = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60) || "scenario";

import type { Client } from "../sim/host/client.ts";
import { addOwn, readScenarioFile, showOwn } from "./own/worlds.ts";
import { connectPassports } from "./passport-now.ts";
import { saveText } from "./save.ts";
import { cast, say, tell, view } from "./state.ts";

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
    saveText(`${fileName(member.label)}.json`, text, "application/json");
    const assumed = Object.keys(view.peek().assumptions).length > 0;
    say(`${member.label} is saved.`);
    if (assumed) tell("The file holds the scenario; assumptions you changed are not part of it.");
  } catch (error) {
    tell(`“${member.label}” could not be saved: ${(error as Error).message}`);
  }
}

/** Opens a scenario file as a world of one's own, in a card beside the others. What is wrong with it is said in one sentence. */
export async function openScenarioFile(file: File): Promise<void> {
  if (file.size > LARGEST) {
    tell(`“${file.name}” is larger than 1 MB; a scenario file is much smaller.`);
    return;
  }
  const reading = await readScenarioFile(await file.text().catch(() => ""));
  const problem = reading.ok
    ? await addOwn(reading.scenario, reading.title, showOwn)
    : reading.problem;
  if (problem === null) say("The scenario is open.");
  else tell(`“${file.name}” could not be opened. ${problem}`);
}

const fileName = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60) || "scenario";

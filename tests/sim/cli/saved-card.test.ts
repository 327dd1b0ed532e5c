import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtins, defaultComparison } from "../../../scenarios/index.ts";
import { ensembleFingerprint } from "../../../sim/experiment/ensemble.ts";
import { createEngine } from "../../../sim/host/engine.ts";
import { readScenario } from "../../../sim/host/own-worlds.ts";
import type { PageJob } from "../../../sim/host/page-protocol.ts";
import { createPageWorld } from "../../../sim/host/page-world.ts";
import { makePassport } from "../../../sim/passport/passport.ts";
import { cardText, runOf } from "../../../viz/passport.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { cli } from "./terminal.ts";

const world = createPageWorld(builtins, defaultComparison);
const few = ["--replicates", "2", "--months", "6", "--json"];

const card: PageJob = {
  scenario: "case-c",
  settings: { "levers.transition_funding": 3, "assumptions.loss_ratio": 1.5 },
  twin: false,
};

/** What the page shows below its charts: the fingerprint of a card. */
function onPage(job: PageJob): string {
  return ensembleFingerprint(createEngine().runBlock(world.job(job), "1", 0, 2, 6, false, []));
}

function saved(text: string): string {
  const file = join(temporaryFolder(), "card.json");
  writeFileSync(file, text);
  return file;
}

const fingerprintsOf = async (...args: string[]): Promise<string[]> =>
  JSON.parse((await cli("run", ...args, ...few)).out).scenarios.map(
    (one: { fingerprint: string }) => one.fingerprint,
  );

/** The card as the page saves it once its numbers are there: with two futures of six months. */
function withPassport(job: PageJob, title: string): { file: string; fingerprint: string } {
  const model = world.model();
  const found = model.scenarios.find(({ id }) => id === job.scenario);
  if (!found) throw new Error(`no scenario ${job.scenario}`);
  const fingerprint = onPage(job);
  const passport = makePassport({
    product: model.product,
    version: model.release,
    model_version: model.version,
    what: `Card: ${title}`,
    seed: "1",
    replicates: 2,
    months: 6,
    uncertainty: "luck",
    runs: [runOf({ job, label: title, scenario: found }, fingerprint, { model, own: new Map() })],
    link: null,
  });
  return { file: saved(cardText(world.scenarioFile(job, title), passport)), fingerprint };
}

describe("a card that is saved with its numbers", () => {
  const mine = () => withPassport(card, "Mine");

  it("says seed, futures and versions, and is verified", async () => {
    const { file, fingerprint } = mine();
    const { code, out } = await cli("verify", file, "--json");
    expect(code).toBe(0);
    const { intact, passport } = JSON.parse(out);
    expect({ intact, ...passport }).toMatchObject({
      intact: true,
      seed: "1",
      replicates: 2,
      months: 6,
      version: world.model().release,
      model_version: world.model().version,
      runs: [{ fingerprint, name: "case-c", settings: card.settings }],
    });
  });

  it("is a scenario file all the same: in the terminal, in an experiment and on the page", async () => {
    const { file, fingerprint } = mine();
    expect(await fingerprintsOf(file)).toEqual([fingerprint]);
    const experiment = saved(JSON.stringify({ scenarios: [file], replicates: 2, months: 6 }));
    const out = join(temporaryFolder(), "out");
    const ran = JSON.parse((await cli("experiment", experiment, "--out", out, "--json")).out);
    expect(ran.fingerprints).toEqual([fingerprint]);
    const plain = readScenario(world.scenarioFile(card, "Mine"));
    expect(readScenario(readFileSync(file, "utf8"))).toEqual(plain);
  });

  it("is told to be changed where a value of the scenario was", async () => {
    const { file } = mine();
    const text = readFileSync(file, "utf8").replace('"loss_ratio": 1.5', '"loss_ratio": 1.6');
    const { code, out } = await cli("verify", saved(text));
    expect(code).toBe(1);
    expect(out).toContain("The file was changed or cut after it was saved");
  });
});

describe("a card that is saved as a file", () => {
  const mine = () => saved(world.scenarioFile(card, "Mine"));

  it("gives the numbers of the page in the terminal, with its assumptions", async () => {
    const file = mine();
    const found = await fingerprintsOf(file, `${file}/none`);
    expect(found).toEqual([onPage(card), onPage({ ...card, twin: true })]);
    const { "assumptions.loss_ratio": _left, ...without } = card.settings;
    expect(found[0]).not.toBe(onPage({ ...card, settings: without }));
  });

  it("opens on the page as the scenario, and the assumptions that hold for it", () => {
    const reading = readScenario(world.scenarioFile(card, "Mine"));
    if (!reading.ok) throw new Error(reading.problem);
    expect(reading.title).toBe("Mine");
    expect(reading.assumptions).toEqual({ loss_ratio: 1.5 });
    expect(reading.scenario).not.toHaveProperty("assumptions");
    const usual = readScenario(world.scenarioFile({ ...card, settings: {} }, "Usual"));
    expect(usual).toMatchObject({ ok: true, assumptions: {} });
  });

  it("gives way to what is set in the terminal", async () => {
    const [found] = await fingerprintsOf(mine(), "--set", "loss_ratio=2");
    const other = { ...card.settings, "assumptions.loss_ratio": 2 };
    expect(found).toBe(onPage({ ...card, settings: other }));
  });

  it("has a passport that makes it again, also under the name of a built-in scenario", async () => {
    const plain = { ...card, settings: { "assumptions.loss_ratio": 1.5 } };
    const title = world.model().scenarios.find(({ id }) => id === "case-c")?.title ?? "";
    for (const one of [mine(), saved(world.scenarioFile(plain, title))]) {
      const out = join(temporaryFolder(), "out");
      const { passport } = JSON.parse((await cli("run", one, ...few, "--out", out)).out);
      expect(passport.runs[0].changes).toContainEqual(
        expect.objectContaining({ path: "assumptions.loss_ratio", value: 1.5 }),
      );
      const verified = await cli("verify", join(out, "passport.json"), "--json");
      expect(JSON.parse(verified.out).verified).toBe(true);
    }
  });

  it.each([
    ['"much"', "assumptions.loss_ratio is not a number"],
    ["1e9", "loss_ratio"],
  ])("is refused in a sentence where an assumption is %s", async (value, words) => {
    const broken = world
      .scenarioFile(card, "Mine")
      .replace('"loss_ratio": 1.5', `"loss_ratio": ${value}`);
    const { code, err } = await cli("run", saved(broken), ...few);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it("is refused in a sentence where there is no such assumption", async () => {
    const broken = world.scenarioFile(card, "Mine").replace("loss_ratio", "luck_ratio");
    const { code, err } = await cli("run", saved(broken), ...few);
    expect(code).toBe(2);
    expect(err).toContain("assumptions.luck_ratio is not an assumption");
  });
});

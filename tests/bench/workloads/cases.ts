import { builtins } from "../../../scenarios/index.ts";
import { type CatalogueEntry, catalogue } from "../../../sim/experiment/catalogue.ts";
import { runBlock } from "../../../sim/experiment/ensemble.ts";
import { prepare } from "../../../sim/model.ts";
import { type Measurement, repeat, type Workload } from "../workload.ts";

const MONTHS = 120;

/** An ensemble of one scenario on one thread, from a prepared scenario to its fingerprints. */
function ensemble({ scenario }: CatalogueEntry, replicates: number): () => void {
  const prepared = prepare(scenario);
  return () => {
    const { errors } = runBlock(prepared, "bench", 0, replicates, MONTHS, false);
    const failed = errors.find((error) => error !== null);
    if (failed) throw new Error(`${scenario.id}: ${failed}`);
  };
}

function speed(entry: CatalogueEntry): Measurement {
  const replicates = 50;
  const organisations = Object.keys(entry.scenario.organisations).length;
  const work = organisations * MONTHS * replicates;
  const figure = (ms: number): number => (work / ms) * 1000;
  const act = ensemble(entry, replicates);
  return repeat(`cases/${entry.id}`, "organisation-months/s", act, figure, { count: 5 });
}

/** Organisation-months per second of every case, one thread. */
export const cases: Workload = {
  name: "cases",
  measure: () =>
    catalogue(builtins)
      .filter(({ id }) => /^case-[a-z]$/.test(id))
      .map(speed),
};

/** Case C, 200 replicates of ten years, one thread. */
export const caseC: Workload = {
  name: "case-c-200x120",
  measure() {
    const entry = catalogue(builtins).find(({ id }) => id === "case-c");
    if (!entry) throw new Error("there is no scenario case-c");
    return [repeat(caseC.name, "ms", ensemble(entry, 200), (ms) => ms)];
  },
};

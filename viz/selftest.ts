import { createClient } from "../sim/host/client.ts";
import { spawn } from "./spawn.ts";

/**
 * Computes fingerprints in a worker of the built page and shows nothing else, so that tests can
 * compare them with the terminal's: `?selftest=case-a,case-b&seed=1&replicates=50&months=120`.
 */
export async function runSelftest(query: URLSearchParams, root: HTMLElement): Promise<void> {
  const client = createClient(spawn, 1, {
    onStage: () => {},
    onProgress: () => {},
    onTrouble: () => {},
  });
  const seed = query.get("seed") ?? "1";
  const replicates = Number(query.get("replicates") ?? 50);
  const months = Number(query.get("months") ?? 120);
  const found: Record<string, string> = {};
  for (const id of (query.get("selftest") ?? "").split(",").filter(Boolean)) {
    try {
      found[id] = await client.fingerprint(id, seed, replicates, months);
    } catch (error) {
      found[id] = `error: ${(error as Error).message}`;
    }
  }
  client.close();
  const report = document.createElement("pre");
  report.id = "selftest";
  report.textContent = JSON.stringify(found);
  root.replaceChildren(report);
}

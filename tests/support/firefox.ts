import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFirefox } from "../../bin/lib/browser.mjs";
import { PATIENCE } from "./browser.ts";
import { connectMarionette, type Marionette } from "./marionette.ts";

/** A Firefox of this machine showing one page at a time. */
export interface Firefox {
  /** Opens an address and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page and gives its awaited result. It sees only its own argument. */
  evaluate<A, R>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  close(): Promise<void>;
}

/** Keeps a new profile quiet: no first pages, no updates, no reports. */
const preferences: Record<string, boolean | string | number> = {
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Writes a profile whose Firefox listens to commands on a port. Gives its folder. */
function makeProfile(port: number): string {
  const folder = mkdtempSync(join(tmpdir(), "partnerscape-firefox-"));
  const all = { ...preferences, "marionette.port": port };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(join(folder, "user.js"), `${lines.join("\n")}\n`);
  return folder;
}

function driver(marionette: Marionette, close: () => Promise<void>): Firefox {
  return {
    async goto(url) {
      await marionette.send("WebDriver:Navigate", { url });
    },
    async evaluate(inPage, argument) {
      const script = `
        const [argument, done] = arguments;
        Promise.resolve(argument).then(${inPage.toString()})
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const reply = await marionette.send("WebDriver:ExecuteAsyncScript", {
        script,
        args: [argument],
      });
      const { value, error } = (reply as { value: { value: unknown; error?: string } }).value;
      if (error !== undefined) throw new Error(`In Firefox: ${error}`);
      return value as never;
    },
    close,
  };
}

/** Ends Firefox and deletes its profile. */
async function endFirefox(child: ChildProcess, profile: string): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode === null && child.kill("SIGTERM")) {
    const hard = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(hard);
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Starts the Firefox of this machine without a window, driven over Marionette (stock Firefox speaks
 * it; playwright's Firefox is a patched one). Throws one sentence if there is none or it is mute.
 */
export async function launchFirefox(): Promise<Firefox> {
  const program = findFirefox();
  if (!program)
    throw new Error("No Firefox found; install one or name it by PARTNERSCAPE_FIREFOX.");
  const port = await freePort();
  const profile = makeProfile(port);
  const args = ["--headless", "--marionette", "--no-remote", "--profile", profile];
  const child = spawn(program, args, {
    stdio: "ignore",
    env: { ...process.env, MOZ_HEADLESS: "1", HOME: profile },
  });
  child.on("error", () => {});
  try {
    const marionette = await connectMarionette(port, PATIENCE);
    await marionette.send("WebDriver:NewSession", {
      capabilities: { alwaysMatch: { timeouts: { script: PATIENCE, pageLoad: PATIENCE } } },
    });
    return driver(marionette, () => {
      marionette.end();
      return endFirefox(child, profile);
    });
  } catch (error) {
    await endFirefox(child, profile);
    throw error;
  }
}

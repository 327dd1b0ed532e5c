// npm start: installs what is missing, builds, serves the page on a local port.
import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./lib/build.mjs";
import { checkNode, ensureInstalled } from "./lib/install.mjs";
import { script, Trouble } from "./lib/project.mjs";

const help = `Usage: npm start -- [options]

Builds Partnerscape where needed and serves it to this computer.

  --port N    port to listen on (default 4173)
  --no-open   do not open a browser
  --help      show this text
`;

/** Reads the command line. Throws one sentence about anything it does not understand. */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "4173" },
        open: { type: "boolean", default: true },
        help: { type: "boolean", default: false },
      },
      allowNegative: true,
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535) {
      throw new Error(
        `--port needs a whole number from 0 to 65535, and "${values.port}" is not one.`,
      );
    }
    return { ...values, port: Number(values.port) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    throw new Trouble(`${reason} Try \`npm start -- --help\`.`, 2);
  }
}

/**
 * Asks the system to show an address; a machine without a browser is no reason to fail.
 * @param {string} address
 */
function show(address) {
  const windows = ["cmd", ["/c", "start", "", address]];
  const openers = { darwin: ["open", [address]], win32: windows };
  const [command, args] = /** @type {[string, string[]]} */ (
    openers[/** @type {"darwin" | "win32"} */ (process.platform)] ?? ["xdg-open", [address]]
  );
  const screenless =
    process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (screenless) return;
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/**
 * Ends the server when the person or the system asks for it.
 * @param {() => Promise<void>} close
 */
function stopWhenAsked(close) {
  const stop = () => {
    setTimeout(() => process.exit(0), 1000).unref(); // a browser may hold its connection open
    close().finally(() => process.exit(0));
  };
  process.removeAllListeners("SIGTERM").on("SIGTERM", stop).on("SIGINT", stop);
  // Between npm and this program stands a shell that does not pass on the signal that ends it.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && stop();
  if (process.env.npm_lifecycle_event === "start") setInterval(orphaned, 500).unref();
}

script(async () => {
  checkNode();
  const options = readOptions();
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }
  await ensureInstalled();
  await ensureBuilt(["node", "page"]);
  const { servePage } = await import("./lib/serve.mjs");
  const { port, close } = await servePage(options.port);
  const url = `http://localhost:${port}/`;
  console.log(`Partnerscape is at ${url}`);
  console.log("Press Ctrl+C to stop.");
  if (options.open) show(url);
  stopWhenAsked(close);
  return 0;
});

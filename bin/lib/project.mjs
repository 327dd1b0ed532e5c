// What every script of the project needs: where it stands, and how it starts another program.
// Only `node:` imports here: these files run before anything is installed.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Absolute path of the project's folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Absolute path of a path inside the project.
 * @param {string} path relative to the project's folder
 */
export const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** An error whose message is all that a person needs to see. */
export class Trouble extends Error {
  /**
   * @param {string} message one sentence: what is wrong and what to do
   * @param {number} code exit code: 2 for bad usage, 1 for anything else
   */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/**
 * Runs a program in the project's folder, without standard input, and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, stdout?: "inherit" | "stderr" | number, quiet?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 127 if it cannot be started, 1 if a signal ended it
 */
export function run(command, args, options = {}) {
  const stdout = options.stdout === "stderr" ? 2 : (options.stdout ?? "inherit");
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? "ignore" : ["ignore", stdout, "inherit"],
      shell: process.platform === "win32" && command === "npm",
    });
    const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on("SIGINT", pass).on("SIGTERM", pass);
    const done = (/** @type {number} */ code) => {
      process.off("SIGINT", pass).off("SIGTERM", pass);
      resolve(code);
    };
    child.on("error", () => done(127));
    child.on("exit", (code, signal) => {
      if (signal === "SIGINT" || signal === "SIGTERM")
        process.exit(signal === "SIGINT" ? 130 : 143);
      done(code ?? 1);
    });
  });
}

/**
 * Runs a script's main function; any error becomes one sentence and an exit code.
 * @param {() => Promise<number>} main
 */
export async function script(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`partnerscape: ${message}`);
    if (process.env.PARTNERSCAPE_DEBUG && error instanceof Error) console.error(error.stack);
    process.exitCode = error instanceof Trouble ? error.code : 1;
  }
}

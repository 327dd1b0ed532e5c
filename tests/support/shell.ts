import { execFileSync } from "node:child_process";

/** The words of a command line as a shell takes them apart, without the program. */
export function wordsOfCommand(command: string): string[] {
  const printing = command.replace(/^partnerscape/, "printf '%s\\0'");
  return execFileSync("sh", ["-c", printing], { encoding: "utf8" }).split("\0").slice(0, -1);
}

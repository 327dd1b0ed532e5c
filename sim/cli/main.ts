import { availableParallelism } from "node:os";
import { systemReason } from "../host/files-scenario.ts";
import { startedByNohup } from "../host/nohup.ts";
import { PRODUCT } from "../model.ts";
import { runCli } from "./program.ts";

/**
 * Writes to a stream as long as somebody reads it. A reader such as `head` may leave early: what is
 * being done goes on without him and ends as it would have. Anything else that stops the output is a
 * failure, and is said.
 */
function writerTo(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (!open) return;
    open = false;
    if (error.code === "EPIPE") return;
    process.exitCode = 1;
    say(`${PRODUCT}: the output could not be written: ${systemReason(error)}.\n`);
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

const print = writerTo(process.stdout);
const say = writerTo(process.stderr);

// At the exit what is staged is removed, locks are taken away, and it is said what is kept.
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const outlives = startedByNohup(process.env);
for (const [signal, code] of Object.entries(SIGNALS)) {
  if (signal === "SIGHUP" && outlives) process.on(signal, () => {});
  else process.once(signal, () => process.exit(code));
}

const code = await runCli(process.argv.slice(2), {
  out: print,
  err: say,
  watched: process.stderr.isTTY === true && process.env.TERM !== "dumb",
  columns: () => process.stderr.columns,
  cores: availableParallelism(),
});
// Not process.exit: it would cut off output that a pipe has not taken yet.
if (code !== 0) process.exitCode = code;

import { availableParallelism } from "node:os";
import { systemReason } from "../host/files-scenario.ts";
import { runCli } from "./program.ts";

// A reader such as `head` may close the pipe early; that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(
      `partnerscape: the output could not be written: ${systemReason(error)}.\n`,
    );
    process.exit(1);
  });
}

// An interrupted batch leaves no half-written folder: what is staged is removed at the exit.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

// Not process.exit: it would cut off output that a pipe has not taken yet.
process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY === true,
  cores: availableParallelism(),
});

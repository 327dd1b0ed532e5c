import type { Register } from "./program.ts";

/** `describe`: prints the description of the model, in Markdown. */
export const describeCommand: Register = (program, io, done) => {
  program
    .command("describe")
    .description("print the description of the model: every equation, parameter and source")
    .action(async () => {
      // The description is long, and no other command needs it.
      const { describeModel } = await import("../describe/document.ts");
      io.out(describeModel());
      done(0);
    });
};

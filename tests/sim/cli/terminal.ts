import { runCli } from "../../../sim/cli/program.ts";

/** What a command left behind. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in one thread, away from any terminal. */
export async function cli(...argv: string[]): Promise<Ended> {
  let out = "";
  let err = "";
  const code = await runCli(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    watched: false,
    cores: 1,
  });
  return { code, out, err };
}

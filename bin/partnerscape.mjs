#!/usr/bin/env node
// The command `partnerscape`: hands over to the built command line.
import { existsSync } from "node:fs";

const cli = new URL("../dist/node/cli.js", import.meta.url);
if (existsSync(cli)) {
  await import(cli.href);
} else {
  console.error(
    "partnerscape: the command line is not built yet; run `npm install` (or `npm run build`) in the project's folder first.",
  );
  process.exitCode = 2;
}

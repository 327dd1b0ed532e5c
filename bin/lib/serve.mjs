// Serves the built page to this computer only. Import it after an installation.
import { preview } from "vite";
import { here, Trouble } from "./project.mjs";

/**
 * Starts serving a built page.
 * @param {number} port 0 chooses a free one
 * @param {string} [folder] dist/page where it is left out
 * @returns the port it listens on, and how to stop it. Throws one sentence if the port is taken.
 */
export async function servePage(port, folder = here("dist/page")) {
  const server = await listen(port, folder);
  const address = server.httpServer.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return { port: actual, close: () => server.close() };
}

/** @param {number} port @param {string} folder */
async function listen(port, folder) {
  try {
    return await preview({
      configFile: false,
      root: here("dist"),
      appType: "mpa",
      logLevel: "silent",
      build: { outDir: folder },
      preview: { host: "127.0.0.1", port, strictPort: true, open: false },
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    if (!/in use|EADDRINUSE/.test(text))
      throw new Trouble(`port ${port} cannot be used: ${text}.`, 2);
    throw new Trouble(
      `port ${port} is already used by another program; choose another with \`npm start -- --port ${port + 1}\`.`,
      2,
    );
  }
}

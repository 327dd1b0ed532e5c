import { render } from "preact";
import { paintAll } from "./charts/paint-queue.ts";
import { showDebugHandle } from "./debug.ts";
import { runSelftest } from "./selftest.ts";
import { openSession } from "./session.ts";
import { tell } from "./state.ts";
import { connectStory } from "./story-feed.ts";
import { app } from "./views/app.tsx";

const root = document.getElementById("page") as HTMLElement;
const query = new URLSearchParams(location.search);

if (query.has("selftest")) {
  await runSelftest(query, root);
} else {
  render(app(), root);
  addEventListener("beforeprint", paintAll);
  try {
    const client = await openSession();
    connectStory(client);
    if (query.has("debug")) showDebugHandle(client);
  } catch (error) {
    tell(
      `The simulation could not be started (${(error as Error).message}); reload the page to try again.`,
    );
  }
}

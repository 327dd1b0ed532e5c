import { render } from "preact";
import { paintAll } from "./charts/paint-queue.ts";
import { rememberCharts } from "./charts/remember.ts";
import { showDebugHandle } from "./debug.ts";
import { connectFiles } from "./files.ts";
import { connectModel } from "./model/feed.ts";
import { keepOffline } from "./offline/register.ts";
import { connectPrint } from "./print.ts";
import { runSelftest } from "./selftest.ts";
import { openSession } from "./session.ts";
import { listenForShortcuts } from "./shortcuts.ts";
import { startTrouble } from "./state.ts";
import { connectStory } from "./story-feed.ts";
import { connectTradeoffs } from "./tradeoff/connect.ts";
import { connectVerify } from "./verify.ts";
import { app } from "./views/app.tsx";

const root = document.getElementById("page") as HTMLElement;
const query = new URLSearchParams(location.search);

if (query.has("selftest")) {
  await runSelftest(query, root);
} else {
  rememberCharts();
  render(app(), root);
  addEventListener("beforeprint", paintAll);
  connectPrint();
  connectTradeoffs();
  listenForShortcuts();
  try {
    const client = await openSession();
    connectStory(client);
    connectFiles(client);
    connectVerify(client);
    connectModel(client);
    keepOffline();
    if (query.has("debug")) showDebugHandle(client);
  } catch (error) {
    startTrouble.value = `The simulation could not be started (${(error as Error).message}).`;
  }
}

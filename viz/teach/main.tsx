import { render } from "preact";
import { keepOffline } from "../offline/register.ts";
import { TeachApp } from "./app.tsx";
import { openEngine } from "./engine.ts";
import { followAddress } from "./route.ts";

followAddress();
render(<TeachApp />, document.getElementById("page") as HTMLElement);
await openEngine();
keepOffline();

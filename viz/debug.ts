import type { Client } from "../sim/host/client.ts";

/** Shows tests the client's debug door, on pages opened with `?debug` only. */
export function showDebugHandle(client: Client): void {
  Object.assign(globalThis, { partnerscapeDebug: client.debug });
}

import { signal } from "@preact/signals";

/** Whether the page is kept on this computer and opens without a network. */
export const isKept = signal(false);

/**
 * Keeps the page for use without a network, once it has nothing better to do. Does nothing where
 * the browser cannot or may not: opened from a file, in a private window, or without encryption.
 */
export function keepOffline(): void {
  const can = import.meta.env.PROD && "serviceWorker" in navigator && isSecureContext;
  if (!can || !location.protocol.startsWith("http")) return;
  const whenIdle = globalThis.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 1000));
  whenIdle(() => void register(), { timeout: 5000 });
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register("./service-worker.js");
    await navigator.serviceWorker.ready;
    isKept.value = true;
  } catch {
    // Nothing is lost: the page only needs the network when it is opened again.
  }
}

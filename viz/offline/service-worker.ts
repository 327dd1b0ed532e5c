// Keeps the built page on this computer, so that it opens without a network. The build puts the
// names of the files of one build in place of the marks below; another build is another worker.

declare const __BUILD__: string;
declare const __FILES__: readonly string[];

/** What of a service worker's surroundings is used here; the page's own types do not have it. */
interface Surroundings {
  readonly registration: { readonly scope: string };
  addEventListener(type: "install" | "activate", hear: (event: Lasting) => void): void;
  addEventListener(type: "fetch", hear: (event: Asked) => void): void;
}

interface Lasting {
  waitUntil(work: Promise<void>): void;
}

interface Asked {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = globalThis as unknown as Surroundings;
const PREFIX = "partnerscape-";
const CACHE = `${PREFIX}${__BUILD__}`;
const INDEX = "./index.html";
/** Milliseconds to wait for the network before the kept page is shown. */
const PATIENCE = 4000;

scope.addEventListener("install", (event) => event.waitUntil(keep()));
scope.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.registration.scope)) return;
  if (request.mode === "navigate") event.respondWith(newestPage(request));
  else event.respondWith(keptFile(request));
});

/**
 * Keeps every file of the build. The page itself is asked for anew, the others carry their hash. It
 * is asked for by its folder, and copied: an answer that was redirected could not be shown again.
 */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = await fetch("./", { cache: "reload" });
  if (!page.ok) throw new Error(`the page cannot be kept: ${page.status}`);
  const type = page.headers.get("content-type") ?? "text/html";
  await cache.put(INDEX, new Response(await page.blob(), { headers: { "content-type": type } }));
  await cache.addAll(__FILES__.filter((file) => file !== INDEX));
}

/** Forgets earlier builds. It is called once no tab shows them any more. */
async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The page as the network has it; without a network, or with a slow one, the one that was kept. */
async function newestPage(request: Request): Promise<Response> {
  if (!isPage(request)) return keptFile(request);
  const kept = await (await caches.open(CACHE)).match(INDEX, { ignoreVary: true });
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    return response.ok || !kept ? response : kept;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** Whether an address is that of the page itself, whatever stands behind the question mark. */
function isPage({ url }: Request): boolean {
  const rest = new URL(url).pathname.slice(new URL(scope.registration.scope).pathname.length);
  return rest === "" || rest === "index.html";
}

/** A file of this build as it was kept; anything else comes from the network. */
async function keptFile(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

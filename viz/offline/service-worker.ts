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
/** Pages of this folder by their names; the first is also its address without a name. */
const PAGES = ["index.html", "teach.html"] as const;
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
 * Keeps every file of the build. Pages are asked for anew, the others carry their hash. The first is
 * asked for by its folder, and pages are copied: an answer that was redirected could not be shown
 * again.
 */
async function keep(): Promise<void> {
  const cache = await caches.open(CACHE);
  await keepPage(cache, "./", INDEX);
  const others = PAGES.slice(1).map((page) => `./${page}`);
  for (const page of others) await keepPage(cache, page, page);
  await cache.addAll(__FILES__.filter((file) => file !== INDEX && !others.includes(file)));
}

async function keepPage(cache: Cache, address: string, name: string): Promise<void> {
  const page = await fetch(address, { cache: "reload" });
  if (!page.ok) throw new Error(`the page cannot be kept: ${page.status}`);
  const type = page.headers.get("content-type") ?? "text/html";
  await cache.put(name, new Response(await page.blob(), { headers: { "content-type": type } }));
}

/** Forgets earlier builds. It is called once no tab shows them any more. */
async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** The page as the network has it; without a network, or with a slow one, the one that was kept. */
async function newestPage(request: Request): Promise<Response> {
  const page = pageOf(request);
  if (!page) return keptFile(request);
  const kept = await (await caches.open(CACHE)).match(page, { ignoreVary: true });
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    return response.ok || !kept ? response : kept;
  } catch (error) {
    if (kept) return kept;
    throw error;
  }
}

/** The page that an address is of, whatever stands behind the question mark; none of another file. */
function pageOf({ url }: Request): string | undefined {
  const rest = new URL(url).pathname.slice(new URL(scope.registration.scope).pathname.length);
  const name = PAGES.find((page) => page === (rest || PAGES[0]));
  return name && `./${name}`;
}

/** A file of this build as it was kept; anything else comes from the network. */
async function keptFile(request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(request, { ignoreVary: true });
  return kept ?? fetch(request);
}

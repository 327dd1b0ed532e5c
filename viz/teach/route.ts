import { signal } from "@preact/signals";

/** The pages of teaching, as their links name them after `#`. */
export const ROUTES = [
  "",
  "lesson",
  "assign",
  "a1",
  "board",
  "play",
  "team",
  "make",
  "script",
  "worksheet",
] as const;

/** A page, and what its link says beyond its name. */
export interface Route {
  readonly name: (typeof ROUTES)[number] | "unknown";
  /** What follows the name and its separator (`/` or `&`). */
  readonly rest: string;
}

/** Reads a hash. Never throws: what is not known is “unknown”. */
export function routeOf(hash: string): Route {
  const [, word, rest] = /^#?([^/&]*)[/&]?(.*)$/su.exec(hash) ?? ["", "", ""];
  const name = ROUTES.find((one) => one === word);
  return name === undefined ? { name: "unknown", rest: word } : { name, rest };
}

/** The page that is open. */
export const route = signal<Route>(routeOf(""));

/** Opens another page of teaching; the browser's back button leads back. */
export function go(hash: string): void {
  location.hash = hash;
}

/** The whole address of a page of teaching, to be handed out. */
export const addressOf = (hash: string): string =>
  `${location.origin}${location.pathname}${location.search}#${hash}`;

/** Keeps the open page in step with the address, from now on. */
export function followAddress(): void {
  const read = () => {
    route.value = routeOf(location.hash);
  };
  read();
  addEventListener("hashchange", () => {
    read();
    scrollTo(0, 0);
  });
}

import type { TestProject } from "vitest/node";
import { servePage } from "./browser.ts";
import { ensureBuilt } from "./built.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the one served build of the page. It ends with a slash. */
    page: string;
    /** Whether the page is looked at in every way, as the long tests do. */
    thorough: boolean;
  }
}

/** Before the first browser test: builds the page if its sources are newer, and serves it once. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt("page");
  const served = await servePage();
  project.provide("page", served.url);
  return () => served.close();
}

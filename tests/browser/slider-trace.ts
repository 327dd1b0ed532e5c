import type { Browser, Page } from "playwright-core";

/** What happened while a slider was moved 100 times in 10 seconds. */
export interface SliderTrace {
  readonly seconds: number;
  readonly runs: number;
  /** Longest task of the page's thread, in milliseconds of processor time. */
  readonly longest: number;
  /** Processor time of the page's thread in all, in seconds. */
  readonly busy: number;
  /** What is alive after collecting garbage: megabytes of heap, nodes of the document. */
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly nodesBefore: number;
  readonly nodesAfter: number;
}

const SLIDER = ".levers input[type=range]:not(.mixed)";

/** Moves the first slider 100 times in `milliseconds`, through its whole range. */
function moves(page: Page, milliseconds: number): Promise<number> {
  return page.evaluate(
    async ({ slider, pause }) => {
      const input = document.querySelector(slider) as HTMLInputElement;
      const [low, high] = [Number(input.min), Number(input.max)];
      const began = performance.now();
      for (let i = 0; i < 100; i += 1) {
        input.value = String(low + ((high - low) * ((i * 7) % 100)) / 100);
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        const wait = began + (i + 1) * pause - performance.now();
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
      }
      return (performance.now() - began) / 1000;
    },
    { slider: SLIDER, pause: milliseconds / 100 },
  );
}

/**
 * Moves a slider 100 times in 10 seconds under a trace. The first, quicker round is for the compiler
 * and for caches; what it leaves behind is what memory is compared with.
 */
export async function traceSlider(
  browser: Browser,
  page: Page,
  settled: () => Promise<void>,
): Promise<SliderTrace> {
  const rest = async () => {
    await page.waitForTimeout(500);
    await settled();
    await page.waitForTimeout(1000);
  };
  await moves(page, 3000);
  await rest();
  const before = await alive(page);
  const first = await runs(page);
  await browser.startTracing(page, {
    categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  const seconds = await moves(page, 10_000);
  await rest();
  const tasks = tasksOf(await browser.stopTracing());
  const after = await alive(page);
  return {
    seconds,
    runs: (await runs(page)) - first,
    longest: Math.max(0, ...tasks),
    busy: tasks.reduce((sum, task) => sum + task, 0) / 1000,
    heapBefore: before.heap,
    heapAfter: after.heap,
    nodesBefore: before.nodes,
    nodesAfter: after.nodes,
  };
}

const runs = (page: Page): Promise<number> =>
  page.evaluate(() =>
    (globalThis as never as { partnerscapeDebug: { runs(): number } }).partnerscapeDebug.runs(),
  );

async function alive(page: Page): Promise<{ heap: number; nodes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const found = { heap: metric("JSHeapUsedSize") / 1e6, nodes: metric("Nodes") };
  await session.detach();
  return found;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the processor; on the clock a task also waits for other programs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds that the tasks of the page's own thread took, on the processor. */
function tasksOf(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const painting = new Set(
    traceEvents.filter(({ name }) => name === "Paint").map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const main = traceEvents.filter(
    ({ name, args, pid, tid }) =>
      name === "thread_name" && args?.name === "CrRendererMain" && painting.has(`${pid}/${tid}`),
  );
  const threads = new Set(main.map(({ pid, tid }) => `${pid}/${tid}`));
  return traceEvents
    .filter((one) => one.name.endsWith("RunTask") && threads.has(`${one.pid}/${one.tid}`))
    .map(({ tdur = 0 }) => tdur / 1000);
}

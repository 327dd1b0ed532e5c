import { expose } from "comlink";
import { afterEach, describe, expect, test } from "vitest";
import { type Client, createClient, type Request } from "../../../sim/host/client.ts";
import type {
  Look,
  PageRun,
  Slice,
  SliceResult,
  StageResult,
} from "../../../sim/host/page-protocol.ts";
import type { WorkerLike } from "../../../sim/host/worker-link.ts";

interface Options {
  fails?: () => boolean;
}

/** A worker in this thread that counts what it is asked and answers slices after a moment. */
function standIn(log: Slice[], place: SliceResult[], options: Options) {
  let run: PageRun | undefined;
  let outbox: MessagePort | undefined;
  return {
    connect(port: MessagePort) {
      outbox = port;
    },
    receive(port: MessagePort) {
      port.onmessage = ({ data }) => place.push(data as SliceResult);
    },
    begin(next: PageRun) {
      run = next;
    },
    async slice(asked: number, slice: Slice): Promise<boolean> {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (options.fails?.()) throw new Error("a mistake in the model");
      if (run?.run !== asked) return false;
      log.push(slice);
      const values = new Float64Array(slice.to - slice.from).fill(slice.from);
      const rest = { series: [], fingerprints: [], errors: [] };
      outbox?.postMessage({ run: asked, ...slice, values, ...rest }, [values.buffer]);
      return true;
    },
    halt(asked: number) {
      if (run?.run === asked) run = undefined;
    },
    stage: (asked: number, n: number, { versus }: Look) =>
      run?.run === asked
        ? ({ run: asked, n, of: run.replicates, versus, jobs: [] } as unknown)
        : null,
  };
}

/** The page's end of a channel whose other end is a stand-in. */
function spawnStandIn(make: () => object): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  expose(make(), port2 as never);
  const worker = new EventTarget() as EventTarget & Record<string, unknown>;
  port1.addEventListener("message", (event) => {
    worker.dispatchEvent(new MessageEvent("message", { data: (event as MessageEvent).data }));
  });
  port1.start();
  worker.postMessage = (message: unknown, list: []) => port1.postMessage(message, list ?? []);
  worker.terminate = () => port1.close();
  return worker as unknown as WorkerLike;
}

const request = (seed: string, replicates = 60): Request => ({
  seed,
  months: 12,
  outcomes: [],
  jobs: [1, 2, 3].map((i) => ({ scenario: `s${i}`, settings: {}, twin: false })),
  against: [-1, -1, -1],
  look: { drawn: [], versus: null },
  aims: null,
  replicates,
});

const clients: Client[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

function open(size: number, options: Options = {}) {
  const slices: Slice[] = [];
  const placed: SliceResult[] = [];
  const stages: { n: number; of: number; seed: string; versus: unknown }[] = [];
  const trouble: string[] = [];
  const client = createClient(() => spawnStandIn(() => standIn(slices, placed, options)), size, {
    onStage: (result: StageResult, asked) =>
      stages.push({ n: result.n, of: result.of, seed: asked.seed, versus: result.versus }),
    onProgress: () => {},
    onTrouble: (message) => trouble.push(message),
  });
  clients.push(client);
  const until = (done: () => boolean) => expect.poll(done, { interval: 2 }).toBe(true);
  return { client, slices, placed, stages, trouble, until };
}

describe("the page's client", () => {
  test("shows a few futures, then bands, and computes every future of every job once", async () => {
    const { client, slices, placed, stages, until } = open(2);
    client.show(request("1"));
    await until(() => stages.at(-1)?.n === 60);
    expect(stages.map((s) => s.n)).toEqual([8, 20, 60]);
    const futures = slices.reduce((sum, s) => sum + s.to - s.from, 0);
    expect(futures).toBe(3 * 60);
    await until(() => placed.length === slices.length);
  });

  test("the latest question wins, and one overtaken shows its first line at most", async () => {
    const { client, stages, until } = open(2);
    client.show(request("1", 200));
    await until(() => stages.length === 1);
    for (let i = 2; i <= 9; i += 1) client.show(request(String(i), 200));
    await until(() => stages.at(-1)?.n === 200);
    expect(stages.at(-1)?.seed).toBe("9");
    expect(client.debug.runs()).toBe(2);
    expect(stages.filter((s) => s.seed === "1" && s.n > 20)).toEqual([]);
  });

  test("a worker that dies is replaced, the person is told, and the answer still comes", async () => {
    const { client, stages, trouble, until } = open(2);
    client.show(request("1", 200));
    await until(() => stages.length === 1);
    client.debug.endWorker(0);
    await until(() => stages.at(-1)?.n === 200);
    expect(trouble).toHaveLength(1);
    expect(trouble[0]).toContain("was replaced");
    client.debug.endWorker(2);
    client.show(request("2"));
    await until(() => stages.at(-1)?.n === 60);
    expect(trouble).toHaveLength(2);
  });

  test("when the worker that gathers dies while the others compute, the run is done again", async () => {
    const { client, stages, trouble, until } = open(2);
    client.show(request("1", 500));
    await until(() => stages.length === 2);
    client.debug.endWorker(2);
    await until(() => stages.at(-1)?.n === 500);
    expect(client.debug.runs()).toBe(2);
    expect(trouble).toHaveLength(1);
  });

  test("a mistake is said in words and does not stop the next question", async () => {
    let fails = true;
    const { client, stages, trouble, until } = open(1, { fails: () => fails });
    client.show(request("1"));
    await until(() => trouble.length > 0);
    expect(trouble[0]).toBe("a mistake in the model");
    fails = false;
    client.show(request("2"));
    await until(() => stages.at(-1)?.n === 60);
  });

  test("a run goes on to the last of its futures, whatever it aims at", async () => {
    const { client, slices, stages, until } = open(2);
    const aims = { outcomes: ["quality"], entities: ["a"] };
    client.show({ ...request("1", 200), aims });
    await until(() => stages.at(-1)?.n === 200);
    expect(stages.map((s) => s.n)).toEqual([8, 20, 60, 200]);
    expect(stages.map((s) => s.of)).toEqual([200, 200, 200, 200]);
    expect(slices.reduce((sum, s) => sum + s.to - s.from, 0)).toBe(3 * 200);
  });

  test("what has been simulated can be looked at in another way, without another run", async () => {
    const { client, slices, stages, until } = open(2);
    client.show(request("1"));
    await until(() => stages.at(-1)?.n === 60);
    const [before, computed] = [stages.length, slices.length];
    client.look({ drawn: [], versus: [-1, 0, 0] });
    client.look({ drawn: [], versus: [-1, 0, 0] });
    await until(() => stages.length > before);
    expect(stages.at(-1)).toMatchObject({ n: 60, of: 60, versus: [-1, 0, 0] });
    expect(stages).toHaveLength(before + 1);
    expect([client.debug.runs(), slices.length]).toEqual([1, computed]);
  });
});

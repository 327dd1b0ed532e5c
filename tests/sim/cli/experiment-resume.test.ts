import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";

vi.mock("../../../sim/model.ts", () => import("../experiment/fake-model.ts"));
vi.mock("../../../scenarios/index.ts", () => import("./fake-scenarios.ts"));

import { readExperiment } from "../../../sim/cli/experiment-read.ts";
import { requestOf } from "../../../sim/cli/experiment-request.ts";
import { roundsOf } from "../../../sim/experiment/parts.ts";
import { beginParts, checkpointOf } from "../../../sim/host/experiment-folder.ts";
import { partWork } from "../../../sim/host/experiment-work.ts";
import { lockFolder } from "../../../sim/host/folder-lock.ts";
import { partName } from "../../../sim/host/part-file.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { bytesOf, experimentFile, small } from "./experiment-files.ts";
import { cli } from "./terminal.ts";

let held: Record<string, string> | undefined;

/** The files of a run that nothing interrupted. */
async function whole(): Promise<Record<string, string>> {
  if (held) return held;
  const dir = join(temporaryFolder(), "whole");
  await cli("experiment", experimentFile(small), "--out", dir);
  held = bytesOf(dir);
  return held;
}

/** A folder as a program leaves it that is stopped after some parts: 30 runs, a part each. */
function stopped(parts: readonly number[], content: object = small) {
  const file = experimentFile(content);
  const dir = join(temporaryFolder(), "out");
  const { plan, rowsPerRun } = readExperiment(file);
  const unlock = lockFolder(dir);
  beginParts(dir, checkpointOf(requestOf(plan, "parquet")));
  const { replicates } = plan.experiment;
  const all = roundsOf(plan.cells, replicates, replicates, rowsPerRun)[0].parts;
  const work = partWork();
  for (const part of all.filter(({ number }) => parts.includes(number))) work({ dir, part });
  unlock();
  return { dir, file, part: (number: number) => join(dir, "parts", partName(number)) };
}

const resume = ({ file, dir }: { file: string; dir: string }, ...more: string[]) =>
  cli("experiment", file, "--out", dir, "--resume", ...more);

describe("an interrupted experiment", () => {
  it("ends with the same bytes as one that was not, wherever it stopped", async () => {
    for (const parts of [[], [1], [2, 5, 30], Array.from({ length: 30 }, (_, i) => i + 1)]) {
      const batch = stopped(parts);
      const { code, err } = await resume(batch);
      expect({ code, err }).toEqual({
        code: 0,
        err:
          ["", "1 run is there already.\n"][parts.length] ??
          `${parts.length} runs are there already.\n`,
      });
      expect(bytesOf(batch.dir)).toEqual(await whole());
    }
  });

  it("simulates damaged, foreign and half-written parts again, and says so", async () => {
    const batch = stopped([1, 2, 3, 4]);
    const bytes = readFileSync(batch.part(2));
    writeFileSync(batch.part(3), bytes);
    bytes[bytes.length - 40] ^= 1;
    writeFileSync(batch.part(2), bytes);
    writeFileSync(batch.part(4), "");
    writeFileSync(`${batch.part(5)}.99-0.half`, "half");
    const { code, err } = await resume(batch);
    expect(code).toBe(0);
    for (const number of [2, 3, 4]) {
      expect(err).toContain(`Part ${number} in ${batch.dir} is damaged and is simulated again.`);
    }
    expect(bytesOf(batch.dir)).toEqual(await whole());
  });

  it("outlives a checkpoint that is damaged or was never whole", async () => {
    const batch = stopped([1, 2]);
    writeFileSync(join(batch.dir, "checkpoint.json"), "{");
    expect((await resume(batch)).err).toBe("2 runs are there already.\n");
    expect(bytesOf(batch.dir)).toEqual(await whole());
  });

  it("is complete also when it was stopped while files were put in place", async () => {
    const batch = stopped([1, 2, 3]);
    await resume(batch);
    const [dir, manifest] = [batch.dir, join(batch.dir, "manifest.json")];
    const again = stopped(Array.from({ length: 30 }, (_, i) => i + 1));
    mkdirSync(join(again.dir, ".joining"));
    writeFileSync(join(again.dir, ".joining", "series.parquet"), "half");
    writeFileSync(join(again.dir, "runs.parquet"), readFileSync(join(dir, "runs.parquet")));
    await resume(again);
    expect(bytesOf(again.dir)).toEqual(await whole());
    // Everything in place, and stopped before the parts were removed.
    const late = stopped([1]);
    for (const name of readdirSync(dir)) {
      writeFileSync(join(late.dir, name), readFileSync(join(dir, name)));
    }
    const { err } = await resume(late);
    expect(err).toBe(`${late.dir} already holds this result; nothing was simulated.\n`);
    expect(bytesOf(late.dir)).toEqual(await whole());
    expect(JSON.parse(readFileSync(manifest, "utf8")).runs).toBe(30);
  });
});

describe("words that change no result", () => {
  const titled = {
    ...small,
    title: "Another title",
    summary: "What it asks.",
    vary: [{ ...small.vary[0], label: "How lucky" }],
  };
  const file = () => experimentFile(titled);

  it("may differ: what is begun goes on, the change is told and the result has the new words", async () => {
    const batch = stopped([1, 2, 3]);
    const { code, err } = await resume({ ...batch, file: file() });
    expect(code).toBe(0);
    expect(err).toContain("3 runs are there already.");
    expect(err).toContain(
      `${batch.dir} was made with columns.0.label "luck", and now it is "How lucky" (and 3 more such); that changes no result.`,
    );
    const anew = join(temporaryFolder(), "anew");
    await cli("experiment", file(), "--out", anew);
    expect(bytesOf(batch.dir)).toEqual(bytesOf(anew));
    expect(bytesOf(batch.dir)["runs.parquet"]).toBe((await whole())["runs.parquet"]);
  });

  it("leave a finished result where it is", async () => {
    const dir = join(temporaryFolder(), "out");
    await cli("experiment", experimentFile(small), "--out", dir);
    const before = bytesOf(dir);
    for (const how of [[], ["--resume"]]) {
      const { code, err } = await cli("experiment", file(), "--out", dir, ...how);
      expect(code).toBe(0);
      expect(err).toContain("that changes no result.");
      expect(err).toContain("already holds this result; nothing was simulated.");
    }
    expect(bytesOf(dir)).toEqual(before);
  });

  it("are no excuse for a change that counts", async () => {
    const batch = stopped([1]);
    const other = experimentFile({ ...titled, replicates: 6 });
    const { code, err } = await resume({ ...batch, file: other });
    expect(code).toBe(2);
    expect(err).toContain("experiment.replicates 5, and now it is 6");
  });
});

describe("a finished result", () => {
  it("gives way to another one only with --replace", async () => {
    const dir = join(temporaryFolder(), "out");
    await cli("experiment", experimentFile(small), "--out", dir);
    const before = bytesOf(dir);
    const other = experimentFile({ ...small, seed: "2" });
    const { code, err } = await cli("experiment", other, "--out", dir);
    expect(code).toBe(2);
    expect(err).toContain('another finished result: its seed is "1", and "2" is asked for');
    const csv = await cli("experiment", experimentFile(small), "--out", dir, "--format", "csv");
    expect(csv.err).toContain("partnerscape export turns a finished result into another format");
    expect(bytesOf(dir)).toEqual(before);
    expect((await cli("experiment", other, "--out", dir, "--replace")).code).toBe(0);
    expect(JSON.parse(bytesOf(dir)["manifest.json"]).seed).toBe("2");
    expect((await cli("experiment", other, "--out", dir, "--replace", "--resume")).code).toBe(2);
  });

  it("that lost a file is not taken for whole", async () => {
    const dir = join(temporaryFolder(), "out");
    await cli("experiment", experimentFile(small), "--out", dir);
    rmSync(join(dir, "summary.parquet"));
    const asked = ["experiment", experimentFile(small), "--out", dir];
    expect((await cli(...asked)).err).toContain("files of it are missing or not as they were");
    expect((await cli(...asked, "--resume")).code).toBe(0);
    expect(bytesOf(dir)).toEqual(await whole());
  });

  it("gains the metadata for an archive when they are asked for later", async () => {
    const dir = join(temporaryFolder(), "out");
    const asked = ["experiment", experimentFile(small), "--out", dir];
    await cli(...asked);
    const { code, err } = await cli(...asked, "--crate");
    expect(code).toBe(0);
    expect(err).toContain("ro-crate-metadata.json was added.");
    expect(Object.keys(bytesOf(dir))).toContain("ro-crate-metadata.json");
  });
});

describe("resuming is refused", () => {
  it("where the experiment differs, saying what differs", async () => {
    const { dir } = stopped([1, 2]);
    const other = experimentFile({ ...small, replicates: 6 });
    const { code, err } = await resume({ dir, file: other });
    expect(code).toBe(2);
    expect(err).toContain(`${dir} was begun with experiment.replicates 5, and now it is 6;`);
    expect(readdirSync(join(dir, "parts"))).toHaveLength(2);
    const set = await resume({ dir, file: experimentFile(small) }, "--set", "start=1");
    expect(set.err).toContain("experiment.scenarios.0.scenario.start 0, and now it is 1");
  });

  it("where the model is another version", async () => {
    const { dir, file } = stopped([1]);
    const path = join(dir, "checkpoint.json");
    const { request } = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify(checkpointOf({ ...request, model_version: "0.0.9" })));
    const { code, err } = await resume({ dir, file });
    expect(code).toBe(2);
    expect(err).toContain('was begun with model version "0.0.9", and now it is "fake-1"');
    const changed = checkpointOf({ ...request, model_fingerprint: "of other equations" });
    writeFileSync(path, JSON.stringify(changed));
    expect((await resume({ dir, file })).err).toContain('model fingerprint "of other equations"');
  });

  it("where the folder is a shard or a finished result of something else", async () => {
    const { dir, file } = stopped([1]);
    expect((await resume({ dir, file }, "--shard", "1/2")).err).toContain(
      "holds the whole experiment, not shard 1/2",
    );
    await resume({ dir, file });
    const { code, err } = await resume({ dir, file }, "--seed", "other");
    expect(code).toBe(2);
    expect(err).toContain('was begun with seed "1", and now it is "other"');
  });

  it("and without --resume nothing that is unfinished is thrown away", async () => {
    const { dir, file } = stopped([1]);
    const { code, err } = await cli("experiment", file, "--out", dir);
    expect(code).toBe(2);
    expect(err).toContain("add --resume to go on with it");
  });

  it("while another program writes there", async () => {
    const { dir, file } = stopped([1]);
    writeFileSync(join(dir, ".lock"), `${process.ppid} ${hostname()}`);
    const { code, err } = await resume({ dir, file });
    expect(code).toBe(2);
    expect(err).toContain(`is being written by another program (process ${process.ppid})`);
    writeFileSync(join(dir, ".lock"), `999999999 ${hostname()}`);
    expect((await resume({ dir, file })).code).toBe(0);
  });
});

describe("shards", () => {
  const shards = async (of: number, content: object = small) => {
    const root = temporaryFolder();
    const dirs = Array.from({ length: of }, (_, i) => join(root, `shard-${i + 1}`));
    for (const [i, dir] of dirs.entries()) {
      const argv = ["--out", dir, "--shard", `${i + 1}/${of}`];
      expect((await cli("experiment", experimentFile(content), ...argv)).code).toBe(0);
    }
    return { dirs, out: join(root, "all") };
  };

  it("are joined into the same bytes as the whole, in any order", async () => {
    for (const of of [1, 4]) {
      const { dirs, out } = await shards(of);
      const { code, err } = await cli("collect", ...dirs.reverse(), "--out", out);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(bytesOf(out)).toEqual(await whole());
    }
  });

  it("and what is joined is there already the second time, as a finished shard is", async () => {
    const { dirs, out } = await shards(2);
    await cli("collect", ...dirs, "--out", out);
    const before = bytesOf(out);
    const again = await cli("collect", ...dirs, "--out", out);
    expect(again).toMatchObject({ code: 0 });
    expect(again.err).toContain("already holds this result; nothing was joined.");
    const shard = ["experiment", experimentFile(small), "--out", dirs[0], "--shard", "1/2"];
    expect(await cli(...shard)).toMatchObject({ code: 0, err: expect.stringContaining("already") });
    expect((await cli("run", "case-c", "--out", out)).code).toBe(2);
    expect(bytesOf(out)).toEqual(before);
  });

  it("that are missing, incomplete, twice there or of something else are named", async () => {
    const { dirs, out } = await shards(4);
    const collect = async (...given: string[]) => {
      const { code, err } = await cli("collect", ...given, "--out", out);
      expect(code).toBe(2);
      expect(err).toMatch(/^partnerscape: [^\n]+\n$/);
      return err;
    };
    expect(await collect(dirs[0], dirs[2])).toContain("shards 2, 4 of 4 are missing");
    expect(await collect(dirs[0], dirs[1], dirs[3])).toContain("shard 3 of 4 is missing");
    expect(await collect(...dirs, join(dirs[0], "nowhere"))).toContain("no such folder");
    const part = join(dirs[3], "parts", readdirSync(join(dirs[3], "parts"))[0]);
    const bytes = readFileSync(part);
    writeFileSync(part, bytes.subarray(0, 100));
    expect(await collect(...dirs)).toContain(`in ${dirs[3]} is damaged; run shard 4/4 again`);
    rmSync(part);
    expect(await collect(...dirs)).toContain(`${dirs[3]} is not complete: 1 of 8 parts`);
    const { dirs: strange } = await shards(4, { ...small, months: 36 });
    expect(await collect(dirs[0], dirs[1], dirs[2], strange[3])).toContain(
      "belongs to another experiment: its months is 36",
    );
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkFolder, readManifest, stageFolder } from "../../../sim/host/files-folder.ts";
import { lockFolder } from "../../../sim/host/folder-lock.ts";
import { temporaryFolder } from "./temporary.ts";

const write = (dir: string, name: string, text: string) => writeFileSync(join(dir, name), text);

it("shows files only when all of them are complete", () => {
  const dir = join(temporaryFolder(), "deep", "out");
  const unlock = lockFolder(dir);
  const folder = stageFolder(dir);
  writeFileSync(folder.path("runs.csv"), "half");
  expect(readdirSync(dir).filter((name) => !name.startsWith("."))).toEqual([]);
  folder.commit({ product: "p" });
  unlock();
  expect(readdirSync(dir)).toEqual(["manifest.json", "runs.csv"]);
  expect(readManifest(dir)).toEqual({ product: "p" });
});

it("replaces an older result and removes its other files, but nobody else's", () => {
  const dir = temporaryFolder();
  write(dir, "manifest.json", '{"product": "p"}');
  write(dir, "runs.parquet", "old");
  write(dir, "notes.txt", "mine");
  checkFolder(dir, "p");
  const unlock = lockFolder(dir);
  const folder = stageFolder(dir);
  writeFileSync(folder.path("runs.csv"), "new");
  folder.commit({ product: "p" });
  unlock();
  expect(readdirSync(dir)).toEqual(["manifest.json", "notes.txt", "runs.csv"]);
});

it("leaves the folder as it was when the batch is abandoned", () => {
  const dir = temporaryFolder();
  write(dir, "manifest.json", '{"product": "p"}');
  const unlock = lockFolder(dir);
  const folder = stageFolder(dir);
  writeFileSync(folder.path("runs.csv"), "new");
  folder.abandon();
  unlock();
  expect(readdirSync(dir)).toEqual(["manifest.json"]);
});

it("removes what a program that died has left", () => {
  const dir = temporaryFolder();
  mkdirSync(join(dir, ".partial-999999999"));
  checkFolder(dir, "p");
  const unlock = lockFolder(dir);
  stageFolder(dir).abandon();
  unlock();
  expect(readdirSync(dir)).toEqual([]);
});

it.each([
  ["a folder with other things", "notes.txt", "mine"],
  ["another program's manifest", "manifest.json", '{"product": "other"}'],
  ["a manifest that cannot be read", "manifest.json", "{"],
])("refuses %s", (_, name, text) => {
  const dir = temporaryFolder();
  write(dir, name, text);
  expect(() => checkFolder(dir, "p")).toThrow("not a result folder of p");
  expect(readFileSync(join(dir, name), "utf8")).toBe(text);
});

it("refuses a file in place of a folder, and takes an empty or a missing one", () => {
  const dir = temporaryFolder();
  write(dir, "file", "");
  expect(() => checkFolder(join(dir, "file"), "p")).toThrow("is a file");
  expect(() => checkFolder(join(dir, "missing"), "p")).not.toThrow();
});

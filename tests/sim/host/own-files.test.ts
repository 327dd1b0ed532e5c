import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockFolder } from "../../../sim/host/folder-lock.ts";
import { writeFiles, writeOwnFile } from "../../../sim/host/own-files.ts";
import { temporaryFolder } from "./temporary.ts";

const figures = [
  { name: "a.svg", text: "<svg/>" },
  { name: "b.svg", text: "<svg></svg>" },
];

it("writes files beside others, and the same ones again", () => {
  const dir = join(temporaryFolder(), "deep", "figures");
  writeFiles(dir, figures, false);
  writeFileSync(join(dir, "notes.txt"), "mine");
  writeFiles(dir, figures, false);
  expect(readdirSync(dir)).toEqual(["a.svg", "b.svg", "notes.txt"]);
});

it("writes nothing at all where one would take the place of another file, unless asked to", () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, "b.svg"), "mine");
  expect(() => writeFiles(dir, figures, false)).toThrow(
    `${join(dir, "b.svg")} is there already and is another one; add --replace`,
  );
  expect(readdirSync(dir)).toEqual(["b.svg"]);
  writeFiles(dir, figures, true);
  expect(readFileSync(join(dir, "b.svg"), "utf8")).toBe("<svg></svg>");
});

it("writes nothing while another program writes there, nor where a folder is meant to be a file", () => {
  const dir = temporaryFolder();
  const unlock = lockFolder(dir);
  expect(() => writeOwnFile(join(dir, "report.html"), "", { replace: false })).toThrow(
    "is being written by",
  );
  unlock();
  mkdirSync(join(dir, "folder"));
  expect(() => writeOwnFile(join(dir, "folder"), "", { replace: true })).toThrow("is a folder");
  writeOwnFile(join(dir, "report.html"), "page", { replace: false });
  expect(readdirSync(dir)).toEqual(["folder", "report.html"]);
});

it("makes a file anew that is marked as its own, and no other", () => {
  const file = join(temporaryFolder(), "report.html");
  const write = (text: string, mark: string) => writeOwnFile(file, text, { replace: false, mark });
  write("of one: first", "of one");
  write("of one: second", "of one");
  expect(() => write("of two", "of two")).toThrow("is there already and is another one");
  expect(readFileSync(file, "utf8")).toBe("of one: second");
});

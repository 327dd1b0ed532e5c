import { decodeQR } from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { linkIn } from "../../viz/teach/home/link-in.ts";
import { qrModules } from "../../viz/teach/share/qr-modules.ts";

/** Modules drawn so large that a decoder finds them. */
const SCALE = 4;

/** What a camera reads in a picture of modules. */
function readModules({ size, path }: { size: number; path: string }): string {
  const width = size * SCALE;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      for (let column = 0; column < Number(run) * SCALE; column += 1) {
        const at = (Number(y) * SCALE + row) * width + Number(x) * SCALE + column;
        data.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return decodeQR({ width, height: width, data });
}

describe("a text as a picture", () => {
  test.each([
    ["a link", "https://example.org/partnerscape/teach.html#a1&l=case-c&d=gktrjrq&m=0.3.0&c=W0HQA"],
    ["a short code", `PS1-${"A0B1C2D3".repeat(12)}-W0HQA`],
    ["a code with full texts", `PS1-${"A0B1C2D3".repeat(95)}-W0HQA`],
    ["other scripts", "Überlegung, 医院"],
  ])("of %s is read back", (_, text) => {
    const modules = qrModules(text);
    expect(modules && readModules(modules)).toBe(text);
  });

  test("has white around it, and is coarse where the text is short", () => {
    const modules = qrModules(`PS1-${"A0B1C2D3".repeat(12)}-W0HQA`);
    expect(modules?.size).toBeLessThan(50);
    expect(modules?.path).toMatch(/^M4 4h/);
  });

  test("is not made of what no camera could read", () => {
    expect(qrModules("A".repeat(3000))).toBeNull();
    expect(qrModules("x".repeat(100_000))).toBeNull();
  });
});

test.each([
  ["https://example.org/teach.html#a1&l=case-c&c=ABCDE", "a1&l=case-c&c=ABCDE"],
  ["See http://localhost:4173/teach.html?x#board&l=a&c=ABCDE now", "board&l=a&c=ABCDE"],
  ["#a1&l=case-c", "a1&l=case-c"],
  ["<a href='teach.html#a1&l=x'>", "a1&l=x'"],
  ["https://example.org/teach.html#/", null],
  ["javascript:alert(1)", null],
  ["", null],
])("the link in %s", (text, hash) => expect(linkIn(text)).toBe(hash));

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHasher, hashNumbers } from "../../../sim/core/hash.ts";
import { murmur3, textHash } from "../../../sim/core/murmur3.ts";

function hex(words: Uint32Array): string {
  return Array.from(words, (word) => word.toString(16).padStart(8, "0")).join("");
}

describe("MurmurHash3 x86 128", () => {
  it("reproduces the verification value of SMHasher, 0xB3ECE62A", () => {
    // Keys 0, 0 1, 0 1 2 ... with seeds 256 - length; then the hash of all the hashes.
    const hashes: number[] = [];
    for (let length = 0; length < 256; length++) {
      const key = Uint8Array.from({ length }, (_, i) => i);
      for (const word of murmur3(key, 256 - length)) {
        hashes.push(word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24);
      }
    }
    expect(murmur3(Uint8Array.from(hashes))[0]).toBe(0xb3ece62a);
  });

  it("of nothing is zero, and of text is that of its UTF-8 bytes", () => {
    expect(hex(textHash(""))).toBe("0".repeat(32));
    expect(hex(textHash("né"))).toBe(hex(murmur3(Uint8Array.of(0x6e, 0xc3, 0xa9))));
  });
});

describe("fingerprint of numbers", () => {
  it("is the hash of their bytes", () => {
    const values = Float64Array.from({ length: 37 }, (_, i) => Math.sqrt(i + 1) * (-1) ** i);
    for (let length = 0; length <= values.length; length++) {
      const bytes = new Uint8Array(values.buffer, 0, 8 * length);
      expect(hashNumbers(values.subarray(0, length))).toBe(hex(murmur3(bytes)));
    }
  });

  it("does not depend on how the numbers are handed over", () => {
    const numbers = fc.array(fc.array(fc.double(), { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(numbers, (pieces) => {
        const hasher = createHasher();
        for (const piece of pieces) hasher.update(Float64Array.from(piece));
        expect(hasher.digest()).toBe(hashNumbers(Float64Array.from(pieces.flat())));
      }),
    );
  });

  it("counts every NaN as one and -0 as 0, in both positions of a block", () => {
    const odd = new Float64Array(new BigUint64Array([0xfff8000000000123n]).buffer)[0];
    for (const [a, b] of [
      [Number.NaN, odd],
      [0, -0],
    ]) {
      expect(hashNumbers(Float64Array.of(a, 1))).toBe(hashNumbers(Float64Array.of(b, 1)));
      expect(hashNumbers(Float64Array.of(1, a))).toBe(hashNumbers(Float64Array.of(1, b)));
      expect(hashNumbers(Float64Array.of(a))).toBe(hashNumbers(Float64Array.of(b)));
    }
    expect(hashNumbers(Float64Array.of(Number.NaN))).not.toBe(hashNumbers(Float64Array.of(0)));
  });

  it("tells texts apart from one another and from their split", () => {
    const of = (...texts: string[]): string => {
      const hasher = createHasher();
      for (const text of texts) hasher.updateText(text);
      return hasher.digest();
    };
    const all = [of("ab", "c"), of("a", "bc"), of("abc"), of("abc", ""), of("abc\0"), of()];
    expect(new Set(all).size).toBe(all.length);
  });

  it("may be read half way", () => {
    const hasher = createHasher();
    hasher.update(Float64Array.of(1, 2, 3));
    expect(hasher.digest()).toBe(hasher.digest());
    hasher.update(Float64Array.of(4));
    expect(hasher.digest()).toBe(hashNumbers(Float64Array.of(1, 2, 3, 4)));
  });

  it("has pinned digits", () => {
    const hasher = createHasher();
    hasher.update(Float64Array.of(1, -2.5, Number.NaN, 1e300, 0.1));
    hasher.updateText("partnerscape");
    expect(hasher.digest()).toBe("06b7c6414c6c9e17bda1a77acf40687e");
  });
});

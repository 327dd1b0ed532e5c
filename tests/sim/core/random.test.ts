import { describe, expect, it } from "vitest";
import { hashNumbers } from "../../../sim/core/hash.ts";
import { normalQuantile } from "../../../sim/core/math.ts";
import {
  childKey,
  deriveKey,
  type EntityKeys,
  entityKey,
  fillNormals,
  fillUniforms,
  masterKey,
  threefry2x32,
} from "../../../sim/core/random.ts";

const pair = new Uint32Array(2);

function block(rounds: number, key: [number, number], counter: [number, number]): string {
  threefry2x32(...key, ...counter, rounds, pair);
  return Array.from(pair, (word) => word.toString(16).padStart(8, "0")).join(" ");
}

function keysOf(count: number, prefix = "trust-"): EntityKeys {
  const keys = { lo: new Uint32Array(count), hi: new Uint32Array(count) };
  for (let i = 0; i < count; i++) {
    const key = entityKey(prefix + i);
    keys.lo[i] = key.lo;
    keys.hi[i] = key.hi;
  }
  return keys;
}

const stream = deriveKey(deriveKey(masterKey("tests"), 7), "a mechanism");
const keys = keysOf(50);

function uniforms(month = 3, channels = 4, from = stream, who = keys): Float64Array {
  const out = new Float64Array(who.lo.length * channels);
  fillUniforms(from, month, who, who.lo.length, channels, out);
  return out;
}

describe("Threefry-2x32", () => {
  // Known answers published with Random123 (Salmon et al. 2011), file kat_vectors.
  const ones: [number, number] = [0xffffffff, 0xffffffff];
  const piKey: [number, number] = [0x13198a2e, 0x03707344];
  const piCounter: [number, number] = [0x243f6a88, 0x85a308d3];
  it.each([
    [13, "9d1c5ec6 8bd50731", "fd36d048 2d17272c", "ba3e4725 f27d669e"],
    [20, "6b200159 99ba4efe", "1cb996fc bb002be7", "c4923a9c 483df7a0"],
  ])("gives the published answers for %i rounds", (rounds, zeros, full, pi) => {
    expect(block(rounds, [0, 0], [0, 0])).toBe(zeros);
    expect(block(rounds, ones, ones)).toBe(full);
    expect(block(rounds, piKey, piCounter)).toBe(pi);
  });
});

describe("a draw", () => {
  it("is 13 rounds of Threefry at counter (lo, hi month block)", () => {
    const out = uniforms(4095, 5);
    for (let i = 0; i < 50; i++) {
      for (let channel = 0; channel < 5; channel++) {
        const counter = keys.hi[i] * 2 ** 18 + 4095 * 64 + (channel >> 1);
        threefry2x32(stream.k0, stream.k1, keys.lo[i], counter, 13, pair);
        expect(out[5 * i + channel]).toBe((pair[channel & 1] + 0.5) / 2 ** 32);
      }
    }
  });

  it("depends neither on its neighbours nor on the number of channels", () => {
    const wide = uniforms(9, 6);
    const reversed = { lo: keys.lo.slice().reverse(), hi: keys.hi.slice().reverse() };
    for (const channels of [1, 2, 3, 6]) {
      const narrow = uniforms(9, channels, stream, reversed);
      for (let i = 0; i < 50; i++) {
        for (let c = 0; c < channels; c++) {
          expect(narrow[(49 - i) * channels + c]).toBe(wide[6 * i + c]);
        }
      }
    }
  });

  it("leaves the rest of the buffer alone", () => {
    const out = new Float64Array(20).fill(-1);
    fillUniforms(stream, 0, keys, 3, 3, out);
    expect(out.slice(0, 9).every((u) => u > 0 && u < 1)).toBe(true);
    expect(out.slice(9).every((u) => u === -1)).toBe(true);
  });

  it("is the inverse distribution function of its uniform when normal, within 1e-9", () => {
    const out = new Float64Array(50 * 7);
    let worst = 0;
    for (let month = 0; month < 60; month++) {
      fillNormals(stream, month, keys, 50, 7, out);
      const flat = uniforms(month, 7);
      for (let i = 0; i < out.length; i++) {
        worst = Math.max(worst, Math.abs(out[i] - normalQuantile(flat[i])));
      }
    }
    expect(worst).toBeLessThan(1e-9);
  });

  it("refuses a counter or a buffer that would wrap", () => {
    const out = new Float64Array(4);
    expect(() => fillUniforms(stream, 4096, keys, 1, 1, out)).toThrow(RangeError);
    expect(() => fillUniforms(stream, -1, keys, 1, 1, out)).toThrow(RangeError);
    expect(() => fillUniforms(stream, 0, keys, 1, 129, out)).toThrow(RangeError);
    expect(() => fillUniforms(stream, 0, keys, 5, 1, out)).toThrow(RangeError);
    expect(() => fillNormals(stream, 0, keys, 51, 1, new Float64Array(51))).toThrow(RangeError);
  });
});

describe("keys", () => {
  it("differ by seed, name, number and order of derivation", () => {
    const master = masterKey("a seed");
    const all = [
      master,
      masterKey("a seed "),
      masterKey(""),
      deriveKey(master, "0"),
      deriveKey(master, 0),
      deriveKey(master, 1),
      deriveKey(master, 2 ** 40),
      deriveKey(deriveKey(master, 1), "x"),
      deriveKey(deriveKey(master, "x"), 1),
    ].map((key) => `${key.k0} ${key.k1}`);
    expect(new Set(all).size).toBe(all.length);
    expect(masterKey("a seed")).toEqual(master);
  });

  it("refuse a number that is not whole", () => {
    for (const bad of [-1, 0.5, Number.NaN]) {
      expect(() => deriveKey(stream, bad)).toThrow(RangeError);
    }
  });

  it("of entities have 14 bits above 32 and do not collide over a national system", () => {
    const { lo, hi } = keysOf(20_000);
    expect(hi.every((word) => word < 2 ** 14)).toBe(true);
    // Expected collisions: 20,000^2 / 2^47 = 3e-6.
    expect(new Set(Array.from(lo, (word, i) => hi[i] * 2 ** 32 + word)).size).toBe(20_000);
  });

  it("of children differ by parent, post and occupant", () => {
    const seen = new Set<number>();
    for (let parent = 0; parent < 10; parent++) {
      for (let post = 0; post < 30; post++) {
        for (let occupant = 0; occupant < 10; occupant++) {
          childKey(keys.lo[parent], keys.hi[parent], post, occupant, pair);
          expect(pair[1]).toBeLessThan(2 ** 14);
          seen.add(pair[1] * 2 ** 32 + pair[0]);
        }
      }
    }
    expect(seen.size).toBe(3000);
  });
});

describe("the same bits everywhere", () => {
  it("keys", () => {
    childKey(keys.lo[0], keys.hi[0], 3, 2, pair);
    expect({
      master: masterKey("tests"),
      named: stream,
      entity: entityKey("trust-0"),
      child: Array.from(pair),
    }).toEqual({
      master: { k0: 845231922, k1: 4151033417 },
      named: { k0: 3255057821, k1: 3932839413 },
      entity: { lo: 2097105669, hi: 591 },
      child: [162774726, 7170],
    });
  });

  it("draws", () => {
    const normals = new Float64Array(150);
    fillNormals(stream, 100, keys, 50, 3, normals);
    expect(hashNumbers(uniforms())).toBe("360ab765d57e678ca17e40ed9bcc9a88");
    expect(hashNumbers(normals)).toBe("f99e66f8a0bc055196994c77e65f6d02");
  });
});

import { describe, expect, it } from "vitest";
import { KeyedDraws } from "../../../sim/core/draws.ts";
import { deriveKey, entityKey, masterKey } from "../../../sim/core/random.ts";
import { createTable } from "../../../sim/core/world.ts";

/** A table of named things, keyed by their names. */
function tableOf(...names: string[]) {
  const table = createTable("thing", {}, names.length);
  names.forEach((name, row) => {
    const { lo, hi } = entityKey(name);
    table.ids[row] = name;
    table.keys.lo[row] = lo;
    table.keys.hi[row] = hi;
  });
  table.count = names.length;
  return table;
}

/** Draws of a stream in month 3 of a replicate. */
function drawsOf(stream: string, replicate = 0, month = 3): KeyedDraws {
  const draws = new KeyedDraws(stream);
  draws.rekey(deriveKey(masterKey("draws"), replicate));
  draws.month = month;
  return draws;
}

const abc = tableOf("a", "b", "c");

describe("a draw belongs to its entity", () => {
  it("wherever its row is, and whoever else is there", () => {
    const [a, b, c] = drawsOf("trust").uniforms(abc, 1);
    expect([...drawsOf("trust").uniforms(tableOf("c", "new", "a"), 1)]).toEqual([
      c,
      expect.any(Number),
      a,
    ]);
    expect([...drawsOf("trust").uniforms(tableOf("b"), 1)]).toEqual([b]);
  });

  it("however many channels are drawn with it", () => {
    const one = drawsOf("trust").uniforms(abc, 1);
    const three = drawsOf("trust").uniforms(abc, 3);
    expect([three[0], three[3], three[6]]).toEqual([...one]);
  });

  it("whatever was drawn before", () => {
    const fresh = [...drawsOf("trust").normals(abc, 2)];
    const used = drawsOf("trust");
    used.uniforms(abc, 5);
    used.normals(tableOf("z"), 2);
    expect([...used.normals(abc, 2)]).toEqual(fresh);
  });
});

describe("a draw is another one", () => {
  const first = () => [...drawsOf("trust").uniforms(abc, 1)];
  it.each([
    ["for another mechanism", drawsOf("staff")],
    ["in another replicate", drawsOf("trust", 1)],
    ["in another month", drawsOf("trust", 0, 4)],
  ])("%s", (_, other) => {
    const others = [...other.uniforms(abc, 1)];
    for (const [row, value] of first().entries()) expect(others[row]).not.toBe(value);
  });

  it("of another kind: normals are not the uniforms of the same row", () => {
    const draws = drawsOf("trust");
    const uniform = [...draws.uniforms(abc, 1)];
    const normal = [...draws.normals(abc, 1)];
    // The uniform 0.5 would be the normal 0; were they from one stream, their sides would agree.
    const many = tableOf(...Array.from({ length: 200 }, (_, i) => `many-${i}`));
    const u = [...draws.uniforms(many, 1)];
    const z = [...draws.normals(many, 1)];
    const agree = u.filter((x, i) => x > 0.5 === z[i] > 0).length;
    // Binomial: 100 of 200 by chance, standard error sqrt(200 / 4) = 7.1; four of them.
    expect(Math.abs(agree - 100)).toBeLessThan(4 * Math.sqrt(200 / 4));
    expect(uniform).not.toEqual(normal);
  });
});

it("normals for one row are those of the whole table", () => {
  const whole = [...drawsOf("people").normals(abc, 8)];
  const one = drawsOf("people").normalsAt(abc, 1, 8);
  expect([...one.subarray(0, 8)]).toEqual(whole.slice(8, 16));
});

it("the buffer of a call is used again by the next such call, and only by such", () => {
  const draws = drawsOf("trust");
  const first = draws.uniforms(abc, 2);
  const other = draws.normals(abc, 2);
  expect(draws.uniforms(abc, 2)).toBe(first);
  expect(other).not.toBe(first);
});

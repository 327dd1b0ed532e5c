import { deriveKey, fillNormals, fillUniforms, type StreamKey } from "./random.ts";
import type { TableBase } from "./world.ts";

/**
 * The luck of one rule. Each call fills one buffer for all rows of a table, this month:
 * `buffer[row * channels + channel]`. A number depends only on seed, replicate, rule, kind of
 * draw, month, the row's stable key and the channel, never on the row's position or on other draws.
 * The buffer is reused by the next call for the same table, kind and number of channels.
 */
export interface Draws {
  /** Independent uniforms on the open interval (0, 1). */
  uniforms(table: TableBase, channels: number): Float64Array;
  /**
   * The same numbers for rows `from` to `to` (excluded) only, in their places of the same buffer:
   * for tables most rows of which nothing happens to.
   */
  uniformsOf(table: TableBase, channels: number, from: number, to: number): Float64Array;
  /** Independent standard normals. */
  normals(table: TableBase, channels: number): Float64Array;
  /** Standard normals for one row only: for what happens rarely. Same numbers as {@link normals}. */
  normalsAt(table: TableBase, row: number, channels: number): Float64Array;
}

/** The draws of one rule, re-keyed at the start of each run and told the month by the kernel. */
export class KeyedDraws implements Draws {
  month = 0;
  private uniformKey: StreamKey = { k0: 0, k1: 0 };
  private normalKey: StreamKey = { k0: 0, k1: 0 };
  private readonly buffers = new Map<TableBase, Float64Array[]>();
  private readonly stream: string;
  private readonly one = { lo: new Uint32Array(1), hi: new Uint32Array(1) };
  private readonly few = new Float64Array(64);

  constructor(stream: string) {
    this.stream = stream;
  }

  /** Starts the stream of this rule within one replicate. */
  rekey(replicate: StreamKey): void {
    this.uniformKey = deriveKey(replicate, `${this.stream}/uniform`);
    this.normalKey = deriveKey(replicate, `${this.stream}/normal`);
  }

  uniforms(table: TableBase, channels: number): Float64Array {
    return this.uniformsOf(table, channels, 0, table.count);
  }

  uniformsOf(table: TableBase, channels: number, from: number, to: number): Float64Array {
    const out = this.buffer(table, 2 * channels);
    fillUniforms(this.uniformKey, this.month, table.keys, to, channels, out, from);
    return out;
  }

  normals(table: TableBase, channels: number): Float64Array {
    const out = this.buffer(table, 2 * channels + 1);
    fillNormals(this.normalKey, this.month, table.keys, table.count, channels, out);
    return out;
  }

  normalsAt(table: TableBase, row: number, channels: number): Float64Array {
    this.one.lo[0] = table.keys.lo[row];
    this.one.hi[0] = table.keys.hi[row];
    fillNormals(this.normalKey, this.month, this.one, 1, channels, this.few);
    return this.few;
  }

  private buffer(table: TableBase, slot: number): Float64Array {
    let slots = this.buffers.get(table);
    if (!slots) {
      slots = [];
      this.buffers.set(table, slots);
    }
    slots[slot] ??= new Float64Array(table.capacity * (slot >> 1));
    return slots[slot];
  }
}

import { wordToNormal } from "./normal-table.ts";
import { KEY_PARITY } from "./threefry.ts";

/** A stream: 64 bits of key as two unsigned 32-bit words. */
export interface StreamKey {
  readonly k0: number;
  readonly k1: number;
}

/** Stable keys of a table's entities: 32 bits in `lo`, 14 bits in `hi`, one pair per row. */
export interface EntityKeys {
  readonly lo: Uint32Array;
  readonly hi: Uint32Array;
}

/** Months a counter can tell apart: 12 bits. */
const MAX_MONTHS = 4096;
/** Draws one entity can have from one stream in one month: 6 bits of blocks, two words each. */
const MAX_CHANNELS = 128;

const TO_UNIT = 1 / 4294967296;

/**
 * Uniform draws strictly inside (0, 1): `out[i * channels + c] = (word + 0.5) / 2^32` for the first
 * `count` entities of `keys`. A draw depends on (key, month, entity, channel) and on nothing else:
 * not on the other entities, nor on how many channels are filled. Entities before `from` are left
 * as they were.
 * Throws a RangeError if the counter or the buffer is too small.
 */
export function fillUniforms(
  key: StreamKey,
  month: number,
  keys: EntityKeys,
  count: number,
  channels: number,
  out: Float64Array,
  from = 0,
): void {
  fill(key, month, keys, from, count, channels, out, false);
}

/**
 * Standard normal draws: the inverse distribution function of the very uniforms that
 * `fillUniforms` would give (absolute error below 1e-9), in the same order and with the same errors.
 */
export function fillNormals(
  key: StreamKey,
  month: number,
  keys: EntityKeys,
  count: number,
  channels: number,
  out: Float64Array,
): void {
  fill(key, month, keys, 0, count, channels, out, true);
}

/**
 * Threefry-2x32 with 13 rounds, written out so that nothing is called or allocated per draw.
 * Counter: c0 = lo; c1 = hi (14 bits), month (12 bits), block (6 bits).
 */
function fill(
  key: StreamKey,
  month: number,
  keys: EntityKeys,
  from: number,
  count: number,
  channels: number,
  out: Float64Array,
  normal: boolean,
): void {
  checkCounter(month, keys, count, channels, out);
  const lo = keys.lo;
  const hi = keys.hi;
  const k0 = key.k0 | 0;
  const k1 = key.k1 | 0;
  const k2 = k0 ^ k1 ^ KEY_PARITY;
  let at = from * channels;
  for (let i = from; i < count; i++) {
    const low = (lo[i] + k0) | 0;
    const high = (hi[i] << 18) | (month << 6);
    for (let channel = 0; channel < channels; channel += 2) {
      let x = low;
      let y = ((high | (channel >> 1)) + k1) | 0;
      x = (x + y) | 0;
      y = ((y << 13) | (y >>> 19)) ^ x;
      x = (x + y) | 0;
      y = ((y << 15) | (y >>> 17)) ^ x;
      x = (x + y) | 0;
      y = ((y << 26) | (y >>> 6)) ^ x;
      x = (x + y) | 0;
      y = ((y << 6) | (y >>> 26)) ^ x;
      x = (x + k1) | 0;
      y = (y + k2 + 1) | 0;
      x = (x + y) | 0;
      y = ((y << 17) | (y >>> 15)) ^ x;
      x = (x + y) | 0;
      y = ((y << 29) | (y >>> 3)) ^ x;
      x = (x + y) | 0;
      y = ((y << 16) | (y >>> 16)) ^ x;
      x = (x + y) | 0;
      y = ((y << 24) | (y >>> 8)) ^ x;
      x = (x + k2) | 0;
      y = (y + k0 + 2) | 0;
      x = (x + y) | 0;
      y = ((y << 13) | (y >>> 19)) ^ x;
      x = (x + y) | 0;
      y = ((y << 15) | (y >>> 17)) ^ x;
      x = (x + y) | 0;
      y = ((y << 26) | (y >>> 6)) ^ x;
      x = (x + y) | 0;
      y = ((y << 6) | (y >>> 26)) ^ x;
      x = (x + k0) | 0;
      y = (y + k1 + 3) | 0;
      x = (x + y) | 0;
      y = ((y << 17) | (y >>> 15)) ^ x;
      out[at++] = normal ? wordToNormal(x) : ((x >>> 0) + 0.5) * TO_UNIT;
      if (channel + 1 < channels) {
        out[at++] = normal ? wordToNormal(y) : ((y >>> 0) + 0.5) * TO_UNIT;
      }
    }
  }
}

function checkCounter(
  month: number,
  keys: EntityKeys,
  count: number,
  channels: number,
  out: Float64Array,
): void {
  if (!(month >= 0 && month < MAX_MONTHS)) {
    throw new RangeError(`month ${month} is outside 0 to ${MAX_MONTHS - 1}`);
  }
  if (!(channels >= 0 && channels <= MAX_CHANNELS)) {
    throw new RangeError(`${channels} channels: at most ${MAX_CHANNELS} can be drawn`);
  }
  if (count > keys.lo.length || count > keys.hi.length) {
    throw new RangeError(`${count} entities but keys for ${keys.lo.length}`);
  }
  if (count * channels > out.length) {
    throw new RangeError(`${count} x ${channels} draws do not fit in ${out.length}`);
  }
}

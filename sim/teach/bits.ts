/** A code that holds what no code holds. Its message follows “this code”. */
export class Unreadable extends Error {}

/** Bits of a letter of a code. */
const LETTER = 5;
/** Numbers are kept to six decimals. */
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];
const FINEST = POWERS[POWERS.length - 1];
/** The largest number. */
const MOST = 1e6;
/** Groups of four bits that the largest number takes at most. */
const MOST_GROUPS = 10;

/** Writes bit by bit, the highest first. */
export class BitWriter {
  readonly #bits: number[] = [];

  /** A whole number of `width` bits, at most 24. */
  whole(value: number, width: number): void {
    for (let i = width - 1; i >= 0; i -= 1) this.#bits.push((value >>> i) & 1);
  }

  flag(value: boolean): void {
    this.whole(value ? 1 : 0, 1);
  }

  /** A number of at most a million, to six decimals. */
  number(value: number): void {
    if (!(Math.abs(value) <= MOST)) throw new RangeError(`${value} is no number for a code`);
    const round = Math.round(Math.abs(value) * FINEST);
    const decimals = POWERS.findIndex((power) => round % (FINEST / power) === 0);
    this.whole(decimals, 3);
    this.flag(value < 0 && round > 0);
    this.groups(round / (FINEST / POWERS[decimals]));
  }

  /** A whole number, four bits at a time. */
  groups(value: number): void {
    const more = Math.floor(value / 16);
    this.flag(more > 0);
    this.whole(value % 16, 4);
    if (more > 0) this.groups(more);
  }

  /** Bits written so far. */
  get length(): number {
    return this.#bits.length;
  }

  /** Everything written, five bits to a value; what is left of the last is 0. */
  values(): number[] {
    return Array.from({ length: Math.ceil(this.#bits.length / LETTER) }, (_, i) =>
      [0, 1, 2, 3, 4].reduce((sum, k) => sum * 2 + (this.#bits[i * LETTER + k] ?? 0), 0),
    );
  }
}

/** Reads what {@link BitWriter} wrote. Throws {@link Unreadable} where there is no such thing. */
export class BitReader {
  readonly #values: readonly number[];
  #at = 0;

  constructor(values: readonly number[]) {
    this.#values = values;
  }

  whole(width: number): number {
    let value = 0;
    for (let i = 0; i < width; i += 1) value = value * 2 + this.#bit();
    return value;
  }

  flag(): boolean {
    return this.#bit() === 1;
  }

  number(): number {
    const decimals = this.whole(3);
    const sign = this.flag() ? -1 : 1;
    const value = this.groups() / (POWERS[decimals] ?? Number.NaN);
    if (!(value <= MOST)) throw new Unreadable("holds a number that no lesson has");
    return value === 0 ? 0 : sign * value;
  }

  groups(): number {
    let value = 0;
    let worth = 1;
    for (let i = 0; i < MOST_GROUPS; i += 1) {
      const more = this.flag();
      value += this.whole(4) * worth;
      if (!more) return value;
      worth *= 16;
    }
    throw new Unreadable("holds a number that no lesson has");
  }

  /** Insists that everything has been read. */
  end(): void {
    const left = this.#values.length * LETTER - this.#at;
    if (left >= LETTER || this.whole(left) !== 0)
      throw new Unreadable("is too long for what it holds");
  }

  #bit(): number {
    const value = this.#values[Math.floor(this.#at / LETTER)];
    if (value === undefined) throw new Unreadable("ends too early");
    const bit = (value >>> (LETTER - 1 - (this.#at % LETTER))) & 1;
    this.#at += 1;
    return bit;
  }
}

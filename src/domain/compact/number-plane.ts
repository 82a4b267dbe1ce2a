/** Planes of numbers: unsigned LEB128 (seven bits a byte, the lowest first), or digits of base 3. */

import { STATES_PER_BYTE } from './format.ts';

/** Reads one number after the other. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    if (byte < 0x80) return byte;
    let [value, place] = [byte & 0x7f, 0x80];
    do {
      byte = this.#bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * place;
      place *= 0x80;
    } while (byte >= 0x80);
    return value;
  }
}

/** Collects numbers and gives them as bytes. */
export class NumberWriter {
  readonly #bytes: number[] = [];

  /** `value`: an integer from 0 on. */
  push(value: number): void {
    while (value >= 0x80) {
      this.#bytes.push((value % 0x80) | 0x80);
      value = Math.floor(value / 0x80);
    }
    this.#bytes.push(value);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads digits of base 3, several to a byte. */
export class DigitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #byte = 0;
  #left = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    if (this.#left === 0) {
      this.#byte = this.#bytes[this.#at++] ?? 0;
      this.#left = STATES_PER_BYTE;
    }
    this.#left--;
    const digit = this.#byte % 3;
    this.#byte = (this.#byte - digit) / 3;
    return digit;
  }
}

/** Collects digits of base 3. */
export class DigitWriter {
  readonly #digits: number[] = [];

  push(digit: number): void {
    this.#digits.push(digit);
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#digits.length / STATES_PER_BYTE));
    this.#digits.forEach((digit, place) => {
      const at = Math.floor(place / STATES_PER_BYTE);
      bytes[at] = (bytes[at] ?? 0) + digit * 3 ** (place % STATES_PER_BYTE);
    });
    return bytes;
  }
}

/** Planes of unsigned LEB128 numbers: seven bits a byte, the lowest first. */

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

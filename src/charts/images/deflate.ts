/** Most equal bytes that one code stands for (RFC 1951, 3.2.5). */
const longestRun = 258
const shortestRun = 3

/**
 * A zlib stream (RFC 1950) of bytes of which many equal ones follow each other: one block of fixed codes (RFC 1951, 3.2.6), in
 * which only runs are shortened. The same bytes give the same stream everywhere.
 */
export function deflated(raw: Uint8Array): Uint8Array {
  const bits = new Bits(raw.length + 64)
  // The last block, with fixed codes.
  bits.add(1, 1)
  bits.add(1, 2)
  for (let at = 0; at < raw.length;) {
    const value = raw[at]!
    addSymbol(bits, value)
    at++
    let run = 0
    while (run < longestRun && at + run < raw.length && raw[at + run] === value) run++
    if (run < shortestRun) continue
    addRun(bits, run)
    at += run
  }
  addSymbol(bits, 256)
  const sum = adler(raw)
  const body = bits.done()
  return Uint8Array.from([0x78, 0x01, ...body, ...[24, 16, 8, 0].map((shift) => (sum >>> shift) & 255)]) // prettier-ignore
}

/** The byte before, again and again. */
function addRun(bits: Bits, length: number): void {
  if (length === longestRun) {
    addSymbol(bits, 285)
  } else {
    const beyond = length - shortestRun
    const extra = beyond < 8 ? 0 : Math.floor(Math.log2(beyond)) - 2
    addSymbol(bits, 257 + 4 * extra + (beyond >> extra))
    bits.add(beyond & ((1 << extra) - 1), extra)
  }
  // Of distances the first code: one byte back.
  bits.add(0, 5)
}

/** Codes of literals and lengths; their first bit comes first. */
function addSymbol(bits: Bits, symbol: number): void {
  if (symbol < 144) bits.addCode(0x30 + symbol, 8)
  else if (symbol < 256) bits.addCode(0x190 + symbol - 144, 9)
  else if (symbol < 280) bits.addCode(symbol - 256, 7)
  else bits.addCode(0xc0 + symbol - 280, 8)
}

/** Bits one after the other, the lowest of a byte first. */
class Bits {
  #bytes: Uint8Array
  #count = 0
  constructor(bytes: number) {
    // No code is longer than nine bits.
    this.#bytes = new Uint8Array(Math.ceil((bytes * 9) / 8))
  }

  add(value: number, length: number): void {
    for (let i = 0; i < length; i++) this.#one((value >> i) & 1)
  }

  addCode(code: number, length: number): void {
    for (let i = length - 1; i >= 0; i--) this.#one((code >> i) & 1)
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, Math.ceil(this.#count / 8))
  }

  #one(bit: number): void {
    this.#bytes[this.#count >> 3]! |= bit << (this.#count & 7)
    this.#count++
  }
}

/** The check sum of a zlib stream. */
export function adler(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}

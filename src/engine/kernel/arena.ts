/** A stretch of a kernel's memory that one thread hands out from its beginning. */
export class Arena {
  #next: number
  readonly #end: number

  constructor(
    readonly memory: WebAssembly.Memory,
    readonly at: number,
    bytes: number,
  ) {
    this.#next = at
    this.#end = at + bytes
  }

  /** Address of `bytes` bytes; what they hold is not defined. */
  bytes(bytes: number): number {
    const at = this.#next
    this.#next += Math.ceil(bytes / 64) * 64
    if (this.#next > this.#end) throw new RangeError('The memory set aside for a fit is too small.')
    return at
  }

  numbers(length: number): Float64Array {
    return new Float64Array(this.memory.buffer, this.bytes(length * 8), length)
  }

  integers(length: number): Int32Array {
    return new Int32Array(this.memory.buffer, this.bytes(length * 4), length)
  }

  /** A record of `kernel/records.ts`: its fields, one after the other. */
  record(...fields: (number | ArrayBufferView)[]): number {
    const record = this.integers(fields.length)
    record.set(fields.map((field) => (typeof field === 'number' ? field : field.byteOffset)))
    return record.byteOffset
  }

  /** What was handed out after this call is handed out again once the answer is called. */
  mark(): () => void {
    const next = this.#next
    return () => {
      this.#next = next
    }
  }
}

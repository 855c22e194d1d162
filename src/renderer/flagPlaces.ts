import type { Flags } from '../shared/engineApi'

/** So many places come in one answer: a longer one would hold up the window while it is unpacked. */
export const mostPlaces = 50_000

type Ask = (some: { from: number; most: number }) => Promise<Flags>

/**
 * The places of a model's flagged rows in one picture. Flags at any percentile are the first of the same rows in
 * the same order: only those that are not here yet have to be asked for.
 */
export class FlagPlaces {
  readonly #rows: Int32Array
  readonly #x: Float64Array
  readonly #y: Float64Array
  readonly #component: Int32Array
  #category: Int32Array | null = null
  #uncertainty: Float32Array | null = null
  #ordinaryHere: Uint8Array | null = null
  #known = 0

  /** @param rows that the model judges: room for all of them is made at once, as growing would copy */
  constructor(rows: number) {
    this.#rows = new Int32Array(rows)
    this.#x = new Float64Array(rows)
    this.#y = new Float64Array(rows)
    this.#component = new Int32Array(rows)
  }

  /** The flags at the percentile that `ask` asks about, with all of their places. */
  async flags(ask: Ask): Promise<Flags> {
    for (;;) {
      const answer = await ask({ from: this.#known, most: mostPlaces })
      this.#add(answer)
      const { count } = answer
      if (this.#known < count && answer.rows.length > 0) continue
      return {
        ...answer,
        rows: this.#rows.subarray(0, count),
        x: this.#x.subarray(0, count),
        y: this.#y.subarray(0, count),
        component: this.#component.subarray(0, count),
        ...(this.#ordinaryHere && { ordinaryHere: this.#ordinaryHere.subarray(0, count) }),
        ...(this.#uncertainty && { uncertainty: this.#uncertainty.subarray(0, count) }),
        ...(this.#category && { category: this.#category.subarray(0, count) }),
      }
    }
  }

  #add({ rows, x, y, component, category, uncertainty, ordinaryHere }: Flags): void {
    this.#rows.set(rows, this.#known)
    this.#x.set(x, this.#known)
    this.#y.set(y, this.#known)
    this.#component.set(component, this.#known)
    if (category) {
      this.#category ??= new Int32Array(this.#rows.length)
      this.#category.set(category, this.#known)
    }
    if (uncertainty) {
      this.#uncertainty ??= new Float32Array(this.#rows.length)
      this.#uncertainty.set(uncertainty, this.#known)
    }
    if (ordinaryHere) {
      this.#ordinaryHere ??= new Uint8Array(this.#rows.length)
      this.#ordinaryHere.set(ordinaryHere, this.#known)
    }
    this.#known += rows.length
  }
}

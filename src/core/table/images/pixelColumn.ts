import { plainKind, type PlainColumn } from '../records/plainNumbers'
import type { CellColumn } from '../types'
import type { ImageRow } from './imageRows'

/** The grey values of one pixel in all images; there are no texts of them until somebody asks. */
export class PixelColumn implements CellColumn {
  constructor(
    private readonly images: readonly ImageRow[],
    private readonly pixel: number,
  ) {}

  get length(): number {
    return this.images.length
  }

  at(row: number): string {
    return String(this.images[row].values[this.pixel])
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const { values } of this.images) yield String(values[this.pixel])
  }

  plain(): PlainColumn {
    const values = Float64Array.from(this.images, (image) => image.values[this.pixel])
    return { values, kinds: Uint8Array.from(values, kindOf) }
  }
}

const kindOf = (value: number) => (Number.isInteger(value) ? plainKind.whole : plainKind.point)

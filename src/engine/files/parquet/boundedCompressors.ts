import type { Compressors } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

/** Pages are written with 1 MB, and some programs write one for a column of a whole row group. */
const largestPage = 2 ** 29

/**
 * hyparquet's decompressors take the length that a page declares for true, and make room for it before
 * they look at the data.
 */
export const boundedCompressors: Compressors = Object.fromEntries(
  Object.entries(compressors).map(([codec, decompress]) => [
    codec,
    (input: Uint8Array, length: number) => {
      if (!(length >= 0 && length <= largestPage)) throw new Error('a page declares an impossible length') // prettier-ignore
      return decompress(input, length)
    },
  ]),
)

import { describe, expect, it } from 'vitest'
import { summariseColumns } from '../../../../src/core/table/columns'
import { columnValues } from '../../../../src/core/table/columnValues'
import type { ImageRow } from '../../../../src/core/table/images/imageRows'
import { imageTable } from '../../../../src/core/table/images/imageTable'
import { isPixel } from '../../../../src/core/table/images/isPixel'
import { pixelNames } from '../../../../src/core/table/images/pixelNames'
import { ledger } from '../../../../src/core/table/ledger'
import { lineText } from '../../../../src/core/table/lineText'
import { stackTables } from '../../../../src/core/table/stack/stackTables'
import type { Table } from '../../../../src/core/table/types'

const dialect = { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: 'doubled' } as const // prettier-ignore
const image = (file: string, values: number[], folder = ''): ImageRow => ({
  ...{ file, folder, values: Float64Array.from(values) },
})
const tableOf = (images: ImageRow[], white = 255): Table =>
  imageTable({ dialect, notes: [] }, { width: 2, height: 2, white, images }, {})

describe('a table of images', () => {
  it('names each pixel by its line and its place in it, from the top left', () => {
    expect(pixelNames(3, 2)).toEqual(['r1c1', 'r1c2', 'r1c3', 'r2c1', 'r2c2', 'r2c3'])
  })

  it('has the numbers of its pixels, and texts that are these numbers', () => {
    const greys = [0.299, 1 / 3, 255, 76.245]
    const table = tableOf([image('a', greys), image('b', [1, 2, 3, 4])])
    greys.forEach((grey, pixel) => {
      expect([...columnValues(table, 1 + pixel).values]).toEqual([grey, pixel + 1])
      expect(Number(table.cells[1 + pixel].at(0))).toBe(grey)
    })
    expect([...ledger(table)]).toEqual([])
    expect(lineText(table, 1)).toBe('2 (b)')
  })

  it('knows which of its columns are pixels', () => {
    const { image: pixels } = tableOf([image('a', [1, 2, 3, 4], 'good')])
    const all = [0, 1, 2, 3, 4, 5, 6].map((column) => isPixel(pixels, column))
    expect(all).toEqual([false, false, true, true, true, true, false])
    expect(isPixel(undefined, 0)).toBe(false)
  })

  it('that is stacked with one of the same size keeps its names and pixels behind the name of the folder', () => {
    const [a, b] = [tableOf([image('1', [1, 2, 3, 4])]), tableOf([image('1', [9, 8, 7, 6])])]
    const stack = stackTables([{ name: 'monday', table: a }, { name: 'tuesday', table: b }]) // prettier-ignore
    expect(stack.image).toEqual({ ...a.image, first: 2 })
    expect([...stack.files!]).toEqual(['1', '1'])
    expect(summariseColumns(stack).map(({ kind }) => kind).slice(2)).toEqual(Array(4).fill('measurement')) // prettier-ignore
    expect([...columnValues(stack, 2).values]).toEqual([1, 9])
  })

  it('is not stacked with one of another scale', () => {
    const tables = [255, 4095].map((white, i) => ({ name: `${i}`, table: tableOf([image('1', [1, 2, 3, 4])], white) })) // prettier-ignore
    expect(() => stackTables(tables)).toThrow('images of 0 have 2 × 2 pixels with grey values up to 255, those of 1 2 × 2 pixels with grey values up to 4095') // prettier-ignore
  })
})

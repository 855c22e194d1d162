import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guessImage } from '../../../src/core/images/guessImage'
import { proposeImage } from '../../../src/core/images/proposeImage'
import { createNormal, createRandom } from '../../../src/core/rng'
import { summariseColumns } from '../../../src/core/table/columns'
import { readTable } from '../../../src/core/table/reader'

const guess = (text: string) => {
  const table = readTable(text, 'table.csv')
  return guessImage(table, summariseColumns(table))
}
const digits = readFileSync('samples/digits.csv', 'utf8')
const lines = digits.trim().split('\n')
const body = (some: string[]) => [...some, ...lines.slice(1)].join('\n')
const eight = { width: 8, height: 8, order: 'rows', black: 0, white: 16 }

/** A table of numbers, with a value for each row and column. */
const made = (names: string[], rows: number, value: (row: number, column: number) => number) =>
  [names.join(','), ...Array.from({ length: rows }, (_, row) => names.map((_, c) => value(row, c)).join(','))].join('\n') // prettier-ignore
const counted = (name: string, count: number) => Array.from({ length: count }, (_, i) => name + i)

describe('columns that are an image', () => {
  it('are those of the digits, without the label behind them', () => {
    expect(guess(digits)).toEqual({ first: 0, ...eight })
  })

  it('are found without a header, and with the label in front', () => {
    expect(guess(body([]))).toEqual({ first: 0, ...eight })
    const front = lines.slice(1).map((line) => {
      const cells = line.split(',')
      return [cells.at(-1), ...cells.slice(0, -1)].join(',')
    })
    expect(guess(front.join('\n'))).toEqual({ first: 1, ...eight })
  })

  it.each([
    ['pixel_r_c', (r: number, c: number) => `pixel_${r}_${c}`, 'rows'],
    ['1x1', (r: number, c: number) => `${r + 1}x${c + 1}`, 'rows'],
    ['x of the column, y of the line', (r: number, c: number) => `x${r}y${c}`, 'columns'],
  ] as const)('are found by names such as %s', (_, name, order) => {
    const names = Array.from({ length: 64 }, (_, i) => name(i >> 3, i % 8))
    expect(guess(body([[...names, 'digit'].join(',')]))).toEqual({ first: 0, ...eight, order })
  })

  it('may be wider than high where their names say so', () => {
    const names = Array.from({ length: 120 }, (_, i) => `px_${Math.floor(i / 20)}_${i % 20}`)
    const text = made(names, 12, (row, c) => (row * 37 + c * 11) % 256)
    expect(guess(text)).toEqual({ first: 0, width: 20, height: 6, order: 'rows', black: 0, white: 255 }) // prettier-ignore
  })
})

describe('measurements', () => {
  const folders = ['samples', 'tests/golden', 'tests/golden/guards', 'tests/golden/exports']
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv') && name !== 'digits.csv')
      .map((name) => join(folder, name)),
  )
  it('of every other table are none', () => {
    expect(files.length).toBeGreaterThan(20)
    const found = files.filter((file) => {
      try {
        return guess(readFileSync(file, 'latin1')) !== null
      } catch {
        return false
      }
    })
    expect(found).toEqual([])
  })

  const random = createRandom(5)
  const normal = createNormal(random)
  it.each([
    ['16 that count on', made(counted('m', 16), 50, () => Math.round(8 + 3 * normal()))],
    ['25 of a grid', made(Array.from({ length: 25 }, (_, i) => `m${Math.floor(i / 5)}_${i % 5}`), 50, () => random.uniform())], // prettier-ignore
    ['64 thicknesses', made(counted('t', 64), 50, () => 10 + 0.1 * normal())],
    ['64 counts in no order', made(counted('c', 64), 50, () => random.integer(17))],
    ['64 points of a curve', made(counted('v', 64), 50, (row, c) => Math.round(128 + 127 * Math.sin(row + c / 9)))], // prettier-ignore
    ['64 with values below 0', made(counted('pixel', 64), 50, normal)],
  ])('are none: %s', (_, text) => expect(guess(text)).toBeNull())

  it('are none where a cell is missing', () => {
    const [first] = lines[1]!.split(',')
    expect(first).toBe('0')
    expect(guess([lines[0], lines[1]!.slice(1), ...lines.slice(2)].join('\n'))).toBeNull()
  })
})

describe('what is proposed', () => {
  const columnsOf = (text: string) => summariseColumns(readTable(text, 'table.csv'))

  it('is the shape of the columns that count on, or one that was asked for', () => {
    const columns = columnsOf(digits)
    expect(proposeImage(columns)).toEqual({ first: 0, ...eight })
    expect(proposeImage(columns, { width: 16, height: 4, order: 'columns' })).toMatchObject({
      ...{ first: 0, width: 16, height: 4, order: 'columns' },
    })
    expect(proposeImage(columns, { width: 9, height: 9 })).toBeNull()
  })

  it('leaves out a label behind pixels whose names say nothing', () => {
    const names = Array.from({ length: 65 }, (_, i) => `q${'abcdefghijk'[i >> 3]}${'stuvwxyz'[i % 8]}`) // prettier-ignore
    expect(proposeImage(columnsOf(body([names.join(',')])))).toEqual({ first: 0, ...eight })
  })

  it('is a rectangle of all columns where they have one', () => {
    const text = made(['serial', ...counted('m', 24)], 30, (row, c) => (c === 0 ? 1000 + row : 1 + ((row * c) % 7))) // prettier-ignore
    expect(proposeImage(columnsOf(text))).toEqual({
      ...{ first: 1, width: 6, height: 4, order: 'rows', black: 0, white: 7 },
    })
  })

  it('is nothing for few columns', () => {
    expect(proposeImage(columnsOf(readFileSync('tests/golden/wine.csv', 'utf8')))).toBeNull()
  })
})

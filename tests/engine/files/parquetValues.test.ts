import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readParquet } from '../../../src/engine/files/parquet/readParquet'
import { inMemory } from '../../../src/engine/files/randomAccess'

const golden = (name: string) => `tests/golden/parquet/${name}`

async function read(bytes: Uint8Array, name = 'x.parquet') {
  const reading = await readParquet(inMemory(bytes, name), name)
  const records: { cells: string[]; line: number }[] = []
  for await (const batch of reading.records) records.push(...batch)
  return { records, notes: reading.notes() }
}

const files = ['kinds', 'kinds_v2', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'none', 'int96']

describe('every value is the one that pyarrow wrote', () => {
  test.each(files)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(golden(`${name}.json`), 'utf8')) as {
      records: string[][]
    }
    const { records } = await read(readFileSync(golden(`${name}.parquet`)))
    expect(records.map(({ cells }) => cells)).toEqual(expected.records)
    expect(records.map(({ line }) => line)).toEqual(records.map((_, i) => i + 1))
  })
})

test('times in UTC and bytes that are no text are named', async () => {
  const { notes } = await read(readFileSync(golden('kinds.parquet')))
  expect(notes).toEqual([
    'Times in UTC, as they are stored: “micros”.',
    'Bytes that are no text, written in base 16: “bytes”.',
  ])
})

test('lists and structures are left out by name, and columns of one name stay apart', async () => {
  const { records, notes } = await read(readFileSync(golden('nested.parquet')))
  expect(records.map(({ cells }) => cells)).toEqual([
    ['id', 'id'],
    ['1', 'a'],
    ['2', 'b'],
  ])
  expect(notes).toEqual(['Columns of lists or structures, left out: “points”, “place”.'])
})

test('a file that is cut off is refused wherever it ends', async () => {
  const bytes = readFileSync(golden('snappy.parquet'))
  for (let length = 0; length < bytes.length; length += 37) {
    await expect(read(bytes.subarray(0, length))).rejects.toMatchObject({ name: 'IsodenseError' })
  }
})

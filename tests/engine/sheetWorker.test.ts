import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { IsodenseError } from '../../src/core/errors'
import { openParquet } from '../../src/engine/files/parquet/openParquet'
import { readInWorker, sheetWorkerBeside } from '../../src/engine/files/readInWorker'
import type { SheetSource } from '../../src/engine/files/sheetRecords'
import { openWorkbook } from '../../src/engine/files/workbook/openWorkbook'
import { mutated, randomNumbers } from './files/mutate'
import { workbook } from './files/workbookFile'
import { temporaryFolder } from './support'

const workerUrl = sheetWorkerBeside(new URL(inject('workerUrl')))
const folder = temporaryFolder()

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function all({ records }: SheetSource) {
  const lines: string[][] = []
  for await (const batch of records) lines.push(...batch.map(({ cells }) => cells))
  return lines
}

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `<row><c><v>${i}</v></c><c><v>${i / 8}</v></c></row>`).join('') // prettier-ignore
const large = fileOf('large.xlsx', workbook({ sheets: { S: rows(200_000) } }))

test('every record of a large workbook arrives, in order, with progress that only moves forward', async () => {
  const progress: number[] = []
  const source = await openWorkbook(large, { workerUrl, onProgress: (done) => progress.push(done) })
  expect(source.sheets).toEqual([{ name: 'S', hidden: false, rows: 200_000 }])
  expect(source.bytes).toBe(readFileSync(large).length)
  const cells = await all(source)
  expect(cells).toHaveLength(200_000)
  expect(cells.every(([i, eighth], row) => i === String(row) && eighth === String(row / 8))).toBe(true) // prettier-ignore
  expect(progress.length).toBeGreaterThan(5)
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
  expect(progress.at(-1)).toBe(1)
})

test('a slow consumer loses nothing, and the thread waits for it', async () => {
  const source = await openWorkbook(large, { workerUrl })
  let count = 0
  for await (const batch of source.records) {
    count += batch.length
    if (count < 100_000) await new Promise((resolve) => setTimeout(resolve, 30))
  }
  expect(count).toBe(200_000)
})

test('reading stops when it is called off, before and after it has begun', async () => {
  for (const wait of [0, 60, 400]) {
    const stop = new AbortController()
    let stopped = 0
    setTimeout(() => {
      stopped = performance.now()
      stop.abort()
    }, wait)
    const reading = openWorkbook(large, { workerUrl, signal: stop.signal }).then(async (source) => {
      for await (const _ of source.records) await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await expect(reading).rejects.toMatchObject({ code: 'Cancelled' })
    // Reading to the end, with these pauses, takes far longer.
    expect(performance.now() - stopped).toBeLessThan(5000)
  }
})

test('a file that does not fit into memory ends its thread, not this one', async () => {
  const strings = Array.from({ length: 400_000 }, (_, i) => `<si><t>${i} is a text of its own that takes room</t></si>`) // prettier-ignore
  const path = fileOf('texts.xlsx', workbook({ sheets: { S: rows(1) }, strings: strings.join('') }))
  const reading = readInWorker(
    { kind: 'workbook', path },
    { workerUrl },
    { resourceLimits: { maxOldGenerationSizeMb: 20, maxYoungGenerationSizeMb: 4 } },
  )
  await expect(reading).rejects.toMatchObject({ code: 'TableTooLarge' })
})

test('notes are complete when the records have ended, and errors keep their names', async () => {
  const source = await openWorkbook('tests/golden/workbooks/xlsxwriter.xlsx', { workerUrl })
  await all(source)
  expect(source.notes).toHaveLength(1)
  await expect(openWorkbook(join(folder, 'none.xlsx'), { workerUrl })).rejects.toMatchObject({ code: 'FileNotFound' }) // prettier-ignore
  await expect(openWorkbook('tests/golden/workbooks/small.xls', { workerUrl })).rejects.toMatchObject({ code: 'FileUnreadable' }) // prettier-ignore
  const parquet = await openParquet('tests/golden/parquet/nested.parquet', { workerUrl })
  expect(await all(parquet)).toEqual([
    ['id', 'id'],
    ['1', 'a'],
    ['2', 'b'],
  ])
})

test('150 spoilt Parquet files end in records or in a named error, within memory and time', async () => {
  const random = randomNumbers(20_260_202)
  const files = ['kinds', 'kinds_v2', 'gzip', 'zstd', 'brotli', 'lz4', 'nested', 'int96']
  const contents = files.map((name) => readFileSync(`tests/golden/parquet/${name}.parquet`))
  const limits = { resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 }, silence: 1500 } // prettier-ignore
  let refused = 0
  for (let i = 0; i < 150; i++) {
    const path = fileOf('spoilt.parquet', mutated(contents[i % files.length], random))
    try {
      await all(await readInWorker({ kind: 'parquet', path }, { workerUrl }, limits))
    } catch (error) {
      refused++
      expect(error).toBeInstanceOf(IsodenseError)
      expect((error as IsodenseError).code).not.toBe('Internal')
    }
  }
  expect(refused).toBeGreaterThan(40)
})

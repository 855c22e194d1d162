import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EngineService } from '../../src/engine/service'
import { samplePath, samplesFolder } from '../../src/main/files/samples'
import { sampleNames } from '../../src/shared/desktopApi'
import { planFor } from '../../src/shared/plan'
import { open, startService } from './support'

let service: EngineService
beforeAll(() => void (service = startService()))
afterAll(() => service.close())

test('every bundled table can be opened', () => {
  const tables = readdirSync(samplesFolder('.')).filter((name) => name.endsWith('.csv'))
  expect(sampleNames.map((name) => samplePath(name, '.')).sort()).toEqual(
    tables.map((name) => `${samplesFolder('.')}/${name}`).sort(),
  )
})

test.each([
  ['inspection', 480, 5],
  ['blobs', 400, 2],
  ['moons', 200, 2],
  ['iris', 150, 4],
  // Three of the pixels are white in every image, and are part of it all the same.
  ['digits', 1797, 64],
] as const)('%s: %d rows, of which %d measurements are chosen, and no label', async (name, rows, measured) => {
  const opened = await open(service, samplePath(name, '.'))
  expect(opened.rows).toBe(rows)
  const chosen = planFor(opened)!.columns.map((column) => column.name)
  expect(chosen).toHaveLength(measured)
  expect(chosen.filter((column) => /species|digit|cavity|serial|y$/.test(column))).toEqual([])
}) // prettier-ignore

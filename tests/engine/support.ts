import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { EngineService, type CallContext } from '../../src/engine/service'
import type { Analysis } from '../../src/shared/engineApi'
import { defaultSettings, type Settings } from '../../src/shared/settings'

export const startService = (threads = 2) =>
  new EngineService({ workerUrl: new URL(inject('workerUrl')), threads })

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'isodense-test-'))

export function temporaryFile(name: string, text: string): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

export async function open(service: EngineService, path: string, context?: CallContext) {
  service.files.add(path, { path, access: 'read' })
  return service.call('open', { file: path }, context)
}

/** Opens a file and analyses its preselected columns. */
export async function analyseFile(
  service: EngineService,
  path: string,
  change: Partial<Settings> = {},
  context?: CallContext,
): Promise<Analysis> {
  const { tableId, columns } = await open(service, path)
  const chosen = columns.filter((c) => c.preselected).map((c) => c.index)
  const settings = { ...defaultSettings(chosen), ...change }
  return service.call('analyse', { tableId, settings }, context)
}

/** A CSV of `rows` rows drawn around three centres. */
export function threeFamilies(rows: number, columns: number): string {
  const random = createRandom(1, rows, columns)
  const normal = () =>
    Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform())
  const names = Array.from({ length: columns }, (_, c) => `m${c}`)
  const lines = Array.from({ length: rows }, (_, i) =>
    names.map((_, c) => (((i % 3) * (c + 1)) % 5) * 4 + normal()).join(','),
  )
  return [names.join(','), ...lines].join('\n') + '\n'
}

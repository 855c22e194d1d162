import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createRandom } from '../../src/core/rng'
import type { CallContext } from '../../src/engine/callContext'
import { EngineService } from '../../src/engine/service'
import type { Analysis, AnalysisSet, PictureQuestion } from '../../src/shared/engineApi'
import { judgementSchema, planFor, planSchema, type Plan } from '../../src/shared/plan'

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

/** Opens a file and analyses it with the file's own plan, changed. */
export async function analyseSet(
  service: EngineService,
  path: string,
  change: Partial<Plan> = {},
  context?: CallContext,
): Promise<AnalysisSet> {
  const opened = await open(service, path)
  const plan = planSchema.parse({ ...planFor(opened), ...change })
  return service.call('analyse', { tableId: opened.tableId, plan }, context)
}

/** The same, for a plan with one model. */
export async function analyseFile(
  ...args: Parameters<typeof analyseSet>
): Promise<Analysis & { analysisId: number }> {
  const { models, analysisId } = await analyseSet(...args)
  return { ...models[0], analysisId }
}

/** A picture of the first two columns, or others. */
export const pictureOf = (modelId: number, change: Partial<PictureQuestion> = {}) => ({
  ...{ modelId, x: 0, y: 1, colourBy: null, assignment: 'largest' as const },
  ...change,
})

/** How rows are judged, changed from the defaults. */
export const judgedBy = (change: Partial<Plan> = {}) => {
  const { percentile, assignment, limits } = change
  return judgementSchema.parse({ percentile, assignment, limits })
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

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNormal, createRandom, type Random } from '../../src/core/rng'
import type { EngineService } from '../../src/engine/service'
import { typicalityOf } from '../../src/engine/typicalityOf'
import { planFor, thresholdSettings } from '../../src/shared/plan'

/** Clean files of one kind: k families in d columns, n rows. */
export interface Setting {
  k: number
  d: number
  n: number
}

/** Mean share of fresh good rows that is flagged, with its standard error over the sheets. */
export interface Realised {
  mean: number
  error: number
}

const fresh = 4000
const apart = 6

/** Good production: families some standard deviations apart, each with correlations of its own. */
function production({ k, d }: Setting, random: Random) {
  const normal = createNormal(random)
  const numbers = (n: number, by: number) => Array.from({ length: n }, () => by * normal())
  const centers = Array.from({ length: k }, () => numbers(d, apart / Math.sqrt(2 * d)))
  const mixing = Array.from({ length: k }, () => numbers(d * d, 0.3))
  return (rows: number): number[][] =>
    Array.from({ length: rows }, () => {
      const family = random.integer(k)
      const z = numbers(d, 1)
      return z.map((value, a) =>
        z.reduce(
          (sum, one, b) => sum + mixing[family]![a * d + b]! * one,
          value + centers[family]![a]!,
        ),
      )
    })
}

/**
 * What the thresholds of clean files flag of fresh good rows, with the default settings and through the whole engine.
 *
 * @param alphas rates asked for, in per cent
 * @returns one for each of them
 */
export async function realisedRates(
  service: EngineService,
  setting: Setting,
  sheets: number,
  alphas: number[],
): Promise<Realised[]> {
  const folder = mkdtempSync(join(tmpdir(), 'isodense-good-batch-'))
  const found = alphas.map(() => [] as number[])
  for (let sheet = 0; sheet < sheets; sheet++) {
    const random = createRandom(sheet, setting.k, setting.d, setting.n)
    const draw = production(setting, random)
    const path = join(folder, `${sheet}.csv`)
    const names = Array.from({ length: setting.d }, (_, j) => `m${j}`)
    writeFileSync(path, [names, ...draw(setting.n)].map((row) => row.join(',')).join('\n'))
    service.files.add(path, { path, access: 'read' })
    const opened = await service.call('open', { file: path })
    const plan = planFor(opened)!
    const { models } = await service.call('analyse', { tableId: opened.tableId, plan })
    const model = service.session.model(models[0]!.modelId)
    const { center, scale } = model.prepared
    const values = Float64Array.from(draw(fresh).flatMap((row) => row.map((v, j) => (v - center[j]!) / scale[j]!))) // prettier-ignore
    const typicality = typicalityOf(model)({ values, rows: fresh, columns: setting.d })
    for (const [a, falseAlarmRate] of alphas.entries()) {
      const by = { ...thresholdSettings(plan), basis: 'good-batch' as const, falseAlarmRate }
      const axes = { x: 0, y: 1, colourBy: null, assignment: 'largest' as const }
      const { threshold } = await service.call('flags', {
        modelId: models[0]!.modelId,
        by,
        ...axes,
      })
      found[a]!.push((100 * typicality.filter((value) => value < threshold).length) / fresh)
    }
  }
  rmSync(folder, { recursive: true })
  return found.map((rates) => {
    const mean = rates.reduce((x, y) => x + y) / sheets
    const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (sheets - 1)
    return { mean, error: Math.sqrt(variance / sheets) }
  })
}

import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findsFamily, tightFile } from '../../bench/tight/file'
import { EngineService } from '../../src/engine/service'
import { planFor } from '../../src/shared/plan'
import { temporaryFile } from './support'

let service: EngineService
beforeAll(() => void (service = new EngineService({ workerUrl: new URL(inject('workerUrl')) })))
afterAll(() => service.close())

// Twenty files: npm run bench:tight.
test.each([2, 3, 5, 10])(
  'identical defects within a cloud of %d columns are an unconfirmed family, and flagged',
  async (columns) => {
    const { text, isTight } = tightFile(columns, 11)
    service.files.add('sheet', { path: temporaryFile('sheet.csv', text), access: 'read' })
    const table = await service.call('open', { file: 'sheet' })
    const plan = planFor(table)!
    const { models } = await service.call('analyse', { tableId: table.tableId, plan })
    const model = service.session.model(models[0].modelId)
    expect(findsFamily(model, isTight)).toBe(true)
    const flagged = model.notNormal!.filter((is, i) => is === 1 && isTight(model.prepared.rows[i]))
    expect(flagged.length).toBeGreaterThanOrEqual(22)
    // The model that won was fitted to its end, and so was every other that could have.
    const best = models[0].selection.find((one) => one.covarianceType === models[0].model.covarianceType && one.nComponents === models[0].model.nComponents)! // prettier-ignore
    expect(best.finished).toBe(true)
  },
)

import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EngineService } from '../../src/engine/service'
import { ties } from '../../src/engine/guards/ties'
import { guardTexts } from '../../src/shared/guardTexts'
import type { Plan } from '../../src/shared/plan'
import type { Analysis } from '../../src/shared/engineApi'
import { atPercentile } from '../support/atPercentile'
import { analyseFile, pictureOf, startService } from './support'

let service: EngineService
beforeAll(() => void (service = startService(2)))
afterAll(() => service.close())

const folder = 'tests/golden/guards'
const quick = { restarts: 4 }
const ids = ({ guards }: Analysis) => guards.map(({ id }) => id)
const doubts = ({ guards }: Analysis) =>
  guards.filter(({ severity }) => severity === 'doubt').map(({ id }) => id)

/** Six components on a ring that is the same after a fifth of a turn: whatever the choice of models does. */
const six: Partial<Plan> = { covarianceTypes: ['full'], minComponents: 6, maxComponents: 6, restarts: 20 } // prettier-ignore

/** Doubts that each file brings up with the file's own plan. */
const expected = {
  'clean.csv': [],
  'collapsed.csv': ['collapsedOnOneValue', 'duplicates'],
  'dependent-but-rounding.csv': ['dependentButRounding'],
  'dependent.csv': ['dependent'],
  'duplicates.csv': ['duplicates'],
  'few-rows.csv': ['fewRowsForParameters'],
  'gauge-rounded.csv': ['gaugeRounded'],
  'largest-tried.csv': [],
  'nearly-constant.csv': ['nearlyConstant'],
  'restarts-disagree.csv': ['restartsDisagree'],
  'sparse.csv': [],
  'ties.csv': ['duplicates'],
}

test('every trigger file is looked at', () => {
  expect(Object.keys(expected)).toEqual(readdirSync(folder).sort())
})

test.each(Object.entries(expected))('%s brings up %j', async (file, wanted) => {
  const found = doubts(await analyseFile(service, `${folder}/${file}`, file === 'restarts-disagree.csv' ? six : {})) // prettier-ignore
  // Columns of a coarse gauge are what components collapse onto.
  expect(found.filter((id) => file !== 'gauge-rounded.csv' || id !== 'collapsedOnOneValue')).toEqual(wanted) // prettier-ignore
})

test('columns that follow from others are no doubt where principal components stand between', async () => {
  const pca = { share: 0.99, components: null, whiten: true }
  expect(doubts(await analyseFile(service, `${folder}/dependent.csv`, { ...quick, pca }))).toEqual(
    [],
  )
})

test.each(['blobs_stretched', 'inspection', 'iris', 'moons'])(
  'nothing is doubted of the sample %s',
  async (name) => expect(doubts(await analyseFile(service, `samples/${name}.csv`))).toEqual([]),
)

test('a measured column that is not chosen for its empty cells is named, until it is chosen or has another part', async () => {
  const file = `${folder}/sparse.csv`
  const found = await analyseFile(service, file, quick)
  expect(found.guards.find(({ id }) => id === 'sparse')).toMatchObject({
    severity: 'note',
    params: { columns: '“hardness”' },
  })
  const columns = ['length', 'width', 'weight', 'hardness'].map((name) => ({ name, transform: 'none' as const })) // prettier-ignore
  expect(ids(await analyseFile(service, file, { ...quick, columns }))).not.toContain('sparse')
  expect(ids(await analyseFile(service, `${folder}/clean.csv`, quick))).not.toContain('sparse')
})

test('the largest number of components is a note, and calm', async () => {
  const analysis = await analyseFile(service, `${folder}/largest-tried.csv`, quick)
  const [guard] = analysis.guards.filter(({ id }) => id === 'largestTried')
  expect(guard).toMatchObject({ severity: 'note', params: { largest: 10 } })
  const more = await analyseFile(service, `${folder}/largest-tried.csv`, { ...quick, maxComponents: 14, covarianceTypes: ['tied'] }) // prettier-ignore
  expect(ids(more)).not.toContain('largestTried')
})

test('a fit that is stopped before it has converged says so, and one that is not does not', async () => {
  const path = `${folder}/clean.csv`
  const textbook = { standardise: false, robust: false, score: 'density' } as const
  const one = { minComponents: 3, maxComponents: 3, ...quick, ...textbook }
  expect(ids(await analyseFile(service, path, { ...one, maxIterations: 1 }))).toContain('notConverged') // prettier-ignore
  expect(ids(await analyseFile(service, path, { ...one, maxIterations: 1000 }))).not.toContain('notConverged') // prettier-ignore
})

test('components that collapse in the textbook’s fit are named', async () => {
  const textbook = { robust: false, standardise: false, score: 'density', minComponents: 3, maxComponents: 3, covarianceTypes: ['full'] } as const // prettier-ignore
  const path = `${folder}/collapsed.csv`
  const found = await analyseFile(service, path, { ...textbook, covarianceTypes: ['full'] })
  expect(doubts(found).join()).toContain('collapsed')
})

describe('ties at the threshold', () => {
  const tied = async (file: string) => {
    const { modelId } = await analyseFile(service, `${folder}/${file}`, quick)
    return ties(await service.call('flags', { ...pictureOf(modelId), by: atPercentile(4) }))
  }
  test('are told of where they keep rows from being flagged', async () => {
    expect(await tied('ties.csv')).toMatchObject([{ id: 'ties', params: { ties: 5, count: 5 } }])
  })
  test('are none in a clean file', async () => expect(await tied('clean.csv')).toEqual([]))
})

test('sentences are whole, and the warnings of an analysis are those of its guards', async () => {
  const { guards, warnings } = await analyseFile(service, `${folder}/gauge-rounded.csv`)
  expect(warnings).toEqual(guards.map(({ text }) => text))
  expect(warnings.join()).toContain('“width” is read in steps of 0.1')
  for (const text of warnings) expect(text).toMatch(/^[^{}]+[.]$/)
  for (const text of Object.values(guardTexts)) expect(text).toMatch(/[.}]$/)
})

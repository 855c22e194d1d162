import { afterAll, describe, expect, test } from 'vitest'
import { onCommonAxes } from '../../src/charts/compare/commonAxes'
import { familiesSheet } from '../../src/charts/families/familiesSheet'
import { contactSheet } from '../../src/charts/images/contactSheet'
import { massQuestion } from '../../src/charts/paper'
import {
  choiceSheet,
  compareSheet,
  componentsSheet,
  distributionSheet,
  labelsSheet,
  orderSheet,
  parallelSheet,
  pictureSheet,
  reasonsSheet,
  scaledSheet,
} from '../../src/charts/sheets/charts'
import { sheetLook } from '../../src/charts/sheets/file'
import { pairsSheet } from '../../src/charts/sheets/pairs'
import { tableSheet } from '../../src/charts/sheets/tableSheet'
import { massRaster } from '../../src/core/grid/massRaster'
import { createWords, type Language } from '../../src/renderer/locales'
import { batchSections } from '../../src/renderer/paper/batch'
import { familyCards, familyRemarks } from '../../src/renderer/paper/families'
import { howSureSections } from '../../src/renderer/paper/howSure'
import { labelLines, labelWords } from '../../src/renderer/paper/labels'
import { modelWords } from '../../src/renderer/paper/modelWords'
import { toleranceSections } from '../../src/renderer/paper/tolerance'
import { namedImage } from '../../src/shared/images'
import { judgementSchema, thresholdSettings, type Plan } from '../../src/shared/plan'
import { expectGolden, looksLike, rounded } from '../support/goldenSvg'
import { analyseSet, open, pictureOf, startService } from './support'

const service = startService()
afterAll(() => service.close())

const sheetFile = 'samples/inspection.csv'
const four = { minComponents: 4, maxComponents: 4, restarts: 2 }
const parts: Partial<Plan> = {
  ...four,
  covarianceTypes: ['full'],
  limits: [
    { column: 'width_mm', lower: 35.8, upper: 36.2 },
    { column: 'weight_g', lower: null, upper: 22.5 },
  ],
}
const flowers: Partial<Plan> = { minComponents: 3, maxComponents: 3, covarianceTypes: ['full'], restarts: 2 } // prettier-ignore
const translated = (language: Language) => createWords(language).global.t
const t = translated('en')

/** A sample as the window has it: its model, its picture and its flags. */
async function shown(
  path: string,
  plan: Partial<Plan>,
  theme: 'light' | 'dark' = 'light',
  axes?: [number, number],
) {
  const set = await analyseSet(service, path, plan)
  const analysis = set.models[0]!
  const [x, y = x] = axes ?? (analysis.columnIndices as [number, number | undefined])
  // Few contours: files that are kept, and looked at, stay small.
  const question = pictureOf(analysis.modelId, { x, y, contours: 'coverage' })
  const by = thresholdSettings(analysis.plan)
  const [whole, flags] = await Promise.all([
    service.call('picture', question),
    service.call('flags', { ...question, by }),
  ])
  const picture = { ...whole, contours: whole.contours.filter((_, i) => i % 2 === 1) }
  const fileName = path.split('/').at(-1)!
  const of = { analysis, flags, fileName, theme, modelWords: modelWords(t) }
  return { set, analysis, picture, flags, by, of, modelId: analysis.modelId }
}

describe('every view on paper is the one that was looked at', () => {
  test.each(['light', 'dark'] as const)('picture, %s', async (theme) => {
    const { picture, of } = await shown(sheetFile, parts, theme)
    await expectGolden(`picture-${theme}`, pictureSheet({ ...of, picture }).svg)
  })

  test('picture of many rows', async () => {
    const { picture, of } = await shown('samples/iris.csv', flowers, 'dark')
    const many = { ...picture, points: { ...picture.points, total: 150_000 } }
    const { window } = massQuestion(many)!
    const raster = massRaster(picture.points, window.from, window.to, 40, 28)
    const sheet = pictureSheet({ ...of, picture: many, mass: { raster, window } })
    await expectGolden('picture-mass', sheet.svg)
  })

  test('picture of one column', async () => {
    const columns = [{ name: 'weight_g', transform: 'none' as const }]
    const { of, picture } = await shown(sheetFile, { ...parts, columns })
    await expectGolden('picture-column', pictureSheet({ ...of, picture }).svg)
  })

  test('pairs', async () => {
    const { analysis, of, flags, modelId } = await shown('samples/iris.csv', flowers)
    const question = { modelId, columns: analysis.columnIndices }
    const [view, flagged] = await Promise.all([
      service.call('pairs', { ...question, sample: 150 }),
      service.call('pairsRows', { ...question, rows: [...flags.rows] }),
    ])
    await expectGolden('pairs', pairsSheet(of, { view, flagged, selected: null }).svg)
  })

  test.each(['light', 'dark'] as const)('order, %s', async (theme) => {
    const { of, flags, modelId } = await shown(sheetFile, parts, theme)
    const question = { modelId, along: 'file' as const }
    const [view, marked, { rarity }] = await Promise.all([
      service.call('order', { ...question, sight: null, stretches: 750 }),
      service.call('orderFlags', { ...question, by: flags.by }),
      service.call('distribution', { modelId }),
    ])
    const answers = { view, marked, selected: null, rarity, column: null }
    await expectGolden(`order-${theme}`, orderSheet(of, answers).svg)
  })

  test('parallel', async () => {
    const { of, flags, modelId } = await shown(sheetFile, parts)
    const question = { modelId, by: flags.by, order: 'columns' as const, from: 0, most: 12 }
    const view = await service.call('parallel', question)
    const answers = { view, selected: null, scale: 'range' as const, bands: true }
    await expectGolden('parallel', parallelSheet(of, answers).svg)
  })

  test('model choice', async () => {
    const { of } = await shown(sheetFile, { ...parts, minComponents: 1, maxComponents: 5, covarianceTypes: ['full', 'tied', 'diag'] }) // prettier-ignore
    await expectGolden('choice', choiceSheet(of).svg)
  })

  test('distribution', async () => {
    const { of, modelId } = await shown(sheetFile, parts)
    const distribution = await service.call('distribution', { modelId })
    await expectGolden('distribution', distributionSheet(of, distribution).svg)
  })

  test('scaled', async () => {
    const { of, flags, modelId } = await shown('samples/iris.csv', flowers)
    const view = await service.call('scaled', { modelId, by: flags.by })
    await expectGolden('scaled', scaledSheet(of, view).svg)
  })

  test('components', async () => {
    const pca = { components: null, share: 0.95, whiten: true }
    const { of, modelId } = await shown('samples/iris.csv', { ...flowers, pca })
    const view = (await service.call('principalComponents', { modelId, first: 0, most: 1 }))!
    await expectGolden('components', componentsSheet(of, view).svg)
  })

  test('reasons', async () => {
    const { of, flags, modelId } = await shown(sheetFile, parts)
    const page = (await service.call('reasons', { modelId, by: flags.by, offset: 0, limit: 100 }))!
    await expectGolden('reasons', reasonsSheet(of, page, 'rank').svg)
  })

  test('compare', async () => {
    const models = [
      await shown('samples/iris.csv', flowers),
      await shown('samples/iris.csv', { ...flowers, covarianceTypes: ['tied'] }),
    ] as const
    const pictures = onCommonAxes(models[0].picture, models[1].picture)
    const [left, right] = models.map(({ of }, i) => ({
      ...of,
      picture: pictures[i]!,
      show: { contours: false },
    }))
    await expectGolden('compare', compareSheet([left!, right!], 'iris.csv').svg)
  })

  test.each([
    ['en', 'light'],
    ['zh-TW', 'dark'],
  ] as const)('families, %s', async (language, theme) => {
    const { analysis, flags, picture, of } = await shown(sheetFile, parts, theme)
    const words = translated(language)
    const look = sheetLook({ ...of, modelWords: modelWords(words) })
    const cards = familyCards(words, { analysis, flags, families: analysis.families, looks: [], theme }) // prettier-ignore
    const head = { ...look, subtitle: [...look.subtitle, familyRemarks(words, analysis).join(' ')] }
    await expectGolden(`families-${language}`, familiesSheet(head, cards, picture).svg)
  })

  test('images', async () => {
    const opened = await open(service, 'samples/digits.csv')
    const ten: Partial<Plan> = { minComponents: 10, maxComponents: 10, covarianceTypes: ['diag'], restarts: 1 } // prettier-ignore
    const { modelId, by, of } = await shown('samples/digits.csv', ten, 'light', [20, 21])
    const image = namedImage(opened.columns, opened.image!)
    const question = { modelId, image, by, offset: 0, limit: 60 }
    const page = await service.call('images', { ...question, of: { kind: 'flagged' } })
    const size = page.width * page.height
    const tiles = page.items.map((item, i) => ({
      images: [{ pixels: page.pixels.slice(i * size, (i + 1) * size), unknown: null }],
      captions: [`line ${item.line}`],
      flagged: item.flagged,
    }))
    const { title, subtitle } = sheetLook(of)
    const sections = [{ heading: 'Flagged', tiles }]
    const sheet = contactSheet({ title, subtitle: subtitle[0]!, description: 'Flagged: 60 images', width: page.width, height: page.height, sections }) // prettier-ignore
    await expectGolden('images', sheet.svg)
  })

  test('how sure', async () => {
    const { modelId, by, of, analysis } = await shown('samples/iris.csv', { ...flowers, maxComponents: 4 }) // prettier-ignore
    const stability = (await service.call('stability', { modelId, by, refits: 12 }))!
    const sections = howSureSections(t, stability, analysis.model)
    await expectGolden('sure', tableSheet(sheetLook(of), sections).svg)
  })

  test.each(['en', 'zh-TW'] as const)('tolerance, %s', async (language) => {
    const { set, analysis, of } = await shown(sheetFile, parts)
    const { percentile, assignment, limits } = analysis.plan
    const by = judgementSchema.parse({ percentile, assignment, limits })
    const answer = await service.call('tolerance', { analysisId: set.analysisId, by })
    const words = translated(language)
    const head = sheetLook({ ...of, modelWords: modelWords(words) })
    const sheet = tableSheet(head, toleranceSections(words, answer, limits, false))
    await expectGolden(`tolerance-${language}`, sheet.svg)
  })

  test('labels', async () => {
    const labelColumn = { column: 'species', bad: ['virginica'], good: ['setosa', 'versicolor'], ignore: [] } // prettier-ignore
    const two = { ...flowers, minComponents: 2, maxComponents: 2, percentile: 20, labelColumn }
    const { modelId, by, of } = await shown('samples/iris.csv', two)
    const judged = { ...judgementSchema.parse(by), known: { labels: [], labelColumn } }
    const statistics = (await service.call('labelStatistics', { modelId, by: judged }))!
    const sheet = labelsSheet(of, statistics, labelLines(t, statistics), labelWords(t))
    await expectGolden('labels', sheet.svg)
  })

  test('batch', async () => {
    const { set, by, of } = await shown(sheetFile, parts)
    const { tableId } = await open(service, sheetFile)
    const settings = { ...by, basis: 't-squared' as const, falseAlarmRate: 1 }
    const { analysisId } = set
    const scored = await service.call('scoreBatch', { analysisId, tableId, by: settings })
    const judged = await service.call('judgedBatch', { analysisId: scored.analysisId, by: settings }) // prettier-ignore
    const { modelId } = judged.models[0]!
    const which = { which: 'flagged', order: 'anomaly', offset: 0, limit: 5 } as const
    const { rows } = await service.call('rows', { modelId, by: judgementSchema.parse(settings), ...which }) // prettier-ignore
    const lines = rows.map(({ line }) => ({ line: String(line), oneIn: '–', why: ['first', 'second'] })) // prettier-ignore
    await expectGolden('batch', tableSheet(sheetLook(of), batchSections(t, judged, [lines])).svg)
  })
})

test('a line that moves by a pixel, another word and another colour are noticed', async () => {
  const { picture, of } = await shown('samples/iris.csv', flowers)
  const drawn = (change: object) => rounded(pictureSheet({ ...of, picture, ...change }).svg)
  const before = drawn({})
  expect(looksLike(drawn({}), before)).toBe(true)
  const moved = { ...picture.ellipses[0]!, line: picture.ellipses[0]!.line.map((p) => ({ ...p, x: p.x + (picture.x.max - picture.x.min) / 800 })) } // prettier-ignore
  const other = { ...picture, ellipses: [moved, ...picture.ellipses.slice(1)] }
  expect(looksLike(drawn({ picture: other }), before)).toBe(false)
  expect(looksLike(before.replace('#0072b2', '#0072b3'), before)).toBe(false)
  expect(looksLike(before.replace('iris.csv', 'Iris.csv'), before)).toBe(false)
  expect(looksLike(drawn({ show: { ellipses: false } }), before)).toBe(false)
})

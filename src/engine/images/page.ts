import { IsodenseError } from '../../core/errors'
import type { Steps } from '../../core/steps'
import type { ImageItem, ImagesPage } from '../../shared/api/images'
import type { EngineParams } from '../../shared/engineApi'
import { imagesAtOnce } from '../../shared/images'
import { isFlagged, isJudged, type CountedCut } from '../answers/cut'
import { flaggedIndices } from '../answers/flags'
import { oneInOfRow } from '../answers/rowDetail'
import { cutOf } from '../answers/threshold'
import type { Model } from '../model'
import { membersOf, ownResponsibilities } from './members'
import { componentMeans, generatedIn } from './modelColumns'
import { meanPixels, ownPixels, pixelsFrom, pixelsOf, type Pixels } from './pixels'
import { toGrey } from './toGrey'

/** More generated images are not looked at; a file has as many rows as are asked for. */
const mostGenerated = 1000

type Question = EngineParams<'images'>

/** What is to be shown: how many images there are, and those asked for. */
interface Found {
  total: number
  images: { item: ImageItem; values: Float64Array }[]
}

/**
 * Some rows, component means or generated rows of a model as images, in steps.
 * @throws SettingInvalid for an image that is none of the table's, and for a row or component that is not there
 */
export function* imagesPage(model: Model, question: Question): Steps<ImagesPage> {
  const { width, height } = question.image
  const pixels = pixelsOf(model.loaded, question.image)
  const limit = Math.min(question.limit, imagesAtOnce(question.image))
  const { total, images } = yield* found(model, pixels, { ...question, limit })
  const size = width * height
  const values = new Float64Array(images.length * size)
  images.forEach(({ values: one }, i) => values.set(one, i * size))
  return {
    modelId: model.analysis.modelId,
    ...{ total, offset: question.offset, width, height },
    ...toGrey(values, question.image),
    items: images.map(({ item }) => item),
  }
}

function* found(model: Model, pixels: Pixels, { of, by, offset, limit }: Question): Steps<Found> {
  if (of.kind === 'means') return meansIn(model, pixels, offset, limit)
  if (of.kind === 'generated') return generatedImages(model, pixels, of, offset, limit)
  const cut = cutOf(model, by)
  const rows = yield* rowsAsked(model, of, cut)
  const page = rows.slice(offset, offset + limit)
  const share = of.kind === 'family' ? yield* ownResponsibilities(model) : null
  return {
    total: rows.length,
    images: page.map((row) => ({
      item: rowItem(model, row, cut, share),
      values: ownPixels(pixels, row),
    })),
  }
}

type RowsOf = Exclude<Question['of'], { kind: 'means' | 'generated' }>

/** Rows of the file. */
function* rowsAsked(model: Model, of: RowsOf, cut: CountedCut): Steps<number[]> {
  const inFile = (indices: Int32Array) => Array.from(indices, (i) => model.rows[i]!)
  switch (of.kind) {
    case 'rows':
      return of.rows.map((row) => present(row, model.loaded.table.rows, 'data row'))
    case 'all':
      return Array.from(model.scope.rows ?? model.loaded.table.lines.keys())
    case 'flagged':
      return inFile(flaggedIndices(model, cut))
    case 'family':
      present(of.component, model.scaled.mixture.nComponents, 'family')
      return inFile(yield* membersOf(model, of))
  }
}

function present(index: number, count: number, what: string): number {
  if (index < count) return index
  throw new IsodenseError('SettingInvalid', `There is no ${what} ${index + 1}, only ${count}.`)
}

/** What is known of a row of the file. */
export function rowItem(
  model: Model,
  row: number,
  cut: CountedCut,
  share: Float64Array | null = null,
): ImageItem {
  const { table, columns } = model.loaded
  const i = model.fittedIndex[row]!
  const names = columns.find(({ kind }) => kind === 'identifier')
  return {
    row,
    line: table.lines[row]!,
    ...(table.origins && { file: table.origins.names[table.origins.of[row]!]! }),
    ...(names && { name: table.cells[names.index]!.at(row) }),
    ...(i >= 0 && {
      ...(isJudged(cut, i) && { flagged: isFlagged(cut, i) }),
      ...oneInOfRow(model, i),
      component: model.component[i]!,
      ...(share && { responsibility: share[i]! }),
    }),
  }
}

function meansIn(model: Model, pixels: Pixels, offset: number, limit: number): Found {
  const others = meanPixels(pixels, model.loaded)
  const { weights } = model.analysis.model
  const all = componentMeans(model)
  return {
    total: all.length,
    images: all.slice(offset, offset + limit).map((mean, at) => ({
      item: { component: offset + at, weight: weights[offset + at]! },
      values: pixelsFrom(pixels, mean, others),
    })),
  }
}

function generatedImages(
  model: Model,
  pixels: Pixels,
  { count, seed }: { count: number; seed: number },
  offset: number,
  limit: number,
): Found {
  const total = Math.min(count, mostGenerated)
  const others = meanPixels(pixels, model.loaded)
  const to = Math.min(total, offset + limit)
  const drawn = to > offset ? generatedIn(model, { from: offset, to, seed }) : []
  return {
    total,
    images: drawn.map((values) => ({ item: {}, values: pixelsFrom(pixels, values, others) })),
  }
}

import { IsodenseError } from '../../core/errors'
import type { ImageComparison } from '../../shared/api/images'
import type { EngineParams } from '../../shared/engineApi'
import type { Model } from '../model'
import { componentMeans } from './modelColumns'
import { ownPixels, pixelsFrom, pixelsOf } from './pixels'
import { toGrey } from './toGrey'

/**
 * A row's image beside the mean of its most responsible component. Pixels that the model knows nothing of are as the row
 * has them in both: they differ nowhere.
 *
 * @throws SettingInvalid for a row that is not there, and for an image that is none of the table's
 */
export function imageComparison(
  model: Model,
  { image, row }: Pick<EngineParams<'imageComparison'>, 'image' | 'row'>,
): ImageComparison {
  const { rows } = model.loaded.table
  if (row >= rows)
    throw new IsodenseError('SettingInvalid', `There is no data row ${row + 1}, only ${rows}.`)
  const pixels = pixelsOf(model.loaded, image)
  const own = ownPixels(pixels, row)
  const { pixels: greys, unknown } = toGrey(own, image)
  const inModel = new Set(model.analysis.columnIndices)
  const base = {
    modelId: model.analysis.modelId,
    ...{ row, width: image.width, height: image.height, own: greys, unknown },
    notInModel: pixels.columns.reduce((n, column) => n + (inModel.has(column) ? 0 : 1), 0),
  }
  const i = model.fittedIndex[row]!
  if (i < 0) return { ...base, component: null, expected: null, difference: null, largest: 0 }
  const component = model.component[i]!
  const expected = pixelsFrom(pixels, componentMeans(model)[component]!, own)
  const difference = Float32Array.from(own, (value, at) => value - expected[at]!)
  return {
    ...{ ...base, component, difference },
    expected: toGrey(expected, image).pixels,
    largest: difference.reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0),
  }
}

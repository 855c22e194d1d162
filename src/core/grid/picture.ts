import { IsodenseError } from '../errors'
import { evenSample } from './evenSample'
import { places } from './places'
import { oneColumnPicture } from './oneColumnPicture'
import type { PictureModel } from './pictureModel'
import { planePicture } from './planePicture'
import type { ContourKind, PictureGeometry } from './types'

/** Most rows that are sent as points. */
export const mostPoints = 50_000

export interface PictureRequest extends PictureModel {
  /** n: row of the file of each fitted row. */
  rows: Int32Array
  /** n: component of each fitted row. */
  assignment: Int32Array
  /** Most rows that are sent as points. */
  sampleSize?: number
  /** Shares of a component that its ellipses hold. */
  coverages?: readonly number[]
  contourKind?: ContourKind
}

/**
 * The picture of a model on two of its features, in the user's units. Everything is computed in the
 * units of the fit, which are centred, and mapped at the end: an offset of 1e8 costs no digits.
 *
 * @throws IsodenseError SettingInvalid where an axis is not a feature of the model;
 *   CovarianceSingular where a component has no spread
 */
export function buildPicture({
  model,
  data,
  rows,
  assignment,
  x,
  y,
  names,
  columns,
  marginal,
  centres,
  sampleSize = mostPoints,
  coverages = [0.95],
  contourKind = 'log',
}: PictureRequest): PictureGeometry {
  for (const axis of [x, y]) {
    if (!Number.isInteger(axis) || axis < 0 || axis >= model.mixture.nFeatures) {
      throw new IsodenseError(
        'SettingInvalid',
        `Axis ${axis} is not one of the model's ${model.mixture.nFeatures} columns.`,
      )
    }
  }
  const sample = evenSample(data.rows, sampleSize)
  const points = {
    row: Int32Array.from(sample, (i) => rows[i]),
    ...places(model, data, x, y, sample),
    component: Int32Array.from(sample, (i) => assignment[i]),
    total: data.rows,
  }
  const about = {
    model,
    data,
    x,
    y,
    names,
    columns,
    ...(marginal !== undefined && { marginal }),
    ...(centres && { centres }),
  }
  return x === y
    ? { points, ...oneColumnPicture(about) }
    : { points, ...planePicture(about, coverages, contourKind) }
}

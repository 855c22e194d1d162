import type { Steps } from '../../core/steps'
import type { ReasonsPage } from '../../shared/api/reasons'
import type { EngineParams } from '../../shared/engineApi'
import { explainerOf, findingOf } from '../explainModel'
import { valuesOf } from '../explain'
import type { Model } from '../model'
import { flaggedIndices } from './flags'
import { cutOf } from './threshold'

/** Why flagged rows are untypical, a page of them, in steps; null where the model cannot be explained. */
export function* reasonsPage(
  model: Model,
  { by, offset, limit }: EngineParams<'reasons'>,
): Steps<ReasonsPage | null> {
  const explainer = explainerOf(model)
  if (explainer === null) return null
  const all = flaggedIndices(model, cutOf(model, by))
  const indices = all.subarray(offset, offset + limit)
  const { prepared, loaded, analysis, component, notNormal } = model
  const d = prepared.columnData.columns
  const rows = indices.map((i) => model.rows[i])
  const shares = new Float32Array(rows.length * d)
  const values = new Float64Array(rows.length * d)
  const reasons: ReasonsPage['reasons'] = []
  for (const [at, i] of indices.entries()) {
    yield
    const x = valuesOf(model, i)
    x.forEach((value, j) => (values[at * d + j] = explainer.userValue(value, j)))
    const found = explainer.withShares(x)
    if (found) shares.set(found.shares, at * d)
    reasons.push({
      family: findingOf(model, component[i], notNormal?.[i] === 1),
      causes: found?.causes ?? [],
      typical: found?.typical ?? true,
      restTypical: found?.restTypical ?? true,
    })
  }
  return {
    modelId: analysis.modelId,
    total: all.length,
    offset,
    rows,
    lines: rows.map((row) => loaded.table.lines[row]),
    shares,
    values,
    reasons,
    decimals: explainer.decimals,
  }
}

import { dependentColumns } from '../core/prepare/dependentColumns'
import type { Candidate } from '../shared/engineApi'
import type { Prepared } from './prepare'
import type { FinishedFit } from './finishedFit'

/** What a person should know before signing, as whole sentences; empty when there is nothing. */
export function modelWarnings(finished: FinishedFit): string[] {
  const { stage, plan, prepared, skewed, generated, selection, all, best } = finished
  const warnings: string[] = []
  const { candidate, fit } = best
  if (generated) {
    warnings.push(
      'The file holds rows that were generated from a model. They were never measured, and no part can be judged by them.',
    )
  }
  if (stage === 'preview') warnings.push(previewWarning(finished))
  if (!fit!.converged) {
    warnings.push(
      `The fit had not converged after ${fit!.iterations} rounds. Allow more rounds, or try fewer components.`,
    )
  }
  if (candidate.degenerate)
    warnings.push(degenerateChoice(candidate.degenerate, plan.take ? 1 : all.length))
  warnings.push(...selection.notes)
  if (stage === 'final' && all.every((tried) => !isSame(tried.candidate, candidate)))
    warnings.push(notCompared(candidate, prepared))
  const edge = plan.maxComponents
  if (plan.take === null && plan.minComponents < edge && candidate.nComponents === edge) {
    warnings.push(
      `The chosen number of components, ${edge}, is the largest that was tried; more may describe the data better.`,
    )
  }
  const failed = all.filter((tried) => tried.candidate.error)
  if (failed.length > 0) {
    warnings.push(
      `${failed.length} of ${all.length} models could not be fitted, for example ${failed[0].candidate.covarianceType} with ${failed[0].candidate.nComponents} components: ${failed[0].candidate.error}`,
    )
  }
  warnings.push(...dependenceWarnings(prepared))
  if (skewed.length > 0) warnings.push(skewedWarning(skewed))
  const { keptOutCount } = finished.fitted
  if (keptOutCount > 0) warnings.push(keptOutWarning(keptOutCount, prepared.data.rows))
  const { length: leftOut } = prepared.leftOut
  if (leftOut > 0) warnings.push(leftOutWarning(leftOut, leftOut + prepared.data.rows))
  return warnings
}

function previewWarning({ selection, prepared, scopeRows }: FinishedFit): string {
  const { rows } = prepared.data
  const some = rows + prepared.leftOut.length < scopeRows
  const shown = some ? `${rows} rows, drawn at random, are judged and shown; ` : ''
  return `Preview: fitted once to ${selection.rows} of ${some ? scopeRows : rows} rows; ${shown}the full fit follows.`
}

export const leftOutWarning = (leftOut: number, rows: number): string =>
  `${leftOut} of ${rows} rows were left out and are not judged.`

/** From this share on, the rows that belong to no family may well be what the file is about. */
const manyKeptOut = 0.1

function keptOutWarning(keptOut: number, rows: number): string {
  const share = keptOut / rows
  const many =
    share < manyKeptOut
      ? ''
      : ` That is ${Math.round(100 * share)} %: where these rows are good ones, let them have their part in the fit.`
  return `${keptOut} of the ${rows} rows to be fitted lie outside the core of all families and had no part in the fit; they are judged as all others are.${many}`
}

function dependenceWarnings({ data, names }: Prepared): string[] {
  if (data.rows <= data.columns) {
    return [
      `${data.rows} rows are too few for ${data.columns} columns: full and tied covariances are singular. Choose fewer columns.`,
    ]
  }
  const list = (columns: number[]) => columns.map((c) => `“${names[c]}”`).join(', ')
  return dependentColumns(data).map(
    ({ column, from }) =>
      `Column “${names[column]}” follows exactly from ${list(from)}: it adds nothing and makes full and tied covariances singular. Leave it out.`,
  )
}

const isSame = (a: Candidate, b: Candidate) =>
  a.covarianceType === b.covarianceType && a.nComponents === b.nComponents

const notCompared = ({ covarianceType, nComponents, parameters }: Candidate, { data }: Prepared) =>
  `The model taken by hand, ${covarianceType} with ${nComponents} ${nComponents === 1 ? 'component' : 'components'}, was left out of the comparison: its ${parameters} parameters are many for ${data.rows} rows.`

/** So many columns are named. */
const mostNamed = 5

function skewedWarning(names: string[]): string {
  const named = names.slice(0, mostNamed).map((name) => `“${name}”`)
  const more = names.length - named.length
  const list = named.join(', ') + (more > 0 ? ` and ${more} more` : '')
  return names.length === 1
    ? `Column ${list} is strongly skewed: families of its logarithm describe it better. Consider taking the logarithm.`
    : `Columns ${list} are strongly skewed: families of their logarithms describe them better. Consider taking the logarithms.`
}

const degenerateChoice = (why: string, tried: number) =>
  tried === 1
    ? `The model is degenerate and its criterion is not to be trusted: ${why}`
    : `Every model that was tried is degenerate, so the criterion decided; its value is not to be trusted: ${why}`

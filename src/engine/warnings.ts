import { dependentColumns } from '../core/prepare/dependentColumns'
import type { Prepared } from './prepare'
import type { FinishedFit } from './finishedFit'

/** What a person should know before signing, as whole sentences; empty when there is nothing. */
export function modelWarnings({
  stage,
  plan,
  prepared,
  selection,
  all,
  best,
}: FinishedFit): string[] {
  const warnings: string[] = []
  const { candidate, fit } = best
  if (stage === 'preview') {
    warnings.push(
      `Preview: fitted once to ${selection.rows} of ${prepared.data.rows} rows; the full fit follows.`,
    )
  }
  if (!fit!.converged) {
    warnings.push(
      `The fit had not converged after ${fit!.iterations} rounds. Allow more rounds, or try fewer components.`,
    )
  }
  if (candidate.degenerate)
    warnings.push(degenerateChoice(candidate.degenerate, plan.take ? 1 : all.length))
  warnings.push(...selection.notes)
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
  const { length: leftOut } = prepared.leftOut
  if (leftOut > 0) {
    warnings.push(
      `${leftOut} of ${leftOut + prepared.data.rows} rows were left out and are not judged.`,
    )
  }
  return warnings
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

const degenerateChoice = (why: string, tried: number) =>
  tried === 1
    ? `The model is degenerate and its criterion is not to be trusted: ${why}`
    : `Every model that was tried is degenerate, so the criterion decided; its value is not to be trusted: ${why}`

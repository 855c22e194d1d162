import type { EngineService } from '../engine/service'
import type { Analysis, Candidate } from '../shared/engineApi'
import type { SelectArgs } from './args'
import { choicePicture } from './choicePicture'
import { fit } from './fit'
import { figure } from './figure'
import { alignedTable, guardLine, linesText, setNotes } from './output'
import { pcaLine, pcaSection } from './pcaSection'
import { pictureTargets } from './pictureTargets'
import { resultTable } from './resultTable'

/** `isodense select`: how the models compare, best first. Throws IsodenseErrors. */
export async function select(
  service: EngineService,
  args: SelectArgs,
  signal: AbortSignal,
): Promise<void> {
  const fitted = await fit(service, args, [args.out, args.picture], signal)
  const { set, opened } = fitted
  if (args.json !== '-') {
    for (const analysis of set.models) process.stdout.write(summary(analysis))
    process.stdout.write(linesText(setNotes(opened, set)))
  }
  if (args.out !== undefined) {
    const table = resultTable(records(set.models), opened.dialect)
    await fitted.write(args.out, table, 'the comparison')
  }
  if (args.picture !== undefined) {
    const targets = pictureTargets(args.picture, set.models.map(({ group }) => group)) // prettier-ignore
    for (const [i, analysis] of set.models.entries()) {
      const svg = choicePicture(analysis, opened.fileName, args.theme)
      await fitted.write(targets[i]!, [svg], 'the comparison as a picture')
    }
  }
  await fitted.writeJson({
    rows: opened.rows,
    columns: set.plan.columns.map(({ name }) => name),
    settings: set.plan,
    models: set.models.map(
      ({ modelId, group, fittedRows, selectionRows, model, selection, guards, warnings }) => ({
        ...(group !== null && { group }),
        fittedRows,
        ...(selectionRows !== undefined && { selectionRows }),
        taken: { covarianceType: model.covarianceType, nComponents: model.nComponents },
        selection,
        pca: pcaSection(service.session.model(modelId)),
        guards,
        warnings,
      }),
    ),
    failedGroups: set.failedGroups,
    warnings: opened.notes,
  })
}

const remark = ({ error, degenerate, passedOver, converged }: Candidate) => {
  if (error !== undefined) return 'failed'
  if (degenerate !== undefined) return 'collapsed'
  const doubts = [passedOver && 'passed over', !converged && 'not converged']
  return doubts.filter(Boolean).join(', ')
}

/** In the order of the choice: best first by the plan's criterion, then what is passed over, collapsed, and failed. */
function ranked({ selection, plan }: Analysis): Candidate[] {
  const last = ({ error, degenerate, passedOver }: Candidate) =>
    [passedOver, degenerate, error].findLastIndex((why) => why !== undefined)
  const value = (c: Candidate) => (c.error === undefined ? c[plan.criterion] : 0)
  return selection.toSorted((a, b) => last(a) - last(b) || value(a) - value(b))
}

function summary(analysis: Analysis): string {
  const { model, group, plan } = analysis
  const taken = (c: Candidate) =>
    c.covarianceType === model.covarianceType && c.nComponents === model.nComponents
  const head = ['', 'type', 'k', 'BIC', 'AIC', 'log-likelihood', 'worst restart', '']
  const body = ranked(analysis).map((c) => [
    taken(c) ? '→' : '',
    c.covarianceType,
    String(c.nComponents),
    ...(c.error === undefined
      ? [figure(c.bic), figure(c.aic), figure(c.logLikelihood), figure(worst(c))]
      : ['', '', '', '']),
    remark(c),
  ])
  const title = group === null ? '' : `Group ${group}: `
  return [
    ...pcaLine(analysis).map((line) => `${title}${line}`),
    `${title}${analysis.selection.length} models by ${plan.criterion.toUpperCase()}, best first`,
    ...alignedTable([head, ...body]),
    ...analysis.guards.map(guardLine),
    '',
  ].join('\n')
}

const worst = ({ restartLogLikelihoods, logLikelihood }: Candidate) =>
  restartLogLikelihoods.reduce<number>((least, l) => Math.min(least, l ?? least), logLikelihood)

function* records(models: Analysis[]): Generator<(string | number)[]> {
  yield [
    ...['group', 'covariance_type', 'components', 'bic', 'aic', 'log_likelihood', 'parameters'],
    ...['worst_restart', 'best_restart', 'failed_restarts', 'stopped_restarts'],
    ...['converged', 'remark'],
  ]
  for (const analysis of models) {
    for (const c of ranked(analysis)) {
      const restarts = c.restartLogLikelihoods.filter((l) => l !== null)
      const fitted = c.error === undefined
      yield [
        ...[analysis.group ?? '', c.covarianceType, c.nComponents],
        ...[c.bic, c.aic, c.logLikelihood].map((value) => (fitted ? value : '')),
        c.parameters,
        ...(restarts.length > 0 ? [Math.min(...restarts), Math.max(...restarts)] : ['', '']),
        c.restartLogLikelihoods.length - restarts.length - c.restartsStopped,
        c.restartsStopped,
        fitted ? String(c.converged) : '',
        c.error ?? c.degenerate ?? c.passedOver ?? '',
      ]
    }
  }
}

import { flagReason } from '../engine/answers/cut'
import { cutOf } from '../engine/answers/threshold'
import type { EngineService } from '../engine/service'
import type { AnalysisSet, OpenedTable } from '../shared/engineApi'
import { thresholdSettings } from '../shared/plan'
import type { ScoreArgs } from './args'
import { checkSettings } from './checkSettings'
import { fit } from './fit'
import { apostrophes, linesText } from './output'
import { progressReporter } from './progressReporter'
import type { ScoredModel } from './scoredModel'
import { scoreResult } from './scoreResult'
import { scoreText } from './scoreText'
import { checkTargets } from './targets'
import { tSquaredSection } from './tSquaredSection'

/** `isodense score`: every row of a batch, judged by a model of good rows. Throws IsodenseErrors. */
export async function score(
  service: EngineService,
  args: ScoreArgs,
  signal: AbortSignal,
): Promise<void> {
  const { input, others, reference, settings, out, all, json } = args
  const batchFiles = [input, ...others]
  const targets = [out, all, json === '-' ? undefined : json].filter((target) => target !== undefined) // prettier-ignore
  await checkTargets(targets, args.savePlan, { inputs: batchFiles, plan: null })
  const command = { ...args, input: reference, others: [] }
  const fitted = await fit(service, command, [out, all], signal)
  const progress = progressReporter(process.stderr)
  let opened: OpenedTable
  let set: AnalysisSet
  const by = thresholdSettings(fitted.set.plan)
  try {
    const context = { signal, onProgress: progress.report }
    const files = batchFiles.map((path, i) => {
      const handle = `batch ${i + 1}`
      service.files.add(handle, { path, access: 'read' })
      return handle
    })
    opened = await (files.length === 1
      ? service.call('open', { file: files[0], settings }, context)
      : service.call('openStack', { files, settings }, context))
    const loaded = service.session.table(opened.tableId)
    checkSettings(settings, { ...loaded.reading, names: loaded.table.names })
    const { analysisId } = fitted.set
    const question = { analysisId, tableId: opened.tableId, by }
    set = await service.call('scoreBatch', question, context)
  } finally {
    progress.end()
  }
  const batch = await service.call('judgedBatch', { analysisId: set.analysisId, by }, { signal })
  const scored: ScoredModel[] = []
  for (const [i, { modelId, columnIndices }] of set.models.entries()) {
    const [x, y = x] = columnIndices
    const question = { modelId, by, x, y, colourBy: null, assignment: 'largest' as const }
    const flags = await service.call('flags', question, { signal })
    const model = service.session.model(modelId)
    const cut = cutOf(model, by)
    scored.push({
      ...{
        model,
        flags,
        reasons: Array.from(flags.rows, (row) => flagReason(cut, model.fittedIndex[row])),
      },
      tSquared: tSquaredSection(model, flags),
      reach: batch.models[i].reach,
    })
  }
  if (json !== '-') process.stdout.write(linesText(scoreText(opened, fitted, scored, service.session.set(set.analysisId).unjudged))) // prettier-ignore
  for (const [which, target] of [
    ['flagged', out],
    ['all', all],
  ] as const) {
    if (target === undefined) continue
    service.files.add(which, { path: target, access: 'write' })
    const question = { analysisId: set.analysisId, by: set.plan, which, target: which }
    const written = await service.call('export', question, { signal })
    fitted.say(`Wrote ${written.rows} rows to ${target}${apostrophes(written.escapedCells)}`)
  }
  await fitted.writeJson(scoreResult(batch, { opened, fitted, scored, unjudged: service.session.set(set.analysisId).unjudged })) // prettier-ignore
}

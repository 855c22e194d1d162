import { basename } from 'node:path'
import type { GoodBatch } from '../shared/api/goodBatch'
import { flagReason } from '../engine/answers/cut'
import { cutOf } from '../engine/answers/threshold'
import { keptOutRows, type Model } from '../engine/model'
import { writeFileAtomically } from '../engine/files/writeFileAtomically'
import type { EngineService } from '../engine/service'
import { exportPieces } from '../engine/stream/exportFile'
import { shareCrossFit } from '../engine/goodBatchFit'
import { meaningOfFile, oneInOfFile } from '../engine/stream/fileMeaning'
import type { FileScores } from '../engine/stream/fileScores'
import { flagsOfFile } from '../engine/stream/judgedFile'
import { labelStatisticsOfFile } from '../engine/stream/labelStatistics'
import type { LargeFile } from '../engine/stream/largeFile'
import { detailsOf } from '../engine/stream/rowDetails'
import { reasonsOfFile } from '../engine/stream/rowReasons'
import { toleranceTableOf } from '../engine/stream/tolerance'
import { leftOutNote } from '../engine/guards/leftOut'
import { note } from '../engine/guards/guard'
import type { DetectArgs } from './args'
import { askMeaning } from './askMeaning'
import { fit } from './fit'
import { labelLines, labelSection } from './labels'
import { meaningLines } from './meaning'
import {
  apostrophes,
  flaggedShown,
  linesText,
  setNotes,
  summaryText,
  toleranceLines,
} from './output'
import { mostExplainedRows, whyNot, withReason } from './reasons'
import { progressReporter } from './progressReporter'
import { pcaSection } from './pcaSection'
import { detectResult, type Judged } from './result'
import { UsageError } from './usageError'

/**
 * `isodense detect` of a file that is too large to be kept: the model is fitted to a random sample of its rows,
 * and every row is scored while the file is read again.
 */
export async function detectLarge(
  service: EngineService,
  args: DetectArgs,
  signal: AbortSignal,
): Promise<void> {
  if (args.plan.excluded.lines.length > 0) throw excludedIn(args.input, 'leave --exclude out')
  const { out, all, json } = args
  const seed = args.plan.fields.seed ?? 0
  let large: LargeFile | undefined
  const targets = [out, all, args.picture]
  const fitted = await fit(service, args, targets, signal, async (_, [path], settings, context) => {
    service.files.add('input', { path, access: 'read' })
    const wanted = { settings, rows: args.fitRows, seed, signal }
    const found = await service.openLarge('input', wanted, context)
    large = found.large
    return found.opened
  })
  const { opened, set, say } = fitted
  refuse(args, set.plan)
  const { file, sample } = large!
  const progress = progressReporter(process.stderr)
  const pass = (from: number, to: number) => ({
    signal,
    onFraction: (fraction: number) =>
      progress.report({ step: 'writing', fraction: from + (to - from) * fraction }),
  })
  const model = service.session.model(set.models[0].modelId)
  const scores = await service.scoreLarge(large!, model.analysis.modelId, pass(0, 0.5))
  // What good parts give is asked of the sample, whose model judges all rows.
  const { goodBatch } = await askMeaning(service, model.analysis, args.goodBatch, signal)
  shareCrossFit(model, scores)
  const judged = judgedFile(model, scores, goodBatch, { rows: sample.rows, seed })
  const { rows } = judged.flags
  const cut = cutOf(scores, set.plan)
  const tolerance = toleranceTableOf(model, scores, cut)
  const labels = labelStatisticsOfFile(scores, cut)

  const details = detailsOf(model, scores, rows.slice(0, json === '-' ? 0 : flaggedShown))
  const reasons = reasonsOfFile(model, scores, rows.slice(0, json === undefined ? flaggedShown : mostExplainedRows)) // prettier-ignore
  const onPart: typeof details.onPart = (part, first) => {
    details.onPart(part, first)
    reasons.onPart(part, first)
  }
  const write = async (which: 'flagged' | 'all', target: string | undefined) => {
    if (target === undefined) return
    const what = { which, cut, onPart }
    const pieces = exportPieces(file, sample, model, scores, what, pass(0.5, 1))
    const written = await writeFileAtomically(target, pieces, { inputPath: file.path, signal })
    say(`Wrote ${written.rows} rows to ${target}${apostrophes(written.escapedCells)}`)
  }
  await write('flagged', out)
  await write('all', all)
  if (!details.complete() || !reasons.complete())
    await details.read(file, sample, pass(0.5, 1), reasons.onPart)
  progress.end()

  const counts = tolerance && { ...tolerance, analysisId: set.analysisId }
  const labelNotes = set.labelNotes.map((note) => `Of the sample: ${note}`)
  const whole = { ...set, models: [judged.analysis], labelNotes }
  if (json !== '-') {
    const { analysis, flags } = judged
    const shown = details.rows().map((row) => withReason(row, reasons.found))
    const text = summaryText(opened, analysis, flags, shown, {
      judgedRows: judged.sample!.judgedRows - analysis.partialCount,
      meaning: meaningLines(analysis, flags, judged.meaning),
    })
    const lines = [
      ...toleranceLines(set.plan, counts),
      ...labelLines(labels),
      ...setNotes(opened, whole),
    ]
    process.stdout.write(text + linesText(lines))
  }
  const { missing } = scores
  const explained = { rows: rows.length, found: reasons.found, ...whyNot(model) }
  const result = detectResult(opened, whole, [{ ...judged, explained }], [], counts)
  await fitted.writeJson({ ...result, ...labelSection(labels) }, { rows: sample.rows, missing })
}

/** What needs all rows in memory. Throws UsageError. */
function refuse(
  { input, picture, images, stability }: DetectArgs,
  plan: Model['analysis']['plan'],
): void {
  const why = `is not possible for ${basename(input)}, which is too large to be kept in memory.`
  if (plan.fitBy !== null) throw new UsageError(`A model for each group ${why}`)
  if (plan.assignment === 'draw') throw new UsageError(`Drawing families ${why}`)
  if (plan.labels.some(({ entries }) => entries.length > 0))
    throw new UsageError(
      `Labels of single rows cannot be found in ${basename(input)}, which is too large to be kept in memory: --no-labels leaves them out.`,
    )
  if (plan.excluded.length > 0) throw excludedIn(input, '--no-exclusions leaves them out')
  if (picture !== undefined) throw new UsageError(`--picture ${why}`)
  if (images !== undefined) throw new UsageError(`--images ${why}`)
  if (stability !== undefined) throw new UsageError(`--stability ${why}`)
}

const excludedIn = (input: string, what: string) =>
  new UsageError(
    `Rows that are excluded by hand cannot be found in ${basename(input)}, which is too large to be kept in memory: ${what}, or use --filter.`,
  )

/** The model and the flags of all rows of the file. */
function judgedFile(
  model: Model,
  scores: FileScores,
  goodBatch: GoodBatch | null,
  { rows, seed }: { rows: number; seed: number },
): Omit<Judged, 'explained'> {
  const { analysis } = model
  const { leftOut, totalWeight, sorted } = scores
  const { fittedRows } = analysis
  const judgedRows = sorted.all.values.length
  const partial = scores.partialCount
  const complete = judgedRows - partial
  const guards = analysis.guards.filter(({ id }) => id !== 'leftOut' && id !== 'partlyJudged')
  if (leftOut.length > 0) guards.push(leftOutNote(leftOut.length, rows, partial))
  if (fittedRows < complete)
    guards.push(note('fittedToSample', { sample: fittedRows, rows: complete, seed }))
  const warnings = guards.map(({ text }) => text)
  const flags = flagsOfFile(model, scores)
  const cut = cutOf(scores, analysis.plan)
  return {
    analysis: {
      ...analysis,
      rows,
      totalWeight,
      leftOutCount: leftOut.length,
      partialCount: partial,
      guards,
      warnings,
    },
    flags,
    flagReasons: Array.from(flags.rows, (row) => flagReason(cut, row)!),
    oneIn: Array.from(flags.rows, oneInOfFile(model, scores)),
    pca: pcaSection(model),
    meaning: {
      meaning: meaningOfFile(model, scores, cut),
      // So many of the sample are another share of it than of the file.
      goodBatch: goodBatch && cut.basis !== 'count' ? { ...goodBatch, ofRows: complete } : null,
    },
    leftOut,
    // Of a sample they are some of those that other samples would keep out.
    keptOut: fittedRows < complete ? [] : keptOutRows(model),
    sample: { rows: fittedRows, seed, judgedRows },
  }
}

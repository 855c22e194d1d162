import { IsodenseError } from '../core/errors'
import type { EngineService } from '../engine/service'
import { flagReason } from '../engine/answers/cut'
import { smallSampleOf } from '../engine/answers/smallSample'
import { cutOf } from '../engine/answers/threshold'
import { inSlices } from '../engine/inSlices'
import { labelStatistics } from '../engine/labels/answers'
import { oneInOfRows } from '../engine/rareness'
import { keptOutRows } from '../engine/model'
import { isLarge, isReadAgain } from '../engine/stream/largeFile'
import type { RowKind } from '../shared/engineApi'
import { thresholdSettings } from '../shared/plan'
import type { DetectArgs, PictureLook } from './args'
import { detectLarge } from './detectLarge'
import { fit, type Fitted } from './fit'
import { labelLines, labelSection } from './labels'
import {
  apostrophes,
  flaggedShown,
  linesText,
  setNotes,
  summaryText,
  toleranceLines,
} from './output'
import { askMeaning } from './askMeaning'
import { meaningLines } from './meaning'
import { drawPicture, pictureQuestion } from './picture'
import { imageNeeded } from './imageOptions'
import { drawImages } from './images'
import { pictureTargets } from './pictureTargets'
import { explainedRows, mostExplainedRows, withReason } from './reasons'
import { detectResult, type Judged } from './result'
import { stabilities } from './stability'
import { pcaSection } from './pcaSection'
import { tSquaredSection } from './tSquaredSection'
import { UsageError } from './usageError'

/**
 * `isodense detect`: the window's main job on the same engine; of a file that is too large to be kept in memory
 * by way of a sample. Throws IsodenseErrors.
 */
export async function detect(
  service: EngineService,
  args: DetectArgs,
  signal: AbortSignal,
): Promise<void> {
  const { input, others, settings, fitRows } = args
  const canBeLarge = others.length === 0
  if (fitRows !== undefined && !(await isReadAgain(input)))
    throw new UsageError(`--fit-rows needs a text file, as "${input}" is read several times.`)
  if (fitRows !== undefined || (canBeLarge && (await isLarge(input, settings))))
    return detectLarge(service, args, signal)
  try {
    await detectInMemory(service, args, signal)
  } catch (error) {
    // Larger than its beginning let expect.
    const tooLarge = error instanceof IsodenseError && error.code === 'TableTooLarge'
    if (!canBeLarge || !tooLarge || !(await isReadAgain(input))) throw error
    await detectLarge(service, args, signal)
  }
}

async function detectInMemory(
  service: EngineService,
  args: DetectArgs,
  signal: AbortSignal,
): Promise<void> {
  const { out, all, picture, images, json } = args
  const fitted = await fit(service, args, [out, all, picture, images], signal)
  const { set, opened } = fitted
  const { plan, analysisId } = set
  const judged: Judged[] = []
  for (const analysis of set.models) {
    // First, as it waits with progress for what the flags need.
    const meaning = await askMeaning(service, analysis, args.goodBatch, signal)
    const question = pictureQuestion(fitted, analysis)
    const flags = await service.call(
      'flags',
      { ...question, by: thresholdSettings(plan) },
      { signal },
    )
    const model = service.session.model(analysis.modelId)
    const cut = cutOf(model, plan)
    const { leftOut } = model
    const flagReasons = Array.from(flags.rows, (row) => flagReason(cut, model.fittedIndex[row]!)!)
    const explained = explainedRows(model, flags.rows, json === undefined ? flaggedShown : mostExplainedRows) // prettier-ignore
    const oneIn = oneInOfRows(model, flags.rows)
    judged.push({
      ...{
        analysis,
        flags,
        flagReasons,
        oneIn,
        meaning,
        leftOut,
        keptOut: keptOutRows(model),
        explained,
      },
      tSquared: tSquaredSection(model, flags),
      pca: pcaSection(model),
      smallSample: smallSampleOf(model, plan),
    })
  }
  const sure = await stabilities(service, set, args.stability, signal)
  const tolerance =
    plan.limits.length > 0 ? await service.call('tolerance', { analysisId, by: plan }) : null
  const { unjudged, models } = service.session.set(analysisId)
  const labels = await inSlices(labelStatistics(models, plan), signal)
  if (json !== '-') {
    for (const [i, { analysis, flags, explained, smallSample, meaning }] of judged.entries()) {
      const { rows } = await service.call('rows', {
        ...{ modelId: analysis.modelId, by: plan, which: 'flagged', order: 'anomaly' },
        ...{ offset: 0, limit: flaggedShown },
      })
      const shown = rows.map((row) => withReason(row, explained.found))
      const more = {
        stability: sure[i]!,
        smallSample,
        meaning: meaningLines(analysis, flags, meaning),
      }
      process.stdout.write(summaryText(opened, analysis, flags, shown, more))
    }
    process.stdout.write(
      linesText([
        ...toleranceLines(plan, tolerance),
        ...labelLines(labels),
        ...setNotes(opened, set),
      ]),
    )
  }
  await exportTable(fitted, 'flagged', out)
  await exportTable(fitted, 'all', all)
  if (picture !== undefined) await drawAll(fitted, judged, picture, args.look)
  if (images !== undefined) await drawAllImages(fitted, judged, images, args)
  const withStability = judged.map((one, i) => ({ ...one, stability: sure[i]! }))
  await fitted.writeJson({
    ...detectResult(opened, set, withStability, unjudged, tolerance),
    ...labelSection(labels),
  })
}

/** One picture for each model. */
async function drawAll(fitted: Fitted, judged: Judged[], target: string, look: PictureLook) {
  const groups = judged.map(({ analysis }) => analysis.group)
  const files = pictureTargets(target, groups)
  for (const [i, { analysis, flags }] of judged.entries())
    await drawPicture(fitted, { analysis, flags }, look, files[i]!)
}

/** One sheet of images for each model. */
async function drawAllImages(fitted: Fitted, judged: Judged[], target: string, args: DetectArgs) {
  const image = imageNeeded(fitted.opened, fitted.set.plan)
  const files = pictureTargets(target, judged.map(({ analysis }) => analysis.group)) // prettier-ignore
  const sheet = { parts: args.imageParts, theme: args.look.theme, image }
  for (const [i, one] of judged.entries()) await drawImages(fitted, one, sheet, files[i]!)
}

async function exportTable(
  { service, set, say, signal }: Fitted,
  which: RowKind,
  target: string | undefined,
) {
  if (target === undefined) return
  service.files.add(which, { path: target, access: 'write' })
  const question = { analysisId: set.analysisId, by: set.plan, which, target: which }
  const written = await service.call('export', question, { signal })
  say(`Wrote ${written.rows} rows to ${target}${apostrophes(written.escapedCells)}`)
}

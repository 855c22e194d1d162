import type { EngineService } from '../engine/service'
import type { Analysis, AnalysisSet } from '../shared/engineApi'
import { thresholdSettings } from '../shared/plan'
import type { SampleArgs } from './args'
import { fit, type Fitted } from './fit'
import { imageNeeded } from './imageOptions'
import { drawImages } from './images'
import { drawPicture, pictureQuestion } from './picture'
import { pcaSection } from './pcaSection'
import { UsageError } from './usageError'

/** `isodense sample`: rows drawn from the fitted model, marked as generated. Throws IsodenseErrors. */
export async function sample(
  service: EngineService,
  args: SampleArgs,
  signal: AbortSignal,
): Promise<void> {
  const { out, count, sampleSeed: seed, group, picture, images } = args
  // Before the fit: the name is wrong whatever comes out of it.
  if (!/generated[^/\\]*$/i.test(out)) {
    throw new UsageError(
      `Generated rows go to a file that says so: put "generated" into the name "${out}".`,
    )
  }
  const fitted = await fit(service, args, [out, picture, images], signal)
  const analysis = modelOf(fitted.set, group)
  service.files.add('generated', { path: out, access: 'write' })
  const { modelId, model } = analysis
  const question = { modelId, count, seed, target: 'generated' }
  const written = await service.call('exportSample', question, { signal })
  fitted.say(
    `Wrote ${written.rows} generated rows (${model.covarianceType}, ${counted(model.nComponents, 'component')}, seed ${seed}) to ${out}: not measured.`,
  )
  if (images !== undefined || picture !== undefined) await draw(fitted, analysis, args)
  await fitted.writeJson({
    generated: true,
    count: written.rows,
    seed,
    ...(analysis.group !== null && { group: analysis.group }),
    columns: analysis.columns,
    settings: analysis.plan,
    model,
    pca: pcaSection(service.session.model(modelId)),
    warnings: [...fitted.opened.notes, ...analysis.warnings],
  })
}

/** What was drawn, as a picture over the file's rows and as small images. */
async function draw(
  fitted: Fitted,
  analysis: Analysis,
  { count, sampleSeed: seed, picture, images, look }: SampleArgs,
): Promise<void> {
  const { service, set, opened } = fitted
  if (picture !== undefined) {
    const axes = pictureQuestion(fitted, analysis)
    const flags = await service.call('flags', { ...axes, by: thresholdSettings(analysis.plan) })
    const generated = await service.call('sample', { ...axes, count, seed })
    await drawPicture(fitted, { analysis, flags, generated }, look, picture)
  }
  if (images === undefined) return
  const image = imageNeeded(opened, set.plan)
  const sheet = { parts: ['generated' as const], theme: look.theme, image, draw: { count, seed } }
  await drawImages(fitted, { analysis, flags: null }, sheet, images)
}

function modelOf({ models, plan }: AnalysisSet, group: string | undefined): Analysis {
  const list = models.map((model) => `"${model.group}"`).join(', ')
  if (group === undefined && models.length === 1) return models[0]
  if (group === undefined)
    throw new UsageError(`Name the group to draw from with --group: ${list}.`)
  const model = models.find((m) => m.group === group)
  if (model) return model
  throw new UsageError(
    plan.fitBy === null
      ? '--group needs --fit-by: there is one model of all rows.'
      : `There is no model for the group "${group}"; there are ${list}.`,
  )
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

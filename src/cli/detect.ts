import { pictureSvg } from '../charts/svg'
import type { EngineService } from '../engine/service'
import type { Analysis, PictureQuestion, RowKind } from '../shared/engineApi'
import type { DetectArgs, PictureLook } from './args'
import { fit, type Fitted } from './fit'
import { flaggedShown, linesText, setNotes, summaryText, toleranceLines } from './output'
import { pictureTargets } from './pictureTargets'
import { detectResult, type Judged } from './result'

/** `isodense detect`: the window's main job on the same engine. Throws IsodenseErrors. */
export async function detect(
  service: EngineService,
  args: DetectArgs,
  signal: AbortSignal,
): Promise<void> {
  const { out, all, picture, json } = args
  const fitted = await fit(service, args, [out, all, picture], signal)
  const { set, opened } = fitted
  const { plan, analysisId } = set
  const judged: Judged[] = []
  for (const analysis of set.models) {
    const question = pictureQuestion(fitted, analysis)
    const flags = await service.call('flags', { ...question, percentile: plan.percentile })
    judged.push({
      analysis,
      flags,
      leftOut: service.session.model(analysis.modelId).prepared.leftOut,
    })
  }
  const tolerance =
    plan.limits.length > 0 ? await service.call('tolerance', { analysisId, by: plan }) : null
  const { unjudged } = service.session.set(analysisId)
  if (json !== '-') {
    for (const { analysis, flags } of judged) {
      const { rows } = await service.call('rows', {
        ...{ modelId: analysis.modelId, by: plan, which: 'flagged', order: 'anomaly' },
        ...{ offset: 0, limit: flaggedShown },
      })
      process.stdout.write(summaryText(opened, analysis, flags, rows))
    }
    process.stdout.write(linesText([...toleranceLines(plan, tolerance), ...setNotes(opened, set)]))
  }
  await exportTable(fitted, 'flagged', out)
  await exportTable(fitted, 'all', all)
  if (picture !== undefined) await drawAll(fitted, judged, picture, args.look)
  await fitted.writeJson(detectResult(opened, set, judged, unjudged, tolerance))
}

/** One picture for each model. */
async function drawAll(fitted: Fitted, judged: Judged[], target: string, look: PictureLook) {
  const { service, opened, set, signal } = fitted
  const { show, theme, colourByCluster } = look
  const files = pictureTargets(
    target,
    judged.map(({ analysis }) => analysis.group),
  )
  for (const [i, { analysis, flags }] of judged.entries()) {
    const question = pictureQuestion(fitted, analysis)
    const svg = pictureSvg({
      ...{ analysis, flags, show, theme, colourByCluster, fileName: opened.fileName },
      picture: await service.call('picture', question),
      limits: look.limits ? set.plan.limits : [],
      ...(look.kmeans && { kmeans: await service.call('kmeans', question, { signal }) }),
    })
    await fitted.write(files[i]!, [svg], 'the picture')
  }
}

/** The picture on the plan's axes, else the first two columns. */
function pictureQuestion({ set, opened }: Fitted, analysis: Analysis): PictureQuestion {
  const { axes, colourBy, assignment } = set.plan
  const index = (name: string) => opened.columns.findIndex((column) => column.name === name)
  const [x, y] = axes ? [index(axes.x), index(axes.y)] : analysis.columnIndices
  return {
    modelId: analysis.modelId,
    x: x!,
    y: y ?? x!,
    colourBy: colourBy === null ? null : index(colourBy),
    assignment,
  }
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
  const escaped = written.escapedCells
    ? `, ${written.escapedCells} cells got an apostrophe so that no spreadsheet runs them`
    : ''
  say(`Wrote ${written.rows} rows to ${target}${escaped}`)
}

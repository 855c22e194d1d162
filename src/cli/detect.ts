import { pictureSvg } from '../charts/svg'
import type { EngineService } from '../engine/service'
import type { Analysis, PictureQuestion, RowKind } from '../shared/engineApi'
import type { DetectArgs } from './args'
import { fit, type Fitted } from './fit'
import { flaggedShown, summaryText } from './output'
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
  if (json !== '-') {
    for (const { analysis, flags } of judged) {
      const { rows } = await service.call('rows', {
        ...{ modelId: analysis.modelId, by: plan, which: 'flagged', order: 'anomaly' },
        ...{ offset: 0, limit: flaggedShown },
      })
      process.stdout.write(summaryText(opened, analysis, flags, rows))
    }
  }
  await exportTable(fitted, 'flagged', out)
  await exportTable(fitted, 'all', all)
  if (picture !== undefined) {
    for (const one of judged) {
      const drawn = await service.call('picture', pictureQuestion(fitted, one.analysis))
      const svg = pictureSvg({ ...one, ...args.look, picture: drawn, fileName: opened.fileName })
      await fitted.write(pictureTarget(picture, one.analysis.group), [svg], 'the picture')
    }
  }
  const ungrouped = service.session.set(analysisId).ungrouped
  await fitted.writeJson(detectResult(opened, set, judged, ungrouped, tolerance))
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

/** `picture.svg`, or `picture-GROUP.svg` where there is one for each group. */
function pictureTarget(target: string, group: string | null): string {
  if (group === null) return target
  const safe = group.replace(/[^\p{L}\p{N}._-]+/gu, '_')
  return target.replace(/\.svg$/i, (ending) => `-${safe}${ending}`)
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

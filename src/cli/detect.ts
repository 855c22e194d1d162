import { pictureSvg } from '../charts/svg'
import { IsodenseError } from '../core/errors'
import { refuseInput } from '../engine/files/refuseInput'
import { writeFileAtomically } from '../engine/files/writeFileAtomically'
import type { EngineService } from '../engine/service'
import type { Analysis, Flags, OpenedTable } from '../shared/engineApi'
import type { DetectArgs } from './args'
import { flaggedShown, progressReporter, summaryText } from './output'
import { detectResult } from './result'

/** Everything that one run works with. */
interface Run {
  service: EngineService
  args: DetectArgs
  signal: AbortSignal
  opened: OpenedTable
  analysis: Analysis
  flags: Flags
}

/** `isodense detect`: the window's main job on the same engine. Throws IsodenseErrors. */
export async function detect(
  service: EngineService,
  args: DetectArgs,
  signal: AbortSignal,
): Promise<void> {
  const outputs = [args.out, args.all, args.picture, args.json === '-' ? undefined : args.json]
  for (const output of outputs) if (output !== undefined) await refuseInput(output, args.input)
  service.files.add('input', { path: args.input, access: 'read' })

  const progress = progressReporter(process.stderr)
  try {
    const context = { signal, onProgress: progress.report }
    const opened = await service.call('open', { file: 'input' }, context)
    const settings = { columns: chosenColumns(opened, args.columns), ...args.settings }
    const analysis = await service.call('analyse', { tableId: opened.tableId, settings }, context)
    const [x, y] = axes(analysis)
    const { percentile } = settings
    const { modelId } = analysis
    const flags = await service.call('flags', { modelId, percentile, x, y })
    progress.end()
    await report({ service, args, signal, opened, analysis, flags })
  } finally {
    progress.end()
  }
}

function chosenColumns(opened: OpenedTable, names: string[] | null): number[] {
  if (names === null) {
    const measurements = opened.columns.filter((column) => column.preselected)
    if (measurements.length > 0) return measurements.map((column) => column.index)
    throw new IsodenseError(
      'NoColumns',
      `${opened.fileName} has no column of measurements: ${opened.columns.map((c) => `${c.name} (${c.kind})`).join(', ')}. Choose columns with --columns.`,
    )
  }
  const indices = names.map((name) => {
    const column =
      opened.columns.find((c) => c.name === name) ??
      opened.columns.find((c) => c.name.trim() === name.trim())
    if (column) return column.index
    const known = opened.columns.map((c) => `"${c.name}"`).join(', ')
    throw new IsodenseError(
      'ColumnUnknown',
      `${opened.fileName} has no column "${name}". Its columns are ${known}.`,
    )
  })
  return [...new Set(indices)].sort((a, b) => a - b)
}

function axes({ settings }: Analysis): [number, number] {
  const [x, y] = settings.columns
  return [x!, y ?? x!]
}

async function report(run: Run): Promise<void> {
  const { service, args, opened, analysis, flags } = run
  const { modelId } = analysis
  const { percentile } = flags
  if (args.json !== '-') {
    const page = { percentile, which: 'flagged', order: 'anomaly', offset: 0 } as const
    const { rows } = await service.call('rows', { modelId, ...page, limit: flaggedShown })
    process.stdout.write(summaryText(opened, analysis, flags, rows))
  }
  await exportTable(run, 'flagged', args.out)
  await exportTable(run, 'all', args.all)
  if (args.picture !== undefined) await writePicture(run, args.picture)
  if (args.json === undefined) return
  const { leftOut } = service.session.model(modelId).prepared
  const json = JSON.stringify(detectResult(opened, analysis, flags, leftOut), null, 2) + '\n'
  if (args.json === '-') process.stdout.write(json)
  else await write(run, args.json, [json], 'the result')
}

async function exportTable(
  { service, analysis, flags, args, signal }: Run,
  which: 'flagged' | 'all',
  target?: string,
) {
  if (target === undefined) return
  service.files.add(which, { path: target, access: 'write' })
  const { modelId } = analysis
  const { percentile } = flags
  const question = { modelId, percentile, which, target: which }
  const written = await service.call('export', question, { signal })
  const escaped = written.escapedCells
    ? `, ${written.escapedCells} cells got an apostrophe so that no spreadsheet runs them`
    : ''
  say(args, `Wrote ${written.rows} rows to ${target}${escaped}`)
}

async function writePicture(run: Run, target: string) {
  const { service, analysis, flags, opened } = run
  const [x, y] = axes(analysis)
  const picture = await service.call('picture', { modelId: analysis.modelId, x, y })
  await write(
    run,
    target,
    [pictureSvg({ picture, flags, analysis, fileName: opened.fileName })],
    'the picture',
  )
}

async function write(
  { args, signal }: Run,
  target: string,
  chunks: Iterable<string>,
  what: string,
) {
  await writeFileAtomically(target, chunks, { inputPath: args.input, signal })
  say(args, `Wrote ${what} to ${target}`)
}

/** Standard output holds nothing but JSON where it was asked for. */
function say({ json }: DetectArgs, line: string): void {
  const stream = json === '-' ? process.stderr : process.stdout
  stream.write(`${line}\n`)
}

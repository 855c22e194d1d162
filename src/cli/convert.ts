import { pivotIfLong } from '../core/table/long/pivotIfLong'
import { convertCsv } from '../core/table/writeCsv'
import { sheetWorkerBeside } from '../engine/files/readInWorker'
import { readRecords } from '../engine/files/readTableFile'
import { writeFileAtomically } from '../engine/files/writeFileAtomically'
import { stage } from '../engine/progress'
import { readOrigin, tableOf } from '../engine/sources'
import { checkSettings } from './checkSettings'
import { conversionsOf, makeFolder, type Conversion } from './conversions'
import type { ConvertArgs } from './convertArgs'
import { createExplainer } from './explainer'
import { explanationOf, failureOf } from './explanation'
import { progressReporter } from './progressReporter'

export interface ConvertOptions {
  /** The built `worker.js`. */
  workerUrl: URL
  signal: AbortSignal
  /** Told of each file that fails, and why. */
  onFailure: (error: unknown, input: string) => void
}

/**
 * `isodense convert`: every table as it was understood, no cell changed. A file that fails does not stop the
 * others.
 * @throws UsageError, IsodenseErrors that concern all of the inputs, Cancelled
 */
export async function convert(args: ConvertArgs, options: ConvertOptions): Promise<void> {
  const { inputs, outDir, explain } = args
  const conversions = await conversionsOf(args)
  await makeFolder(outDir)
  const explainer = createExplainer(explain, inputs.length > 1)
  for (const conversion of conversions) {
    const { input } = conversion
    let explanation: object = {}
    try {
      await convertOne(conversion, args, options, (found) => (explanation = found))
    } catch (error) {
      if (options.signal.aborted) throw error
      options.onFailure(error, input)
      explanation = { ...explanation, ...failureOf(input, error) }
    }
    explainer.add(explanation)
  }
  await explainer.finish(options.signal)
}

async function convertOne(
  { input, target }: Conversion,
  { inputs, settings, explain }: ConvertArgs,
  { workerUrl, signal }: ConvertOptions,
  onExplained: (explanation: object) => void,
): Promise<void> {
  const progress = progressReporter(process.stderr)
  const sheetWorker = sheetWorkerBeside(workerUrl)
  const origin = await readOrigin([input], settings, (path, own, { from, to }) =>
    readRecords(path, {
      ...{ settings: own, signal, sheetWorker, pipes: true },
      onProgress: stage(progress.report, 'reading', from, to),
    }),
  ).finally(progress.end)
  const { reading } = origin
  const asInFile = tableOf(origin, settings)
  const table = settings.pivot === true ? pivotIfLong(asInFile, settings) : asInFile
  checkSettings(settings, { ...reading, names: table.names })
  if (explain !== undefined) onExplained(explanationOf(input, reading, settings, table))
  const whose = inputs.length > 1 ? `${input}: ` : ''
  for (const note of table.notes) process.stderr.write(`Note: ${whose}${note}\n`)
  if (target === null) return
  await writeFileAtomically(target, convertCsv(table), { inputPath: input, signal })
  // Standard output holds nothing but JSON where it was asked for.
  const stream = explain === '-' ? process.stderr : process.stdout
  stream.write(`Wrote ${table.rows} rows to ${target}\n`)
}

import type { ReadSettings } from '../core/table/types'
import { writeFileAtomically } from '../engine/files/writeFileAtomically'
import type { EngineService } from '../engine/service'
import type { AnalysisSet, OpenedTable } from '../shared/engineApi'
import type { PlanArgs } from './planOptions'
import { checkSettings } from './checkSettings'
import { decisionsOf, ofWholeFile, type WholeFile } from './decisions'
import { withExcludedLines } from './exclusionOptions'
import { openInputs } from './inputs'
import { jsonPieces } from './jsonPieces'
import { progressReporter } from './progressReporter'
import { planOf } from './plan'
import { checkTargets } from './targets'

/** What every command that fits a model has been told. */
export interface FitCommand {
  input: string
  settings: ReadSettings
  /** More files of its shape, to be stacked. */
  others: string[]
  plan: PlanArgs
  savePlan?: string | undefined
  json: string | undefined
}

/** A fitted file, and how to write what was found. */
export interface Fitted {
  service: EngineService
  opened: OpenedTable
  set: AnalysisSet
  /** Writes a document to a file, and says so. */
  write(target: string, chunks: Iterable<string>, what: string): Promise<void>
  /** Writes a document, with how the file was read, to a file or, for `-`, to standard output. */
  writeJson(document: object, whole?: WholeFile): Promise<void>
  say(line: string): void
  signal: AbortSignal
}

/**
 * Reads INPUT, or stacks several, and fits the plan to it. `targets` are looked at first: see `checkTargets`.
 * @param open what reads
 */
export async function fit(
  service: EngineService,
  command: FitCommand,
  targets: (string | undefined)[],
  signal: AbortSignal,
  open = openInputs,
): Promise<Fitted> {
  const { input, others, settings, json, savePlan } = command
  const inputs = [input, ...others]
  const results = [...targets, json === '-' ? undefined : json]
  await checkTargets(
    results.filter((target) => target !== undefined),
    savePlan,
    { inputs, plan: command.plan.file },
  )

  const progress = progressReporter(process.stderr)
  try {
    const context = { signal, onProgress: progress.report }
    const opened = await open(service, inputs, settings, context)
    const loaded = service.session.table(opened.tableId)
    checkSettings(settings, { ...loaded.reading, names: loaded.table.names })
    const named = await planOf(opened, command.plan)
    const { excluded } = command.plan
    const plan = await withExcludedLines(service, opened.tableId, named, excluded, signal)
    // Its columns are in memory as numbers now, and may not be afterwards.
    const decisions = json === undefined ? null : decisionsOf(loaded)
    const set = await service.call('analyse', { tableId: opened.tableId, plan }, context)
    progress.end()

    // Standard output holds nothing but JSON where it was asked for.
    const stream = json === '-' ? process.stderr : process.stdout
    const say = (line: string) => void stream.write(`${line}\n`)
    const write = async (target: string, chunks: Iterable<string>, what: string) => {
      await writeFileAtomically(target, chunks, { inputPath: inputs, signal })
      say(`Wrote ${what} to ${target}`)
    }
    const writeJson = async (document: object, whole?: WholeFile) => {
      if (json === undefined) return
      const reading = { ...decisions, ...(whole && ofWholeFile(loaded, whole)) }
      const text = jsonLines({ ...document, reading })
      if (json !== '-') await write(json, text, 'the result')
      else for (const piece of text) process.stdout.write(piece)
    }
    if (savePlan !== undefined)
      await write(savePlan, [JSON.stringify(set.plan, null, 2) + '\n'], 'the plan')
    return { service, opened, set, write, writeJson, say, signal }
  } finally {
    progress.end()
  }
}

function* jsonLines(document: object): Generator<string> {
  yield* jsonPieces(document)
  yield '\n'
}

import { resolve } from 'node:path'
import type { ReadSettings } from '../core/table/types'
import type { CallContext } from '../engine/callContext'
import type { EngineService } from '../engine/service'
import type { OpenedTable } from '../shared/engineApi'
import { UsageError } from './usageError'

/** The files of a command that fits. Throws UsageError for none, and for one that is named twice. */
export function inputsOf(positionals: string[]): { input: string; others: string[] } {
  const [input, ...others] = positionals
  if (input === undefined) throw new UsageError('INPUT is missing: name the file to read.')
  if (positionals.includes('')) throw new UsageError('The name of INPUT is empty.')
  const paths = positionals.map((file) => resolve(file))
  const twice = positionals.find((_, i) => paths.indexOf(paths[i]) !== i)
  if (twice !== undefined) {
    throw new UsageError(`"${twice}" is named twice: its rows would count twice.`)
  }
  return { input, others }
}

/** Opens the file named on the command line, or stacks several. Throws IsodenseErrors. */
export async function openInputs(
  service: EngineService,
  inputs: string[],
  settings: ReadSettings,
  context: CallContext,
): Promise<OpenedTable> {
  const files = inputs.map((path, i) => {
    const handle = `input ${i + 1}`
    service.files.add(handle, { path, access: 'read' })
    return handle
  })
  return files.length === 1
    ? service.call('open', { file: files[0], settings }, context)
    : service.call('openStack', { files, settings }, context)
}

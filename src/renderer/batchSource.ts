import type { ReadSettings } from '../core/table/types'
import type { OpenableFile } from '../shared/desktopApi'
import type { OpenedTable } from '../shared/engineApi'
import type { Bridge } from './bridge'
import type { CallOptions } from './engineClient'
import { isCancelled, isEngineDied } from './engineError'
import { rememberedReading } from './readingMemory'

/**
 * Reads a batch as it was read before, else as the good rows were: it comes from the same machine. Where that does not fit it is
 * found out. Throws the engine's errors.
 */
export async function openBatch(
  { desktop, engine }: Pick<Bridge, 'desktop' | 'engine'>,
  file: OpenableFile,
  ofGoodRows: ReadSettings,
  options: CallOptions,
): Promise<OpenedTable> {
  const { settings: before } = await rememberedReading(desktop, file)
  const settings = Object.keys(before).length > 0 ? before : ofGoodRows
  const question = { file: file.handle }
  if (Object.keys(settings).length === 0) return engine.call('openBatch', question, options)
  try {
    return await engine.call('openBatch', { ...question, settings }, options)
  } catch (error) {
    if (isCancelled(error) || isEngineDied(error)) throw error
    return engine.call('openBatch', question, options)
  }
}

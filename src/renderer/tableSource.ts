import type { ReadSettings } from '../core/table/types'
import type { OpenableFile } from '../shared/desktopApi'
import type { OpenedTable } from '../shared/engineApi'
import type { CallOptions, EngineClient } from './engineClient'

/** What a table is opened from: a file, or several of one shape that are stacked. */
export interface TableSource extends OpenableFile {
  others?: OpenableFile[]
}

export function openTable(
  engine: Pick<EngineClient, 'call'>,
  { handle, others = [] }: TableSource,
  how: { settings?: ReadSettings },
  options: CallOptions,
): Promise<OpenedTable> {
  if (others.length === 0) return engine.call('open', { file: handle, ...how }, options)
  const files = [handle, ...others.map((other) => other.handle)]
  return engine.call('openStack', { files, ...how }, options)
}

import type { CallContext, EngineService } from '../engine/service'
import type { OpenedTable } from '../shared/engineApi'

/** Opens the file named on the command line, or stacks several. Throws IsodenseErrors. */
export async function openInputs(
  service: EngineService,
  inputs: string[],
  context: CallContext,
): Promise<OpenedTable> {
  const files = inputs.map((path, i) => {
    const handle = `input ${i + 1}`
    service.files.add(handle, { path, access: 'read' })
    return handle
  })
  return files.length === 1
    ? service.call('open', { file: files[0] }, context)
    : service.call('openStack', { files }, context)
}

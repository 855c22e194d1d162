import type { ReadSettings } from '../core/table/types'
import type { DesktopApi, OpenableFile } from '../shared/desktopApi'
import { sameSettings } from './sameSettings'
import type { TableSource } from './tableSource'

type Memory = Pick<DesktopApi, 'rememberReading' | 'rememberedReading'>

/** Files that are remembered at all: of a larger stack, those that were added last. */
const mostRemembered = 10

/** What is said of a stack is said of each of its files, which are of one shape. */
const filesOf = ({ others = [], ...first }: TableSource): OpenableFile[] => [
  first,
  ...others.slice(-mostRemembered),
]

export async function rememberReading(
  memory: Memory,
  source: TableSource,
  settings: ReadSettings,
): Promise<void> {
  for (const { handle } of filesOf(source))
    await memory.rememberReading(handle, settings).catch(() => undefined)
}

/**
 * How the files were read before, where a person said so; none where the files of a stack were read in
 * different ways: it is read in one.
 */
export async function rememberedReading(
  memory: Memory,
  source: TableSource,
): Promise<{ settings: ReadSettings; differ: boolean }> {
  const all = await Promise.all(
    filesOf(source).map(({ handle }) => memory.rememberedReading(handle).catch(() => null)),
  )
  const said = all.filter((settings) => settings !== null && Object.keys(settings).length > 0)
  const [first = {}, ...others] = said as ReadSettings[]
  const differ = others.some((other) => !sameSettings(other, first))
  return { settings: differ ? {} : first, differ }
}

import { builtInFormat, customFormat, type FormatKind } from './numberFormat'
import { readPart, type Parts } from './parts'
import { attribute } from './xml/text'
import type { ZipEntry } from './zip/directory'

/** What the number format of each cell style makes of a number. */
export async function readStyles(parts: Parts, entry: ZipEntry | undefined): Promise<FormatKind[]> {
  const styles: FormatKind[] = []
  if (!entry) return styles
  const custom = new Map<number, FormatKind>()
  const ids: number[] = []
  let inCells = false
  await readPart(parts, entry, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true
      const id = Number(attribute(attributes, 'numFmtId') ?? 0)
      if (name === 'xf' && inCells) ids.push(id)
      if (name !== 'numFmt') return
      custom.set(id, customFormat(attribute(attributes, 'formatCode') ?? ''))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return ids.map((id) => custom.get(id) ?? builtInFormat(id))
}

import { posix } from 'node:path'
import type { RandomAccess } from '../randomAccess'
import { damaged } from './refusals'
import { attribute } from './xml/text'
import { readXml } from './xml/readXml'
import type { XmlHandler } from './xml/scanner'
import type { ZipEntry } from './zip/directory'
import { entryBytes, type EntryOptions } from './zip/entryBytes'
import { zipLimits } from './zip/limits'

/** An opened workbook file: its parts by name. */
export interface Parts {
  file: RandomAccess
  fileName: string
  entries: Map<string, ZipEntry>
}

export interface Relationship {
  /** Last word of its type: the same in the transitional and the strict form of the standard. */
  kind: string
  /** Name of the part. */
  target: string
}

/** Part names are compared without regard to case (OPC 6.2.2.3). */
export function findPart({ entries }: Parts, name: string): ZipEntry | undefined {
  const found = entries.get(name)
  if (found) return found
  const lower = name.toLowerCase()
  for (const entry of entries.values()) if (entry.name.toLowerCase() === lower) return entry
  return undefined
}

/** Reads a part to its end. */
export async function readPart(
  parts: Parts,
  entry: ZipEntry,
  handler: XmlHandler,
  options: EntryOptions = { limit: zipLimits.otherBytes },
): Promise<void> {
  const pieces = entryBytes(parts.file, parts.fileName, entry, options)
  for await (const _ of readXml(pieces, { ...parts, name: shortName(entry) }, handler)) void _
}

export const shortName = ({ name }: ZipEntry) => posix.basename(name).slice(0, 80)

/** What a part refers to, by id; what lies outside of the file is left out and never looked at. */
export async function relationshipsOf(
  parts: Parts,
  partName: string,
): Promise<Map<string, Relationship>> {
  const found = new Map<string, Relationship>()
  const { dir, base } = posix.parse(partName)
  const entry = findPart(parts, posix.join(dir, '_rels', `${base}.rels`))
  if (!entry) return found
  await readPart(parts, entry, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attribute(attributes, key))
      if (id === null || type === null || target === null) return
      // As seen from the root: `..` cannot lead out of the archive.
      const place = posix.resolve('/', dir, target).slice(1)
      found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: place })
    },
  })
  return found
}

export function requiredPart(parts: Parts, name: string): ZipEntry {
  const entry = findPart(parts, name)
  if (!entry) throw damaged(parts.fileName, `its part “${name.slice(0, 80)}” is missing`)
  return entry
}

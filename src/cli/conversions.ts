import { mkdir, open, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { IsodenseError } from '../core/errors'
import { disk } from '../engine/files/disk'
import { sniffedBytes, sniffFile } from '../engine/files/sniffFile'
import { identityOf, resolveTarget } from '../shared/fileIdentity'
import type { ConvertArgs } from './convertArgs'
import { UsageError } from './usageError'

/** A file to read, and where its table goes; null where it is only explained. */
export interface Conversion {
  input: string
  target: string | null
}

/**
 * Where every input's table goes. Refused before anything is read: a result over an input, two results in
 * one file, a folder that is none.
 * @throws UsageError, IsodenseError WouldOverwriteInput
 */
export async function conversionsOf(args: ConvertArgs): Promise<Conversion[]> {
  const { inputs, out, outDir, explain } = args
  const conversions: Conversion[] = []
  for (const input of inputs) {
    const target = outDir === undefined ? (out ?? null) : join(outDir, await tableName(input))
    conversions.push({ input, target })
  }
  const read = await takenBy(inputs)
  const written = new Map<string, string>()
  const explainFile = explain === '-' ? undefined : explain
  const results = [...conversions.map((conversion) => conversion.target), explainFile]
  for (const [i, target] of results.entries()) {
    if (target === null || target === undefined) continue
    const what = inputs[i] ?? '--explain'
    for (const key of await keysOf(target)) {
      if (read.has(key)) throw wouldOverwrite(target)
      const other = written.get(key)
      if (other !== undefined)
        throw new UsageError(
          `Two results would be written to "${target}": those of ${other} and ${what}.`,
        )
    }
    for (const key of await keysOf(target)) written.set(key, what)
    await refuseFolders(target, target === explainFile ? undefined : outDir)
  }
  return conversions
}

/** Makes the folder, where it is not there. */
export async function makeFolder(folder: string | undefined): Promise<void> {
  if (folder === undefined) return
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new IsodenseError('WriteFailed', `The folder "${folder}" cannot be made.`, {
      cause: error,
    })
  })
}

/** The name of a text file as it is; that of a workbook, Parquet file or folder with `.csv` behind it. */
async function tableName(input: string): Promise<string> {
  const name = basename(input)
  if (name === '' || name === '.' || name === '..')
    throw new UsageError(`"${input}" is not the name of a file.`)
  return (await isText(input)) ? name : `${name}.csv`
}

/** What cannot be read is told when it is read. */
async function isText(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return found?.isDirectory() !== true
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return true
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(sniffedBytes), 0, sniffedBytes, 0)
    return sniffFile(buffer.subarray(0, bytesRead)) === 'text'
  } catch {
    return true
  } finally {
    await file.close()
  }
}

async function takenBy(paths: string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  for (const path of paths) for (const key of await keysOf(path)) taken.add(key)
  return taken
}

/** What tells a file from others: any of them being equal makes two paths one file; see `isSameFile`. */
async function keysOf(path: string): Promise<string[]> {
  const { key, number } = await identityOf(path, disk)
  return number === null ? [`path ${key}`] : [`path ${key}`, `number ${number}`]
}

/** @param made a folder that will be made */
async function refuseFolders(target: string, made: string | undefined): Promise<void> {
  const path = await resolveTarget(target, disk)
  const there = await stat(path).catch(() => null)
  if (there?.isDirectory()) throw new UsageError(`"${target}" cannot be written: it is a folder.`)
  const folder = await stat(made ?? dirname(path)).catch(() => null)
  if (folder?.isDirectory()) return
  if (made === undefined)
    throw new UsageError(`"${target}" cannot be written: its folder does not exist.`)
  if (folder !== null) throw new UsageError(`--out-dir needs a folder; "${made}" is a file.`)
}

const wouldOverwrite = (target: string) =>
  new IsodenseError(
    'WouldOverwriteInput',
    `${basename(target)} is a file that was to be read; choose another name, an input is never changed.`,
  )

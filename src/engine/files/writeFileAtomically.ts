import { randomUUID } from 'node:crypto'
import { access, constants, open, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { cancelled, reasonOf } from './fileErrors'
import { refuseInput, resolveTarget } from './refuseInput'

export interface WriteOptions {
  /** The file that was read; writing over it is refused. */
  inputPath?: string
  signal?: AbortSignal | undefined
}

/**
 * Writes text or bytes to a file that is either complete or not there: to a temporary file beside it, flushed to
 * disk, then renamed. A link keeps pointing to its file, which is replaced; an existing file keeps its mode.
 * @returns what the generator of the pieces returns
 * @throws IsodenseError WouldOverwriteInput, WriteFailed, Cancelled, and what the pieces throw; the old
 *   file, if there was one, is then as before
 */
export async function writeFileAtomically<Result>(
  target: string,
  pieces: Iterable<string | Uint8Array, Result>,
  options: WriteOptions = {},
): Promise<Result> {
  if (options.inputPath !== undefined) await refuseInput(target, options.inputPath)
  const fileName = basename(target)
  const path = await resolveTarget(target)
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomUUID()}.tmp`)
  try {
    const old = await stat(path).catch(() => null)
    if (old?.isDirectory()) throw cannotWrite(fileName, 'it is a folder')
    if (old !== null && !old.isFile()) return await writeThrough(path, pieces, fileName, options)
    // Renaming would replace a write-protected file without asking.
    if (old !== null) await access(path, constants.W_OK)
    const file = await open(temporary, 'wx', old === null ? 0o666 : old.mode & 0o777)
    let result: Result
    try {
      result = await writePieces(file, pieces, fileName, options.signal)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    return result
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    const { code, text } = reasonOf(error)
    if (error instanceof IsodenseError || code === undefined) throw error
    throw cannotWrite(fileName, text, error)
  }
}

/** A device or a pipe (`/dev/null`) is written to, never replaced by a file. */
async function writeThrough<Result>(
  path: string,
  pieces: Iterable<string | Uint8Array, Result>,
  fileName: string,
  { signal }: WriteOptions,
): Promise<Result> {
  const file = await open(path, 'w')
  try {
    return await writePieces(file, pieces, fileName, signal)
  } finally {
    await file.close()
  }
}

async function writePieces<Result>(
  file: FileHandle,
  pieces: Iterable<string | Uint8Array, Result>,
  fileName: string,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const iterator = pieces[Symbol.iterator]()
  for (;;) {
    if (signal?.aborted) throw cancelled(`Writing ${fileName}`)
    const next = iterator.next()
    if (next.done) return next.value
    await file.writeFile(next.value)
  }
}

const cannotWrite = (fileName: string, reason: string, cause?: unknown) =>
  new IsodenseError('WriteFailed', `${fileName} cannot be written: ${reason}.`, { cause })

import { randomUUID } from 'node:crypto'
import { access, constants, copyFile, open, rename, rm, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { resolveTarget } from '../../shared/fileIdentity'
import { disk, openInOffice } from './disk'
import { cancelled, cannotWrite, reasonOf } from './fileErrors'
import { patiently, type Patience } from './patiently'
import { refuseInput } from './refuseInput'

export interface WriteOptions extends Patience {
  /** The file that was read, or several; writing over one is refused. */
  inputPath?: string | readonly string[]
}

/** A file's content, as it is made; what is returned comes back to who writes the file. */
export type Pieces<Result> =
  Iterable<string | Uint8Array, Result> | AsyncIterable<string | Uint8Array, Result>

/** What drives answer that cannot do a thing, as some network drives and mounted folders. */
const notOffered = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV']

/**
 * Writes text or bytes to a file that is either complete or not there: to a temporary file beside it, flushed to
 * disk, then renamed. A link keeps pointing to its file, which is replaced; an existing file keeps its mode.
 * Only a drive that cannot rename has the old file written over in place.
 * @returns what the generator of the pieces returns
 * @throws IsodenseError WouldOverwriteInput, WriteFailed, Cancelled, and what the pieces throw; the old
 *   file, if there was one, is then as before
 */
export async function writeFileAtomically<Result>(
  target: string,
  pieces: Pieces<Result>,
  options: WriteOptions = {},
): Promise<Result> {
  for (const input of [options.inputPath ?? []].flat()) await refuseInput(target, input)
  const fileName = basename(target)
  const path = await resolveTarget(target, disk)
  // Its name is short: the target's own may be as long as the file system allows.
  const temporary = join(dirname(path), `.isodense-${randomUUID()}.tmp`)
  try {
    const old = await stat(path).catch(() => null)
    if (old?.isDirectory()) throw failed(fileName, 'it is a folder. Save under another name.')
    if (old !== null && !old.isFile()) return await writeThrough(path, pieces, fileName, options)
    // Renaming would replace a write-protected file without asking.
    if (old !== null) await access(path, constants.W_OK).catch(writeProtected(fileName))
    const file = await patiently(
      () => open(temporary, 'wx', old === null ? 0o666 : old.mode & 0o777),
      options,
    )
    let result: Result
    try {
      result = await writePieces(file, pieces, fileName, options.signal)
      await file.sync().catch(unlessNotOffered)
    } finally {
      await file.close()
    }
    await putInPlace(temporary, path, options)
    return result
  } catch (error) {
    const { platform = process.platform } = options
    // Windows knows no such file, too, where a name is too long or has a character it does not take.
    if (reasonOf(error).code === 'ENOENT' && (await stat(dirname(path)).catch(() => null)))
      throw failed(fileName, 'the drive does not take this name. Choose a shorter one.', error)
    throw cannotWrite(fileName, error, { platform, openIn: await openInOffice(path) })
  } finally {
    // Gone already where all went well.
    await patiently(() => rm(temporary, { force: true }), { ...options, signal: undefined }).catch(
      () => undefined,
    )
  }
}

/** Renames; where the drive cannot, copies over what is there. */
async function putInPlace(temporary: string, path: string, options: WriteOptions): Promise<void> {
  try {
    await patiently(() => rename(temporary, path), options)
  } catch (error) {
    unlessNotOffered(error)
    await patiently(() => copyFile(temporary, path), options)
  }
}

function unlessNotOffered(error: unknown): void {
  if (!notOffered.includes(reasonOf(error).code ?? '')) throw error
}

/** A device or a pipe (`/dev/null`) is written to, never replaced by a file. */
async function writeThrough<Result>(
  path: string,
  pieces: Pieces<Result>,
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
  pieces: Pieces<Result>,
  fileName: string,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  for (;;) {
    if (signal?.aborted) throw cancelled(`Writing ${fileName}`)
    const next = await iterator.next()
    if (next.done) return next.value
    await file.writeFile(next.value)
  }
}

const failed = (fileName: string, why: string, cause?: unknown) =>
  new IsodenseError('WriteFailed', `${fileName} cannot be written: ${why}`, { cause })

const writeProtected = (fileName: string) => (error: unknown) => {
  const { code } = reasonOf(error)
  if (code !== 'EACCES' && code !== 'EPERM') throw error
  throw failed(fileName, 'it is write-protected. Save under another name.', error)
}

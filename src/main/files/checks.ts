import { stat } from 'node:fs/promises'
import { basename, isAbsolute } from 'node:path'

/**
 * Rejects, with a sentence for the person, what was dropped unless it is a file that is there.
 *
 * @throws Error for a folder, a device, a path that is not absolute, and a file that is not there.
 */
export async function checkDropped(path: string): Promise<void> {
  const name = basename(path)
  if (!isAbsolute(path)) throw new Error('What was dropped is not a file on this computer.')
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(`“${name}” is not there any more.`)
    throw new Error(`“${name}” cannot be opened (${error.code ?? error.message}).`)
  })
  if (found.isDirectory()) throw new Error(`“${name}” is a folder: drop one file.`)
  if (!found.isFile()) throw new Error(`“${name}” is not a regular file.`)
}

/** The one among `paths` that is the same file as `target`, also by another name (link, letter case). */
export async function sameFileAmong(
  target: string,
  paths: readonly string[],
): Promise<string | undefined> {
  const wanted = await identity(target)
  for (const path of paths) {
    if (path === target || (wanted && wanted === (await identity(path)))) return path
  }
  return undefined
}

async function identity(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true })
    // Some network drives number no files.
    return ino === 0n ? null : `${dev}:${ino}`
  } catch {
    // A file that does not exist yet is nobody's input.
    return null
  }
}

import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute } from 'node:path'
import { identityOf, isInside, isSameFile, type FileIdentity } from '../../shared/fileIdentity'
import { pathKey } from '../../shared/pathKey'
import type { MainWords } from '../locales'
import { disk, inTime } from './disk'

/**
 * Rejects, with a sentence for the person, what was dropped unless it is a file, or a folder, that is there.
 *
 * @throws Error for a device, a path that is not absolute, and a file that is not there.
 */
export async function checkDropped(path: string, words: MainWords): Promise<void> {
  const name = basename(path)
  if (!isAbsolute(path)) throw new Error(words.notAFile)
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Error(words.gone(name, dirname(path)))
    throw new Error(words.cannotOpen(name, error.code ?? error.message))
  })
  if (!found.isFile() && !found.isDirectory()) throw new Error(words.isDevice(name))
}

/** The one among `paths` that is the same file as `target`, also by another name (link, letter case). */
export async function sameFileAmong(
  target: string,
  paths: readonly string[],
): Promise<string | undefined> {
  // The same name needs no drive to be asked: one that is switched off keeps everything waiting.
  const key = pathKey(target, disk.platform)
  const named = paths.find((path) => pathKey(path, disk.platform) === key)
  if (named !== undefined) return named
  const [wanted, ...known] = await Promise.all([target, ...paths].map(identity))
  return paths.find((_path, i) => isSameFile(wanted, known[i]))
}

/** Whether `target` would lie in one of `paths`, a folder that was opened. */
export async function isInsideOneOf(target: string, paths: readonly string[]): Promise<boolean> {
  const [wanted, ...known] = await Promise.all([target, ...paths].map(identity))
  return known.some((path) => isInside(wanted, path))
}

/** By its name alone where its drive does not answer. */
const identity = (path: string): Promise<FileIdentity> =>
  inTime(identityOf(path, disk), { key: pathKey(path, disk.platform), number: null })

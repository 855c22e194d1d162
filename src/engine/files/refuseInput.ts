import { lstat, readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { IsodenseError } from '../../core/errors'

/** The file that a path leads to through links, whether or not it exists yet. */
export async function resolveTarget(path: string, depth = 0): Promise<string> {
  const existing = await realpath(path).catch(() => null)
  if (existing !== null) return existing
  const isLink = await lstat(path)
    .then((stats) => stats.isSymbolicLink())
    .catch(() => false)
  if (isLink && depth < 40) {
    return resolveTarget(resolve(dirname(path), await readlink(path)), depth + 1)
  }
  const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)))
  return join(folder, basename(path))
}

/**
 * Refuses to write over the file that was read, under whatever name: the same path, a link, a hard link.
 * @throws IsodenseError WouldOverwriteInput
 */
export async function refuseInput(target: string, inputPath: string): Promise<void> {
  const [to, from] = await Promise.all([resolveTarget(target), resolveTarget(inputPath)])
  const [toStats, fromStats] = await Promise.all([
    stat(to, { bigint: true }).catch(() => null),
    stat(from, { bigint: true }).catch(() => null),
  ])
  const sameFile =
    toStats !== null &&
    fromStats !== null &&
    toStats.ino !== 0n &&
    toStats.ino === fromStats.ino &&
    toStats.dev === fromStats.dev
  if (to === from || sameFile) {
    throw new IsodenseError(
      'WouldOverwriteInput',
      `${basename(target)} is the file that was read; choose another name, the input is never changed.`,
    )
  }
}

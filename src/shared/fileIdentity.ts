import { pathKey, type Platform } from './pathKey'

/** What has to be known of a file system to tell files apart; main and engine give it their own. */
export interface FileSystem {
  platform: Platform
  realpath(path: string): Promise<string>
  readlink(path: string): Promise<string>
  stat(path: string, options: { bigint: true }): Promise<{ dev: bigint; ino: bigint }>
  path: {
    basename(path: string): string
    dirname(path: string): string
    join(...parts: string[]): string
    resolve(...parts: string[]): string
  }
}

/** Which file a path means, whatever it is called. */
export interface FileIdentity {
  key: string
  /** The file system's own number; null where there is no file, or the drive numbers none. */
  number: string | null
}

const mostLinks = 40

/** The file that a path leads to through links, whether or not it exists yet. */
export async function resolveTarget(path: string, fs: FileSystem, depth = 0): Promise<string> {
  const existing = await fs.realpath(path).catch(() => null)
  if (existing !== null) return existing
  const { basename, dirname, join, resolve } = fs.path
  const link = await fs.readlink(path).catch(() => null)
  if (link !== null && depth < mostLinks)
    return resolveTarget(resolve(dirname(path), link), fs, depth + 1)
  const folder = await fs.realpath(dirname(path)).catch(() => resolve(dirname(path)))
  return join(folder, basename(path))
}

export async function identityOf(path: string, fs: FileSystem): Promise<FileIdentity> {
  const [target, stats] = await Promise.all([
    resolveTarget(path, fs),
    fs.stat(path, { bigint: true }).catch(() => null),
  ])
  // Some network drives number no files, and some number them anew under every name.
  const number = stats === null || stats.ino === 0n ? null : `${stats.dev}:${stats.ino}`
  return { key: pathKey(target, fs.platform), number }
}

/** By number (links) or by name (a drive without numbers, a file that is not there). */
export const isSameFile = (a: FileIdentity, b: FileIdentity): boolean =>
  a.key === b.key || (a.number !== null && a.number === b.number)

/** Whether `a` lies somewhere in the folder `b`. */
export const isInside = (a: FileIdentity, b: FileIdentity): boolean =>
  ['/', '\\'].some((separator) => a.key.startsWith(b.key + separator))

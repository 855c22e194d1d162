import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { listFolder } from './images/listFolder'

/** Sizes and times of files, which change when one is written; of a folder those of all images in it; null where one is not there. */
export async function fileStamp(paths: readonly string[]): Promise<string | null> {
  try {
    return (await Promise.all(paths.map(stampOf))).join(', ')
  } catch {
    return null
  }
}

async function stampOf(path: string): Promise<string> {
  const found = await stat(path)
  return found.isDirectory() ? folderStamp(path) : `${found.size} ${found.mtimeMs}`
}

async function folderStamp(path: string): Promise<string> {
  const hash = createHash('sha256')
  for (const { file, path: place } of (await listFolder(path)).files) {
    // One that has just been removed is a change, not a failure.
    const found = await stat(place).catch(() => null)
    hash.update(JSON.stringify([file, found?.size, found?.mtimeMs]))
  }
  return hash.digest('hex')
}

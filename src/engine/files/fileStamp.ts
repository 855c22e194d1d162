import { stat } from 'node:fs/promises'

/** Sizes and times of files, which change when one is written; null where one is not there. */
export async function fileStamp(paths: readonly string[]): Promise<string | null> {
  try {
    const found = await Promise.all(paths.map((path) => stat(path)))
    return found.map(({ size, mtimeMs }) => `${size} ${mtimeMs}`).join(', ')
  } catch {
    return null
  }
}

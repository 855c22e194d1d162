import { stat } from 'node:fs/promises'

/** Whether a path leads to a folder; false also where nothing is there. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

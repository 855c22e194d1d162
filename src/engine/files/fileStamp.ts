import { stat } from 'node:fs/promises'

/** Size and time of a file, which change when it is written; null where it is not there. */
export const fileStamp = (path: string): Promise<string | null> =>
  stat(path).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => null,
  )

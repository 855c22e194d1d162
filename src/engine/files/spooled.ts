import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IsodenseError } from '../../core/errors'

/** More than any workbook; what sends more does not end. */
export const mostSpooled = 2 ** 30

/**
 * Reads what comes from a pipe and has to be read back and forth: from a file that only its owner can see, for
 * as long as that takes.
 * @param name of the file: what messages call it
 * @throws IsodenseError TableTooLarge, and what `pieces` and `read` throw
 */
export async function spooled<Value>(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  read: (path: string) => Promise<Value>,
  limit = mostSpooled,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'isodense-pipe-'))
  try {
    const path = join(folder, name)
    const file = await open(path, 'wx', 0o600)
    try {
      let bytes = 0
      for await (const piece of pieces) {
        bytes += piece.length
        if (bytes > limit) {
          throw new IsodenseError(
            'TableTooLarge',
            `${name} sends more than ${limit} bytes, the most that is read of a workbook or Parquet file from a pipe.`,
          )
        }
        await file.write(piece)
      }
    } finally {
      await file.close()
    }
    return await read(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

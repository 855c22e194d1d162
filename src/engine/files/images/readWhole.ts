import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { patiently } from '../patiently'
import { ImageFault } from './imageFault'
import { imageLimits } from './limits'

const tries = 3
const pauseMilliseconds = 400

/** A link that has taken the file's place meanwhile is not followed; Windows has no such flag. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * All bytes of a file, as they were at one time.
 * @throws ImageFault for one that is too large or that changes all the time, and what the system throws
 */
export async function readWhole(path: string, signal?: AbortSignal): Promise<Uint8Array> {
  for (let left = tries; left > 0; left--) {
    const file = await patiently(() => open(path, flags), { signal })
    try {
      const before = await file.stat({ bigint: true })
      if (!before.isFile()) throw new ImageFault('is no file any more')
      if (before.size > imageLimits.bytes)
        throw new ImageFault(`is larger than ${imageLimits.bytes / 2 ** 20} MB`)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Number(before.size) + 1))
      const after = await file.stat({ bigint: true })
      if (BigInt(bytesRead) === before.size && after.mtimeNs === before.mtimeNs)
        return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
    if (left > 1) await pause(pauseMilliseconds, undefined, { signal }).catch(() => undefined)
  }
  throw new ImageFault('is being changed by another program')
}

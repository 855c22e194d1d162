import type { FileHandle } from 'node:fs/promises'
import { IsodenseError } from '../../core/errors'

/** A file of which any part can be read: both kinds of files have their directory at the end. */
export interface RandomAccess {
  size: number
  /** Exactly these bytes. @throws IsodenseError FileUnreadable where the file ends before */
  read(position: number, length: number): Promise<Uint8Array<ArrayBuffer>>
}

export async function randomAccess(file: FileHandle, fileName: string): Promise<RandomAccess> {
  const { size } = await file.stat()
  return {
    size,
    async read(position, length) {
      const bytes = new Uint8Array(length)
      let filled = 0
      while (filled < length) {
        const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled)
        if (bytesRead === 0) throw endsEarly(fileName)
        filled += bytesRead
      }
      return bytes
    },
  }
}

export function inMemory(bytes: Uint8Array, fileName: string): RandomAccess {
  return {
    size: bytes.length,
    read(position, length) {
      if (position < 0 || position + length > bytes.length)
        return Promise.reject(endsEarly(fileName))
      return Promise.resolve(new Uint8Array(bytes.subarray(position, position + length)))
    },
  }
}

const endsEarly = (fileName: string) =>
  new IsodenseError(
    'FileUnreadable',
    `${fileName} is damaged: it ends before its contents do. Copy it again from where it came from.`,
  )

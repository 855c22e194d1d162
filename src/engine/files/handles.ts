import { IsodenseError } from '../../core/errors'
import type { FileHandle } from '../../shared/engineApi'

export interface VouchedFile {
  path: string
  access: 'read' | 'write'
}

/** How long a call waits for the file it names, in milliseconds. */
const patience = 1000

/** The files that main has vouched for; a handle means nothing anywhere else. */
export class FileHandles {
  readonly #files = new Map<FileHandle, VouchedFile>()
  readonly #waiting = new Map<FileHandle, Set<() => void>>()

  add(handle: FileHandle, file: VouchedFile): void {
    this.#files.set(handle, file)
    this.#waiting.get(handle)?.forEach((arrived) => arrived())
  }

  /**
   * Path behind a handle. Main vouches for a file before the window learns its handle, but the two
   * messages come by different ways, so the window's may be here first: it waits for a moment.
   * Rejects with UnknownFile for a file that was not vouched for with this access.
   */
  async path(handle: FileHandle, access: VouchedFile['access']): Promise<string> {
    if (!this.#files.has(handle)) await this.#arrival(handle)
    const file = this.#files.get(handle)
    if (file?.access === access) return file.path
    const what = access === 'read' ? 'reading' : 'writing'
    throw new IsodenseError('UnknownFile', `The file may not be opened for ${what}.`)
  }

  #arrival(handle: FileHandle): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(handle) ?? new Set()
      this.#waiting.set(handle, waiting)
      const done = () => {
        clearTimeout(timer)
        waiting.delete(done)
        if (waiting.size === 0) this.#waiting.delete(handle)
        resolve()
      }
      const timer = setTimeout(done, patience)
      waiting.add(done)
    })
  }
}

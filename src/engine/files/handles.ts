import { IsodenseError } from '../../core/errors'
import type { FileHandle } from '../../shared/engineApi'

export interface VouchedFile {
  path: string
  access: 'read' | 'write'
}

/** The files that main has vouched for; a handle means nothing anywhere else. */
export class FileHandles {
  readonly #files = new Map<FileHandle, VouchedFile>()

  add(handle: FileHandle, file: VouchedFile): void {
    this.#files.set(handle, file)
  }

  /** Path behind a handle. Throws UnknownFile for one that was not vouched for with this access. */
  path(handle: FileHandle, access: VouchedFile['access']): string {
    const file = this.#files.get(handle)
    if (file?.access === access) return file.path
    throw new IsodenseError(
      'UnknownFile',
      `The file may not be opened for ${access === 'read' ? 'reading' : 'writing'}.`,
    )
  }
}

import { basename } from 'node:path'
import type { EngineHostMessage, OpenableFile } from '../../shared/desktopApi'
import type { FileHandle } from '../../shared/engineApi'

/** A file that a person chose, as main and engine know it. */
export type KnownFile = Omit<Extract<EngineHostMessage, { kind: 'file' }>, 'kind'>

/**
 * Which handle stands for which path. The window sees handles only: they are random, so it can
 * name no file that a person did not choose.
 */
export class FileRegistry {
  private readonly files = new Map<FileHandle, KnownFile>()
  /** Of tables that were read; a plan that was read is not among them. */
  private readonly inputHandles = new Set<FileHandle>()
  private latestInput: string | undefined
  private listener: (file: KnownFile) => void = () => undefined

  /** @param newHandle makes a handle that nobody can guess. */
  constructor(private readonly newHandle: () => FileHandle) {}

  /** `listener` is told of every file that gets a handle from now on. */
  onAdded(listener: (file: KnownFile) => void): void {
    this.listener = listener
  }

  /** Vouches for `path`; the same path keeps its handle. */
  add(path: string, access: KnownFile['access']): OpenableFile {
    const file = this.vouch(path, access)
    if (access === 'read') {
      this.latestInput = path
      this.inputHandles.add(file.handle)
    }
    return file
  }

  /** Vouches for a batch: never written to, but what is on screen stays, and the place of its exports with it. */
  addBatch(path: string): OpenableFile {
    const file = this.vouch(path, 'read')
    this.inputHandles.add(file.handle)
    return file
  }

  /** Vouches for a saved plan: read, but no input, so that it may be saved again under its name. */
  addPlan(path: string): OpenableFile {
    return this.vouch(path, 'read')
  }

  /** Vouches for a pasted table: it lies in no folder of the person's own. */
  addPasted(path: string): OpenableFile {
    return this.vouch(path, 'read')
  }

  private vouch(path: string, access: KnownFile['access']): OpenableFile {
    const known = this.all().find((file) => file.path === path && file.access === access)
    const file = known ?? { handle: this.newHandle(), path, access }
    if (!known) {
      this.files.set(file.handle, file)
      this.listener(file)
    }
    return { handle: file.handle, name: basename(path) }
  }

  /** The file that a person opened under this handle. */
  path(handle: FileHandle): string | undefined {
    const file = this.files.get(handle)
    return file?.access === 'read' ? file.path : undefined
  }

  all(): KnownFile[] {
    return [...this.files.values()]
  }

  /** Every table that was read since the start; none of them is ever written to. */
  inputs(): string[] {
    return this.all()
      .filter((file) => this.inputHandles.has(file.handle))
      .map((file) => file.path)
  }

  /** The input that was chosen last. */
  lastInput(): string | undefined {
    return this.latestInput
  }
}

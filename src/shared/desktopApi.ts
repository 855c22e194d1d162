import { z } from 'zod'
import type { FileHandle } from './engineApi'

/** A file that main has vouched for. */
export interface OpenableFile {
  handle: FileHandle
  /** File name without folder. */
  name: string
}

export const sampleNames = ['inspection', 'blobs', 'moons', 'iris'] as const
export type SampleName = (typeof sampleNames)[number]

/** What the sandboxed preload offers the window as `window.api`; no path ever crosses it. */
export interface DesktopApi {
  /** The open dialog; null when it was closed. */
  chooseFile(): Promise<OpenableFile | null>
  /** A file dropped on the window; the preload resolves its path, main checks it. */
  acceptDrop(file: File): Promise<OpenableFile>
  openSample(name: SampleName): Promise<OpenableFile>
  /** The save dialog; null when it was closed. Refuses the input file itself. */
  chooseExport(suggestedName: string): Promise<OpenableFile | null>
  /** What the window was started with (command line, second start), or null; asked once at start. */
  initialFile(): Promise<OpenableFile | null>
  /** Main keeps this to ask before something is lost (close, second file). */
  setUnsaved(unsaved: boolean): Promise<void>
  /** Asks whether the present analysis may be replaced; true when it may. */
  confirmReplace(fileName: string): Promise<boolean>
  /** A new port to the engine, also after a restart; the port itself arrives as a window message, see `portMessage`. */
  onEngineDown(listener: (info: EngineDown) => void): void
  /** A file that came from outside: menu, second start, file association. */
  onOpenFile(listener: (file: OpenableFile) => void): void
  onMenu(listener: (command: MenuCommand) => void): void
  /** Called once when the listeners are in place: main then sends the first port. */
  ready(): Promise<void>
}

export interface EngineDown {
  /** True while main will start it again; false when it has given up. */
  restarting: boolean
  message: string
}

export const menuCommands = ['open', 'exportFlagged', 'exportAll', 'stop'] as const
export type MenuCommand = (typeof menuCommands)[number]

export { channels, portMessage } from './channels'

/** Arguments of the channels that the window calls; main validates with these. */
export const desktopParams = {
  chooseFile: z.tuple([]),
  acceptDrop: z.tuple([z.string().min(1).max(4096)]),
  openSample: z.tuple([z.enum(sampleNames)]),
  chooseExport: z.tuple([z.string().min(1).max(255)]),
  initialFile: z.tuple([]),
  setUnsaved: z.tuple([z.boolean()]),
  confirmReplace: z.tuple([z.string().max(255)]),
  ready: z.tuple([]),
} as const

/** Messages main sends the engine process, outside the ports. */
export type EngineHostMessage =
  { kind: 'port' } | { kind: 'file'; handle: FileHandle; path: string; access: 'read' | 'write' }

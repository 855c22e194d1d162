import { z } from 'zod'
import { appStateSchema, type AppState } from './appState'
import type { ReadSettings } from '../core/table/types'
import type { FileHandle } from './engineApi'
import { readSettingsSchema } from './readSettings'

/** A file that main has vouched for. */
export interface OpenableFile {
  handle: FileHandle
  /** File name without folder. */
  name: string
  /** Another name under which the very same file was opened before. */
  sameAs?: string
}

/** A file that was opened before. Its path stays in main; `folder` is to be read by people only. */
export interface RecentFile {
  id: string
  name: string
  folder: string
  /** It is not where it was. */
  missing: boolean
}

/** What is written, which decides title, file types and rules of the save dialog. */
export const exportKinds = ['rows', 'generated', 'picture-svg', 'picture-png', 'plan'] as const
export type ExportKind = (typeof exportKinds)[number]

export const batchKinds = ['file', 'folder'] as const
export type BatchKind = (typeof batchKinds)[number]

export const sampleNames = ['inspection', 'blobs', 'moons', 'iris', 'digits'] as const
export type SampleName = (typeof sampleNames)[number]

/** What the sandboxed preload offers the window as `window.api`; no path ever crosses it. */
export interface DesktopApi {
  /** The open dialog; null when it was closed. */
  chooseFile(): Promise<OpenableFile | null>
  /** The open dialog for a folder of images; null when it was closed. */
  chooseFolder(): Promise<OpenableFile | null>
  /** The open dialog for a file, or a folder of images, that is to be judged by the model on screen, which stays; null when it was closed. */
  chooseBatch(what: BatchKind): Promise<OpenableFile | null>
  /** A file or folder dropped on the window; the preload resolves its path, main checks it. */
  acceptDrop(file: File): Promise<OpenableFile>
  openSample(name: SampleName): Promise<OpenableFile>
  /** The open dialog for a saved plan; null when it was closed. */
  choosePlan(): Promise<OpenableFile | null>
  /**
   * The save dialog; null when it was closed. Refuses the input file itself, and for generated rows a
   * name that does not say so.
   * @param beside the file that it is about; the one that was opened last where it is not given
   */
  chooseExport(
    suggestedName: string,
    kind: ExportKind,
    beside?: FileHandle,
  ): Promise<OpenableFile | null>
  /** The text in the clipboard as a file. Rejects, with a sentence for the person, where there is none. */
  pasteTable(): Promise<OpenableFile>
  copyText(text: string): Promise<void>
  /** A PNG file's bytes. */
  copyImage(png: Uint8Array): Promise<void>
  /** How the window was left; the defaults where nothing was remembered. */
  loadState(): Promise<AppState>
  saveState(state: AppState): Promise<void>
  /** Files that were opened before, the latest first. */
  recentFiles(): Promise<RecentFile[]>
  openRecent(id: string): Promise<OpenableFile>
  clearRecent(): Promise<void>
  /** Keeps the plan used with a file, for the next time that it is opened. */
  rememberPlan(file: FileHandle, plan: string): Promise<void>
  /** The plan that was used with the file, as text; null where there is none. */
  rememberedPlan(file: FileHandle): Promise<string | null>
  /** Keeps how a file is to be read, for the next time that it is opened. */
  rememberReading(file: FileHandle, settings: ReadSettings): Promise<void>
  /** How the file was read before, where a person said so. */
  rememberedReading(file: FileHandle): Promise<ReadSettings | null>
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

export const menuCommands = [
  'open',
  'openFolder',
  'pasteTable',
  'checkReading',
  'scoreBatch',
  'openPlan',
  'savePlan',
  'exportFlagged',
  'exportAll',
  'savePicture',
  'copyPicture',
  'copyRows',
  'undo',
  'redo',
  'nextTab',
  'previousTab',
  'nextRegion',
  'themeSystem',
  'themeLight',
  'themeDark',
  'stop',
] as const
export type MenuCommand = (typeof menuCommands)[number]

export { channels, portMessage } from './channels'

/** Windows takes as many; main says what is wrong with a path that its system does not take. */
const longestPath = 32_767
/** A suggested name is a file's own, which may have 255 characters, and what is added to it. */
const longestName = 1024
const largestText = 32 * 2 ** 20
const largestImage = 64 * 2 ** 20
/** Labels of single rows are part of it. */
const largestPlan = 8 * 2 ** 20
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const isPng = (bytes: Uint8Array) => pngSignature.every((byte, i) => bytes[i] === byte)

/** Arguments of the channels that the window calls; main validates with these. */
export const desktopParams = {
  chooseFile: z.tuple([]),
  chooseFolder: z.tuple([]),
  chooseBatch: z.tuple([z.enum(batchKinds)]),
  acceptDrop: z.tuple([z.string().min(1).max(longestPath)]),
  openSample: z.tuple([z.enum(sampleNames)]),
  choosePlan: z.tuple([]),
  chooseExport: z.tuple([
    z.string().min(1).max(longestName),
    z.enum(exportKinds),
    z.string().min(1).max(64).optional(),
  ]),
  pasteTable: z.tuple([]),
  copyText: z.tuple([z.string().max(largestText)]),
  copyImage: z.tuple([
    z.instanceof(Uint8Array).refine((png) => png.byteLength <= largestImage && isPng(png), {
      message: 'not a PNG',
    }),
  ]),
  loadState: z.tuple([]),
  saveState: z.tuple([appStateSchema]),
  recentFiles: z.tuple([]),
  openRecent: z.tuple([z.string().min(1).max(64)]),
  clearRecent: z.tuple([]),
  rememberPlan: z.tuple([z.string().min(1).max(64), z.string().max(largestPlan)]),
  rememberedPlan: z.tuple([z.string().min(1).max(64)]),
  rememberReading: z.tuple([z.string().min(1).max(64), readSettingsSchema]),
  rememberedReading: z.tuple([z.string().min(1).max(64)]),
  initialFile: z.tuple([]),
  setUnsaved: z.tuple([z.boolean()]),
  confirmReplace: z.tuple([z.string().max(longestName)]),
  ready: z.tuple([]),
} as const

/** Messages main sends the engine process, outside the ports. */
export type EngineHostMessage =
  { kind: 'port' } | { kind: 'file'; handle: FileHandle; path: string; access: 'read' | 'write' }

import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { OpenableFile, SampleName } from '../../shared/desktopApi'
import type { OpenedTable } from '../../shared/engineApi'
import type { ModelSettings } from '../../shared/settings'
import { useBridge } from '../bridge'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { useSelection } from './selection'
import { useSettings, type Axes } from './settings'
import { useWork } from './work'

/** How long the model settings must rest before they are fitted. */
const settleMilliseconds = 300

const firstSample: SampleName = 'inspection'

/**
 * The file on screen and the chain behind it: open → analyse → flags and picture. Every change of
 * a setting goes through here and runs again only what follows from it.
 */
export const useSession = defineStore('session', () => {
  const bridge = useBridge()
  const settings = useSettings()
  const analysis = useAnalysis()
  const notices = useNotices()
  const selection = useSelection()
  const work = useWork()

  const table = shallowRef<OpenedTable | null>(null)
  const source = shallowRef<OpenableFile | null>(null)
  /** Changed by hand since the file was opened or exported. */
  const unsaved = ref(false)
  let settling: ReturnType<typeof setTimeout> | undefined
  let opening = 0

  watch(unsaved, (value) => void bridge.desktop.setUnsaved(value))

  /**
   * At start, when the listeners are in place: main sends the first port, calls made before it wait.
   * Opens the file the window was started with, else the first sample.
   */
  async function begin(): Promise<void> {
    await desktop(async () => {
      await bridge.desktop.ready()
      const file = await bridge.desktop.initialFile()
      await open(file ?? (await bridge.desktop.openSample(firstSample)))
    })
  }

  async function chooseAndOpen(): Promise<void> {
    await desktop(async () => {
      const file = await bridge.desktop.chooseFile()
      if (file) await replaceBy(file)
    })
  }

  const openSample = (name: SampleName) =>
    desktop(async () => replaceBy(await bridge.desktop.openSample(name)))

  /** Files dropped on the window: the first is opened, and said to be the only one. */
  async function openDropped(files: File[]): Promise<void> {
    const [first] = files
    if (!first) return
    if (files.length > 1) notices.toast('onlyFirst', { file: first.name, others: files.length - 1 })
    await desktop(async () => replaceBy(await bridge.desktop.acceptDrop(first)))
  }

  /** Opens a file, after asking where something would be lost. */
  async function replaceBy(file: OpenableFile): Promise<void> {
    if (unsaved.value && !(await bridge.desktop.confirmReplace(file.name))) return
    await open(file)
  }

  /** The present analysis stays on screen, and stays working, until the new file has been read. */
  async function open(file: OpenableFile): Promise<void> {
    const opened = await read(file)
    if (!opened) return
    clearTimeout(settling)
    notices.settle('open')
    notices.settle('analyse')
    analysis.clear()
    selection.clear()
    source.value = file
    table.value = opened
    unsaved.value = false
    settings.reset(opened)
    await analysis.start(opened.tableId)
  }

  /** After a restart of the engine: the same file again, everything chosen by hand applied again. */
  async function reopen(): Promise<void> {
    if (!source.value) return
    const opened = await read(source.value)
    if (!opened) return
    table.value = opened
    await analysis.start(opened.tableId)
  }

  /** Null where it failed, was stopped, or another file was opened meanwhile. */
  async function read(file: OpenableFile): Promise<OpenedTable | null> {
    const mine = ++opening
    for (const { kind, controller } of work.running) if (kind === 'open') controller.abort()
    const job = work.begin('open', file.name)
    try {
      const opened = await bridge.engine.call(
        'open',
        { file: file.handle },
        {
          signal: job.controller.signal,
          onProgress: (progress) => work.report(job.id, progress),
        },
      )
      return mine === opening ? opened : null
    } catch (error) {
      if (mine !== opening || isCancelled(error)) return null
      const reopening = isEngineDied(error) && file.handle === source.value?.handle
      if (!reopening) notices.error('open', messageOf(error))
      return null
    } finally {
      work.end(job.id)
    }
  }

  /** A model setting: what is running is overtaken, the new run starts when the hand rests. */
  function changeModel(patch: Partial<ModelSettings>): boolean {
    const valid = settings.change(patch)
    unsaved.value = true
    clearTimeout(settling)
    analysis.abandon()
    if (valid) settling = setTimeout(() => void run(), settleMilliseconds)
    return valid
  }

  /** Fits with the present settings, now. */
  async function run(): Promise<void> {
    clearTimeout(settling)
    if (table.value && settings.columns.length) await analysis.start(table.value.tableId)
  }

  function changePercentile(percentile: number): void {
    if (!settings.change({ percentile })) return
    unsaved.value = true
    void analysis.refreshFlags()
  }

  function changeAxes(axes: Axes): void {
    settings.setAxes(axes)
    void analysis.refreshPicture()
  }

  /** Runs a call to the desktop; what goes wrong there is shown. */
  async function desktop(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      notices.error('desktop', messageOf(error))
    }
  }

  return {
    table,
    source,
    unsaved,
    fileName: computed(() => source.value?.name ?? ''),
    begin,
    chooseAndOpen,
    openSample,
    openDropped,
    replaceBy,
    open,
    reopen,
    changeModel,
    changePercentile,
    changeAxes,
    run,
  }
})

import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ReadSettings } from '../../core/table/types'
import type { OpenableFile, SampleName } from '../../shared/desktopApi'
import { isPlanName } from '../../shared/planName'
import type { OpenedTable } from '../../shared/engineApi'
import {
  planFor,
  planSchema,
  sameModel,
  sameThreshold,
  selectionKey,
  type Plan,
} from '../../shared/plan'
import { useBridge } from '../bridge'
import type { CallOptions } from '../engineClient'
import { canBeReadOtherwise, isCancelled, isEngineDied, messageOf } from '../engineError'
import { rememberedReading, rememberReading as remember } from '../readingMemory'
import { openTable, type TableSource } from '../tableSource'
import { useAnalysis } from './analysis'
import { useNotices } from './notices'
import { useSelection } from './selection'
import { usePlan, type PlanChange } from './plan'
import { useWork } from './work'

/** How long the model settings must rest before they are fitted. */
const settleMilliseconds = 300

/** How long a plan rests before it is kept. */
const keepMilliseconds = 500

const firstSample: SampleName = 'inspection'

/**
 * The file on screen and the chain behind it: open → analyse → flags and picture. Every change of
 * a setting goes through here and runs again only what follows from it.
 */
export const useSession = defineStore('session', () => {
  const bridge = useBridge()
  const plan = usePlan()
  const analysis = useAnalysis()
  const notices = useNotices()
  const selection = useSelection()
  const work = useWork()

  const table = shallowRef<OpenedTable | null>(null)
  const source = shallowRef<TableSource | null>(null)
  /** Changed by hand since the file was opened or exported. */
  const unsaved = ref(false)
  /** The plan on screen is the one that was used with this file before. */
  const recalled = ref(false)
  let settling: ReturnType<typeof setTimeout> | undefined
  let opening = 0
  /** How the file was being read again when the engine died: so it is read once that is back. */
  let cutOff: { file: TableSource; settings: ReadSettings } | null = null

  watch(unsaved, (value) => void bridge.desktop.setUnsaved(value))

  /**
   * At start, when the listeners are in place: main sends the first port, calls made before it wait.
   * Opens the file the window was started with, else the first sample.
   * @returns the plan that the window was started with, which is for a table
   */
  async function begin(): Promise<OpenableFile | null> {
    let plan: OpenableFile | null = null
    await desktop(async () => {
      await bridge.desktop.ready()
      const file = await bridge.desktop.initialFile()
      if (file && isPlanName(file.name)) plan = file
      await open(file && !plan ? file : await bridge.desktop.openSample(firstSample))
    })
    return plan
  }

  const chooseAndOpen = () => openChosen(() => bridge.desktop.chooseFile())
  const chooseFolder = () => openChosen(() => bridge.desktop.chooseFolder())
  const openChosen = (choose: () => Promise<OpenableFile | null>) =>
    desktop(async () => {
      const file = await choose()
      if (file) await replaceBy(file)
    })

  /** What was copied in a spreadsheet, as a file. */
  const paste = () => desktop(async () => replaceBy(await bridge.desktop.pasteTable()))

  const openSample = (name: SampleName) =>
    desktop(async () => replaceBy(await bridge.desktop.openSample(name)))

  /** Opens a file, after asking where something would be lost. */
  async function replaceBy(file: TableSource): Promise<void> {
    if (unsaved.value && !(await bridge.desktop.confirmReplace(file.name))) return
    await open(file)
  }

  /**
   * The present analysis stays on screen, and stays working, until the new file has been read.
   * @param settings how it is to be read; as it was last time, where a person said so, if not given
   */
  async function open(file: TableSource, settings?: ReadSettings): Promise<boolean> {
    const opened = await read(file, settings ?? 'asBefore')
    if (!opened) return false
    clearTimeout(settling)
    notices.settle('open')
    notices.settle('analyse')
    analysis.clear()
    selection.clear()
    source.value = file
    table.value = opened
    unsaved.value = false
    plan.reset(opened)
    if (file.sameAs) notices.toast('sameFile', { file: file.name, other: file.sameAs })
    if (file.others && opened.stacked) notices.toast('stacked', { files: opened.stacked.length })
    await recall(file)
    await analysis.start(opened.tableId)
    return true
  }

  /** The plan that was used with the file before, if it still fits; said, and one click from the defaults. */
  async function recall(file: OpenableFile): Promise<void> {
    recalled.value = false
    const text = await bridge.desktop.rememberedPlan(file.handle).catch(() => null)
    if (text === null || source.value !== file) return
    const known = planSchema.safeParse(parsed(text))
    if (!known.success || plan.missing(known.data).length > 0) return
    if (JSON.stringify(known.data) === JSON.stringify(plan.plan)) return
    plan.replace(known.data)
    recalled.value = true
    notices.toast('planRecalled', { file: file.name })
  }

  /** Another plan as a whole, and what follows from it. */
  function replacePlan(next: Plan): void {
    const before = plan.plan
    const hadColumns = plan.columns.length > 0
    plan.replace(next)
    follow(before, hadColumns)
  }

  function useDefaults(): void {
    const next = table.value && planFor(table.value)
    // What people know of parts is no setting.
    if (next) replacePlan({ ...next, ...knownOfRows(plan.plan) })
    recalled.value = false
  }

  /** Keeps the plan for the next time that this file is opened. */
  let keeping: ReturnType<typeof setTimeout> | undefined
  watch(
    () => plan.plan,
    (now) => {
      clearTimeout(keeping)
      const file = source.value
      if (!now || !file || !unsaved.value) return
      const keep = () => bridge.desktop.rememberPlan(file.handle, JSON.stringify(now))
      keeping = setTimeout(() => void keep().catch(() => undefined), keepMilliseconds)
    },
  )

  const recentFiles = () => bridge.desktop.recentFiles()
  const clearRecent = () => desktop(() => bridge.desktop.clearRecent())
  const openRecent = (id: string) =>
    desktop(async () => replaceBy(await bridge.desktop.openRecent(id)))

  /** After a restart of the engine: the same file again, everything chosen by hand applied again. */
  async function reopen(): Promise<void> {
    const file = source.value
    if (!file) return
    const wanted = cutOff?.file === file ? cutOff.settings : null
    // Tried once: should these settings be what kills the engine, the former reading comes back.
    cutOff = null
    const opened = await read(file, wanted ?? table.value?.settings ?? 'asBefore')
    if (!opened) return
    if (wanted) rereadBy(file, wanted)
    await adopt(opened)
  }

  /** The same file as it is on disk now, with the same settings and plan. */
  async function reload(): Promise<void> {
    const file = source.value
    if (!file) return
    const opened = await read(file, table.value?.settings ?? 'asBefore')
    if (!opened) return
    forgetShown()
    await adopt(opened)
  }

  /** What is on screen was made from numbers that are not the file's any more. */
  function forgetShown(): void {
    analysis.clear()
    selection.clear()
  }

  /** The file that is open read in another way; plan and what can be undone stay where they still fit. */
  async function reread(settings: ReadSettings): Promise<boolean> {
    const [file, former] = [source.value, table.value]
    if (!file || !former) return false
    const { tableId } = former
    const ask = (options: CallOptions) =>
      bridge.engine.call('reread', { tableId, settings }, options).catch((error: unknown) => {
        cutOff = isEngineDied(error) ? { file, settings } : null
        throw error
      })
    const opened = await working(file, ask)
    if (!opened) return false
    rereadBy(file, settings)
    await adopt(opened)
    return true
  }

  function rereadBy(file: TableSource, settings: ReadSettings): void {
    rememberReading(file, settings)
    forgetShown()
  }

  const rememberReading = (file: TableSource, settings: ReadSettings) =>
    void remember(bridge.desktop, file, settings)

  /** The same file in a new state of it, or read in another way. */
  async function adopt(opened: OpenedTable): Promise<void> {
    clearTimeout(settling)
    notices.settle('open')
    table.value = opened
    if (!plan.rebase(opened)) notices.toast('planReset', { file: opened.fileName })
    await analysis.start(opened.tableId)
  }

  /** Null where it failed, was stopped, or another file was opened meanwhile. */
  function read(file: TableSource, how: ReadSettings | 'asBefore'): Promise<OpenedTable | null> {
    return working(file, async (options) => {
      const recalled = how === 'asBefore' ? await readingBefore(file) : how
      const settings = Object.keys(recalled).length === 0 ? {} : { settings: recalled }
      const call = (params: { settings?: ReadSettings }) =>
        openTable(bridge.engine, file, params, options)
      try {
        return await call(settings)
      } catch (error) {
        // What was right for a former state of the file may not fit the present one.
        if (how !== 'asBefore' || !('settings' in settings) || isCancelled(error)) throw error
        const opened = await call({})
        notices.toast('readingForgotten', { file: file.name })
        return opened
      }
    })
  }

  async function readingBefore(file: TableSource): Promise<ReadSettings> {
    const { settings, differ } = await rememberedReading(bridge.desktop, file)
    if (differ) notices.toast('readingsDiffer')
    return settings
  }

  /** Reads with progress; what was being read before is stopped. */
  async function working(
    file: TableSource,
    ask: (options: CallOptions) => Promise<OpenedTable>,
  ): Promise<OpenedTable | null> {
    const mine = ++opening
    for (const { kind, controller } of work.running) if (kind === 'open') controller.abort()
    const job = work.begin('open', file.name)
    try {
      const opened = await ask({
        signal: job.controller.signal,
        onProgress: (progress) => work.report(job.id, progress),
      })
      return mine === opening ? opened : null
    } catch (error) {
      if (mine !== opening || isCancelled(error)) return null
      const reopening = isEngineDied(error) && file.handle === source.value?.handle
      if (!reopening)
        notices.error('open', messageOf(error), canBeReadOtherwise(error) ? { file } : {})
      return null
    } finally {
      work.end(job.id)
    }
  }

  /** Every change of the plan by hand goes through here. False where it would not be valid. */
  function change(patch: PlanChange): boolean {
    const before = plan.plan
    const hadColumns = plan.columns.length > 0
    const valid = plan.change(patch)
    if (valid || patch.columns) follow(before, hadColumns)
    else if (before) abandonRun()
    return valid
  }

  /** The plan was replaced by one that is not yet on screen: what follows from the change is run. */
  function follow(before: Plan | null, hadColumns = true): void {
    const now = plan.plan
    unsaved.value = true
    if (!now || !plan.columns.length) return abandonRun()
    if (!before || !hadColumns || !sameModel(before, now)) {
      abandonRun()
      // The comparison is there already where only the choice among its models differs.
      const rest = before && selectionKey(before) === selectionKey(now) ? 0 : settleMilliseconds
      settling = setTimeout(() => void run(), rest)
    } else if (!sameView(before, now)) void analysis.refreshPicture()
    else if (!sameThreshold(before, now)) void analysis.refreshFlags()
  }

  function abandonRun(): void {
    clearTimeout(settling)
    analysis.abandon()
  }

  const undo = () => retrace(plan.undo)
  const redo = () => retrace(plan.redo)
  function retrace(step: () => boolean): void {
    const before = plan.plan
    const hadColumns = plan.columns.length > 0
    if (step()) follow(before, hadColumns)
  }

  /** Fits with the present plan, now. */
  async function run(): Promise<void> {
    clearTimeout(settling)
    if (table.value && plan.columns.length) await analysis.start(table.value.tableId)
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
    desktop,
    source,
    unsaved,
    fileName: computed(() => source.value?.name ?? ''),
    begin,
    chooseAndOpen,
    chooseFolder,
    openSample,
    recalled,
    recentFiles,
    openRecent,
    clearRecent,
    replacePlan,
    useDefaults,
    replaceBy,
    open,
    reopen,
    reread,
    reload,
    rememberReading,
    paste,
    change,
    undo,
    redo,
    run,
  }
})

/** What people know of parts. */
const knownOfRows = (plan: Plan | null) => ({
  labels: plan?.labels ?? [],
  excluded: plan?.excluded ?? [],
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const sameView = (a: Plan, b: Plan) =>
  JSON.stringify(a.axes) === JSON.stringify(b.axes) &&
  JSON.stringify(a.colourBy) === JSON.stringify(b.colourBy) &&
  a.contours === b.contours &&
  a.assignment === b.assignment

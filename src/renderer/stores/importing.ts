import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { ReadSettings } from '../../core/table/types'
import { importDoubts } from '../../shared/importDoubts'
import type { ImportPreview } from '../../shared/importPreview'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { isCancelled, isEngineDied, messageOf } from '../engineError'
import { sameSettings } from '../sameSettings'
import type { TableSource } from '../tableSource'
import { confirmed } from './confirmedReading'
import { useNotices } from './notices'
import { useSession } from './session'

/** How the file is read: what is doubtful about it, and the settings that are being tried. */
export const useImporting = defineStore('importing', () => {
  const bridge = useBridge()
  const session = useSession()
  const notices = useNotices()

  /** The panel is open: on the table on screen, or on a file that could not be opened. */
  const shown = ref(false)
  const failed = shallowRef<TableSource | null>(null)
  const draft = shallowRef<ReadSettings>({})
  const preview = shallowRef<ImportPreview | null>(null)
  /** Why there is no preview. */
  const failure = ref<string | null>(null)
  /** The look that is being taken: how far it is, and what ends it. */
  const looking = shallowRef<{
    settings: ReadSettings
    fraction: number
    controller: AbortController
  } | null>(null)
  const dismissed = ref<number | null>(null)

  const doubts = computed(() => {
    const { table } = session
    return table && dismissed.value !== table.tableId ? importDoubts(table) : []
  })
  const former = computed<ReadSettings>(() => (failed.value ? {} : (session.table?.settings ?? {})))
  const changed = computed(() => !sameSettings(draft.value, former.value))
  /** Read so, the file is a table that can be judged. */
  const usable = computed(
    () => (preview.value?.table ?? null) !== null && preview.value?.problem === null,
  )

  const fetch = latestWins(async () => {
    const settings = draft.value
    const tableId = session.table?.tableId
    const of = failed.value ? filesOf(failed.value) : tableId === undefined ? null : { tableId }
    if (!shown.value || of === null) return
    const controller = new AbortController()
    const look = { settings, fraction: 0, controller }
    looking.value = look
    try {
      const found = await bridge.engine.call(
        'preview',
        { ...of, settings },
        {
          signal: controller.signal,
          onProgress: ({ fraction }) => (looking.value = { ...look, fraction }),
        },
      )
      if (draft.value === settings) {
        preview.value = found
        failure.value = null
      }
    } catch (error) {
      if (isCancelled(error) || isEngineDied(error) || draft.value !== settings) return
      failure.value = messageOf(error)
    } finally {
      looking.value = null
    }
  })

  /** @param file one that could not be opened; else the table on screen */
  function show(file: TableSource | null = null): void {
    if (shown.value || (!file && !session.table)) return
    failed.value = file
    draft.value = former.value
    preview.value = null
    failure.value = null
    shown.value = true
    void fetch()
  }

  /** Tries other settings; undefined lets one be found out again. */
  function set(patch: ReadSettings): void {
    draft.value = withoutGaps({ ...draft.value, ...patch })
    // What is being read for another sheet, or another line, is not waited for.
    const now = looking.value
    if (now && !samePlace(now.settings, draft.value)) now.controller.abort()
    void fetch()
  }

  /** Goes back to what is shown; where nothing is, there is nothing to look at. */
  function stop(): void {
    looking.value?.controller.abort()
    if (preview.value === null) return cancel()
    draft.value = preview.value.settings
  }

  function cancel(): void {
    looking.value?.controller.abort()
    shown.value = false
    failed.value = null
  }

  /** Reads the file with the settings on screen. */
  async function apply(): Promise<void> {
    const [file, settings, touched] = [failed.value, draft.value, changed.value]
    cancel()
    if (file) {
      if (await session.open(file, settings)) session.rememberReading(file, settings)
      return
    }
    if (touched) await session.reread(settings)
    else if (session.table && session.source) {
      // Looked at and found right: not asked about again.
      const agreed = confirmed(session.table, doubts.value)
      session.rememberReading(session.source, agreed)
      dismiss()
    }
  }

  const dismiss = () => void (dismissed.value = session.table?.tableId ?? null)

  /** Another file, or another reading of it: what was being tried was about the former one. */
  watch(
    () => session.table?.tableId,
    () => {
      if (shown.value && !failed.value) cancel()
    },
  )
  /** What failed is looked at by its file as long as that is named on screen. */
  const fileOf = (id: number) => notices.errors.find((error) => error.id === id)?.file ?? null

  return {
    ...{ shown, failed, draft, preview, failure, looking, doubts, changed, usable },
    ...{ show, set, stop, apply, cancel, dismiss, fileOf },
  }
})

/** What is read of a file for a look is the same. */
const samePlace = (a: ReadSettings, b: ReadSettings): boolean =>
  a.sheet === b.sheet && a.headerLine === b.headerLine

const filesOf = ({ handle, others }: TableSource) => ({
  file: handle,
  ...(others && { others: others.map((other) => other.handle) }),
})

const withoutGaps = (settings: ReadSettings): ReadSettings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined))

import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { LedgerFilter } from '../../core/table/ledger'
import type { ExportKind, OpenableFile } from '../../shared/desktopApi'
import type { Exported, FileHandle, Judgement } from '../../shared/engineApi'
import { useBridge } from '../bridge'
import type { CallOptions } from '../engineClient'
import { isCancelled, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useLabels } from './labels'
import { useNotices } from './notices'
import { usePlan } from './plan'
import { useSession } from './session'
import { useWork } from './work'

export type ExportWhich = 'flagged' | 'all'

/** Writes the rows with their flags to a file that the user names. */
export const useExporting = defineStore('exporting', () => {
  const bridge = useBridge()
  const session = useSession()
  const analysis = useAnalysis()
  const notices = useNotices()
  const plan = usePlan()
  const work = useWork()
  const labels = useLabels()

  /** Only the final model of the present settings is exported, never a preview. */
  const possible = computed(
    () =>
      analysis.live &&
      !analysis.running &&
      !analysis.stale &&
      analysis.shown?.analysis.stage === 'final',
  )

  /** Why nothing can be exported now: a key under `toolbar` in the locales; null where it can. */
  const obstacle = computed(() => {
    if (possible.value) return null
    if (analysis.running) return 'exportWhileFitting'
    return analysis.shown ? 'exportUnfinished' : 'exportNothing'
  })

  /** Where to write; null where the dialog was closed. @param beside see `DesktopApi.chooseExport` */
  async function chosen(
    name: string,
    kind: ExportKind,
    ...beside: [FileHandle?]
  ): Promise<OpenableFile | null> {
    try {
      return await bridge.desktop.chooseExport(name, kind, ...beside)
    } catch (error) {
      notices.error('export', messageOf(error))
      return null
    }
  }

  /** Runs one export with its progress; what was written, or what went wrong, is said. */
  async function written(
    name: string,
    write: (options: CallOptions) => Promise<Exported>,
  ): Promise<boolean> {
    const { id, controller } = work.begin('export', name)
    try {
      const { fileName, rows, escapedCells } = await write({
        signal: controller.signal,
        onProgress: (progress) => work.report(id, progress),
      })
      notices.settle('export')
      const values = { file: fileName, rows, cells: escapedCells }
      notices.toast(escapedCells ? 'exportedEscaped' : 'exported', values)
      return true
    } catch (error) {
      if (!isCancelled(error)) notices.error('export', messageOf(error))
      return false
    } finally {
      work.end(id)
    }
  }

  async function exportRows(which: ExportWhich): Promise<void> {
    const { judgement } = plan
    if (!possible.value || !analysis.set || !judgement) return
    const by = {
      ...judgement,
      known: labels.known
        ? { ...labels.known, excluded: plan.plan?.excluded, names: plan.plan?.names }
        : undefined,
    }
    const { analysisId } = analysis.set
    const target = await chosen(suggestedName(session.fileName, which), 'rows')
    if (!target) return
    const question = { analysisId, by, which, target: target.handle }
    const done = await written(target.name, (options) =>
      bridge.engine.call('export', question, options),
    )
    if (done) session.unsaved = false
  }

  /** Writes the rows of a batch as they were judged. */
  async function exportBatch(
    file: OpenableFile,
    judged: { analysisId: number; by: Judgement },
    which: ExportWhich,
  ): Promise<void> {
    const target = await chosen(suggestedName(file.name, which), 'rows', file.handle)
    if (!target) return
    const question = { ...judged, which, target: target.handle }
    await written(target.name, (options) => bridge.engine.call('export', question, options))
  }

  /** Writes rows drawn from the model on screen: to a file whose name says that they are invented. */
  async function exportGenerated(count: number, seed: number): Promise<void> {
    if (!possible.value || !analysis.model) return
    const { modelId } = analysis.model
    const target = await chosen(suggestedName(session.fileName, 'generated'), 'generated')
    if (!target) return
    const question = { modelId, count, seed, target: target.handle }
    await written(target.name, (options) => bridge.engine.call('exportSample', question, options))
  }

  /** Writes the import ledger of the file on screen. */
  async function exportLedger(filter: LedgerFilter): Promise<void> {
    const tableId = session.table?.tableId
    if (tableId === undefined) return
    const target = await chosen(suggestedName(session.fileName, 'ledger'), 'rows')
    if (!target) return
    const question = { tableId, ...filter, target: target.handle }
    await written(target.name, (options) => bridge.engine.call('exportLedger', question, options))
  }

  return { possible, obstacle, exportRows, exportBatch, exportGenerated, exportLedger }
})

/** `sheet.csv` → `sheet-flagged.csv` or `sheet-all.csv`; a folder's `v1.2` → `v1.2-flagged.csv`. */
export function suggestedName(
  fileName: string,
  which: ExportWhich | 'generated' | 'ledger',
): string {
  // What stands behind the last dot of a file's name is a word.
  const [, stem = fileName] = /^(.+)\.[A-Za-z]\w*$/.exec(fileName) ?? []
  return `${stem}-${which}.csv`
}

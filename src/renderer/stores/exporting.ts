import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useBridge } from '../bridge'
import { isCancelled, messageOf } from '../engineError'
import { useAnalysis } from './analysis'
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

  async function exportRows(which: ExportWhich): Promise<void> {
    const by = plan.judgement
    if (!possible.value || !analysis.set || !by) return
    const { analysisId } = analysis.set
    let job: ReturnType<typeof work.begin> | undefined
    try {
      const target = await bridge.desktop.chooseExport(suggestedName(session.fileName, which))
      if (!target) return
      job = work.begin('export', target.name)
      const { id, controller } = job
      const written = await bridge.engine.call(
        'export',
        { analysisId, by, which, target: target.handle },
        { signal: controller.signal, onProgress: (progress) => work.report(id, progress) },
      )
      session.unsaved = false
      notices.settle('export')
      notices.toast(written.escapedCells ? 'exportedEscaped' : 'exported', {
        file: written.fileName,
        rows: written.rows,
        cells: written.escapedCells,
      })
    } catch (error) {
      if (!isCancelled(error)) notices.error('export', messageOf(error))
    } finally {
      if (job) work.end(job.id)
    }
  }

  return { possible, obstacle, exportRows }
})

/** `sheet.csv` → `sheet-flagged.csv` or `sheet-all.csv`. */
export function suggestedName(fileName: string, which: ExportWhich): string {
  const dot = fileName.lastIndexOf('.')
  return `${dot > 0 ? fileName.slice(0, dot) : fileName}-${which}.csv`
}

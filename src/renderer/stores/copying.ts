import { defineStore } from 'pinia'
import { useBridge } from '../bridge'
import { messageOf } from '../engineError'
import { useAnalysis } from './analysis'
import { useLabels } from './labels'
import { useNotices } from './notices'
import { useRows } from './rows'
import { useSelection } from './selection'

/** Selected rows to the clipboard, as a spreadsheet pastes them. */
export const useCopying = defineStore('copying', () => {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const rows = useRows()
  const selection = useSelection()
  const notices = useNotices()
  const labels = useLabels()

  /** In the order of the table as far as it is known, else of the file. */
  async function copyRows(): Promise<void> {
    const { model } = analysis
    const { by } = rows
    if (!model || !by || !analysis.live || selection.rows.size === 0) return
    try {
      const { text, ...copied } = await bridge.engine.call('rowsText', {
        modelId: model.modelId,
        by: { ...by, known: labels.known ?? undefined },
        rows: rows.inTableOrder(selection.rows),
      })
      await bridge.desktop.copyText(text)
      notices.toast(copied.escapedCells ? 'copiedEscaped' : 'copied', {
        rows: copied.rows,
        cells: copied.escapedCells,
      })
    } catch (error) {
      notices.error('copy', messageOf(error))
    }
  }

  return { copyRows }
})

import { defineStore } from 'pinia'
import { usePaper, type ChartName } from '../composables/usePaper'
import { useBridge } from '../bridge'
import { isCancelled, messageOf } from '../engineError'
import { useNotices } from './notices'
import { useSession } from './session'

export type PictureFormat = 'svg' | 'png' | 'png2'

/** Charts as files, or to the clipboard. */
export const usePictures = defineStore('pictures', () => {
  const bridge = useBridge()
  const session = useSession()
  const notices = useNotices()
  const paper = usePaper()

  async function save(chart: ChartName, format: PictureFormat): Promise<void> {
    await attempt('export', async () => {
      const ending = format === 'svg' ? 'svg' : 'png'
      const name = pictureName(session.fileName, chart, ending)
      const target = await bridge.desktop.chooseExport(name, `picture-${ending}`)
      const sheet = target && (await paper.sheet(chart))
      if (!target || !sheet) return
      const content = format === 'svg' ? sheet.svg() : await sheet.png(format === 'png2' ? 2 : 1)
      const { fileName } = await bridge.engine.call('write', { target: target.handle, content })
      notices.toast('pictureSaved', { file: fileName })
    })
  }

  /** As pixels, twice as fine as on screen: what office programs paste well. */
  async function copy(chart: ChartName): Promise<void> {
    await attempt('copy', async () => {
      const sheet = await paper.sheet(chart)
      if (!sheet) return
      await bridge.desktop.copyImage(await sheet.png(2))
      notices.toast('pictureCopied')
    })
  }

  async function attempt(doing: 'export' | 'copy', action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      if (!isCancelled(error)) notices.error(doing, messageOf(error))
    }
  }

  return { save, copy }
})

/** `sheet.csv` → `sheet-picture.svg`. */
export function pictureName(fileName: string, chart: ChartName, ending: string): string {
  const dot = fileName.lastIndexOf('.')
  return `${dot > 0 ? fileName.slice(0, dot) : fileName}-${chart}.${ending}`
}

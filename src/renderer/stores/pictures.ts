import { defineStore } from 'pinia'
import { usePaper } from '../composables/usePaper'
import { useBridge } from '../bridge'
import { isCancelled, messageOf } from '../engineError'
import { pixelsOf } from '../paper/pixels'
import { useGallery } from './gallery'
import { useNotices } from './notices'
import { useSession } from './session'
import type { Tab } from './view'

export type PictureFormat = 'svg' | 'png' | 'png2'

/** Views as files, or to the clipboard. */
export const usePictures = defineStore('pictures', () => {
  const bridge = useBridge()
  const session = useSession()
  const notices = useNotices()
  const paper = usePaper()
  const gallery = useGallery()

  async function save(view: Tab, format: PictureFormat): Promise<void> {
    await attempt('export', async () => {
      const sheet = await paper.sheet(view)
      if (!sheet) return notices.toast('nothingToDraw')
      const ending = format === 'svg' ? 'svg' : 'png'
      const name = pictureName(session.fileName, nameOf(view), ending)
      const target = await bridge.desktop.chooseExport(name, `picture-${ending}`)
      if (!target) return
      const content =
        format === 'svg' ? sheet.svg : await pixelsOf(sheet, format === 'png2' ? 2 : 1)
      const { fileName } = await bridge.engine.call('write', { target: target.handle, content })
      notices.toast('pictureSaved', { file: fileName })
    })
  }

  /** As pixels, twice as fine as on screen: what office programs paste well. */
  async function copy(view: Tab): Promise<void> {
    await attempt('copy', async () => {
      const sheet = await paper.sheet(view)
      if (!sheet) return notices.toast('nothingToDraw')
      await bridge.desktop.copyImage(await pixelsOf(sheet, 2))
      notices.toast('pictureCopied')
    })
  }

  /** Invented images are called so by the name of their file, too. */
  const nameOf = (view: Tab) =>
    view === 'images' && gallery.kind === 'generated' ? 'images-generated' : view

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
export function pictureName(fileName: string, view: string, ending: string): string {
  const dot = fileName.lastIndexOf('.')
  return `${dot > 0 ? fileName.slice(0, dot) : fileName}-${view}.${ending}`
}

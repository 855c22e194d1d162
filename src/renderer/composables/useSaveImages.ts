import { useI18n } from 'vue-i18n'
import { contactSheet } from '../../charts/images/contactSheet'
import { modelLine } from '../../charts/modelLine'
import { useBridge } from '../bridge'
import { isCancelled, messageOf } from '../engineError'
import { useAnalysis } from '../stores/analysis'
import { useGallery } from '../stores/gallery'
import { useImages } from '../stores/images'
import { useNotices } from '../stores/notices'
import { useSession } from '../stores/session'
import { useImageTitle } from './useImageTitle'
import { useTheme } from './useTheme'

/** More images make no sheet that is looked at. */
const mostOnSheet = 400

/** Saves the images of the gallery, the first of them where there are very many, as one SVG. */
export function useSaveImages() {
  const bridge = useBridge()
  const analysis = useAnalysis()
  const gallery = useGallery()
  const images = useImages()
  const notices = useNotices()
  const session = useSession()
  const theme = useTheme()
  const words = useImageTitle()
  const { t } = useI18n()

  async function sheet(heading: string): Promise<string | null> {
    const { shown } = analysis
    const { image } = images
    if (!shown || !image) return null
    const count = Math.min(gallery.total, mostOnSheet)
    await gallery.ensure(0, count)
    const tiles = Array.from({ length: count }, (_, i) => gallery.at(i)).flatMap((one, i) =>
      one
        ? {
            images: [
              { pixels: one.pixels, unknown: one.unknown?.includes(1) ? one.unknown : null },
            ],
            captions: [words.title(one.item, i + 1), words.detail(one.item)].filter(Boolean),
            flagged: one.item.flagged,
          }
        : [],
    )
    return contactSheet({
      ...{ title: session.fileName, subtitle: modelLine(shown.analysis, shown.flags) },
      description: `${heading}: ${t('images.count', { count: tiles.length }, tiles.length)}`,
      ...{ width: image.width, height: image.height, theme: theme.value },
      sections: [{ heading, tiles }],
    })
  }

  return async (heading: string): Promise<void> => {
    try {
      const dot = session.fileName.lastIndexOf('.')
      const name = dot > 0 ? session.fileName.slice(0, dot) : session.fileName
      const kind = gallery.kind === 'generated' ? 'images-generated' : 'images'
      const target = await bridge.desktop.chooseExport(`${name}-${kind}.svg`, 'picture-svg')
      const content = target && (await sheet(heading))
      if (!target || !content) return
      const { fileName } = await bridge.engine.call('write', { target: target.handle, content })
      notices.toast('pictureSaved', { file: fileName })
    } catch (error) {
      if (!isCancelled(error)) notices.error('export', messageOf(error))
    }
  }
}

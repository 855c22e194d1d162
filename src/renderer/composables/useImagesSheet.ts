import { useI18n } from 'vue-i18n'
import { contactSheet } from '../../charts/images/contactSheet'
import { sheetLook, type Sheet, type SheetOf } from '../../charts/sheets/file'
import { useGallery } from '../stores/gallery'
import { useImages } from '../stores/images'
import { useImageTitle } from './useImageTitle'

/** More images make no sheet that is looked at. */
const mostOnSheet = 400

/** The images of the gallery, the first of them where there are very many, as one sheet; null where there are none. */
export function useImagesSheet() {
  const gallery = useGallery()
  const images = useImages()
  const words = useImageTitle()
  const { t } = useI18n()

  return async (of: SheetOf): Promise<Sheet | null> => {
    const { image } = images
    if (!image) return null
    // Before the gallery was looked at it does not know how many there are.
    await gallery.ensure(0, 1)
    const count = Math.min(gallery.total, mostOnSheet)
    if (count === 0) return null
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
    const heading = t(`images.kinds.${gallery.kind}`)
    const { title, subtitle } = sheetLook(of)
    return contactSheet({
      ...{ title, subtitle: subtitle.join(' · '), theme: of.theme ?? 'light' },
      description: `${heading}: ${t('images.count', { count: tiles.length }, tiles.length)}`,
      ...{ width: image.width, height: image.height },
      sections: [{ heading, tiles }],
    })
  }
}

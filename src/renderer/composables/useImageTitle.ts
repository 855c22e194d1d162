import { useI18n } from 'vue-i18n'
import type { ImageItem } from '../../shared/api/images'
import { formatShare } from '../../charts/formatNumber'
import { shareText } from '../../charts/responsibilityBars'
import { isCommon, roundedOneIn } from '../../shared/oneIn'
import { useFamilies } from '../stores/families'
import { useOneIn } from './useOneIn'

/** What stands below an image: how its row is called, and what is known of it. */
export function useImageTitle() {
  const { t } = useI18n()
  const oneIn = useOneIn()
  const families = useFamilies()

  /** The serial number, or the line; of a mean its family. @param place from 1, of a generated image */
  function title({ name, line, file, component }: ImageItem, place: number): string {
    if (name !== undefined && name.trim() !== '') return name
    if (line !== undefined && file !== undefined) return t('images.lineIn', { line, file })
    if (line !== undefined) return t('images.line', { line })
    if (component !== undefined) return t('model.family', { number: families.label(component) })
    return t('images.generatedNumber', { number: place })
  }

  function detail(item: ImageItem): string {
    const { row, weight, responsibility } = item
    if (weight !== undefined) return formatShare(weight)
    if (row === undefined) return t('images.invented')
    if (responsibility !== undefined && responsibility < 0.9995)
      return t('row.share', { share: shareText(responsibility) })
    if (item.oneIn === undefined) return ''
    if (isCommon(roundedOneIn(item.oneIn))) return t('images.typical')
    return t('oneIn.tick', { count: oneIn.number(item) })
  }

  return { title, detail }
}

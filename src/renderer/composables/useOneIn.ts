import { useI18n } from 'vue-i18n'
import { formatCount } from '../../charts/formatNumber'
import { isCommon, mostRare, oneInText, roundedOneIn } from '../../shared/oneIn'
import type { RowDetail } from '../../shared/engineApi'

type Rarity = Pick<RowDetail, 'oneIn' | 'oneInRough'>

/** How unusual a row is, in words; '' where that is not known. */
export function useOneIn() {
  const { t } = useI18n()

  const words = (
    { oneIn, oneInRough }: Rarity,
    keys: readonly [string, string, string],
  ): string => {
    if (oneIn === undefined) return ''
    const [typical, some, most] = keys
    const rounded = roundedOneIn(oneIn)
    const key = isCommon(rounded) ? typical : rounded >= mostRare ? most : some
    const text = t(`oneIn.${key}`, { count: formatCount(rounded) })
    return oneInRough ? `${text} ${t('oneIn.rough')}` : text
  }

  return {
    /** "1 in 3 000 good parts is this unusual". */
    sentence: (row: Rarity) => words(row, ['typical', 'sentence', 'most']),
    /** "1 in 3 000 good parts". */
    parts: (row: Rarity) => words(row, ['partsTypical', 'parts', 'partsMost']),
    /** "3 000", in a column that says "1 in". */
    number: ({ oneIn }: Rarity) =>
      oneIn === undefined ? t('oneIn.unknown') : oneInText(oneIn, formatCount),
  }
}

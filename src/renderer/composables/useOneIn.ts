import { useI18n } from 'vue-i18n'
import { formatNumber } from '../../charts/formatNumber'
import { mostRare, roundedOneIn } from '../../shared/oneIn'
import type { RowDetail } from '../../shared/engineApi'

type Rarity = Pick<RowDetail, 'oneIn' | 'oneInRough'>

/** Every second good part: nothing that is worth a number. */
const common = 2

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
    const key = rounded < common ? typical : rounded >= mostRare ? most : some
    const text = t(`oneIn.${key}`, { count: formatNumber(rounded) })
    return oneInRough ? `${text} ${t('oneIn.rough')}` : text
  }

  return {
    /** "1 in 3 000 good parts is this unusual". */
    sentence: (row: Rarity) => words(row, ['typical', 'sentence', 'most']),
    /** "1 in 3 000". */
    short: (row: Rarity) => words(row, ['shortTypical', 'short', 'shortMost']),
  }
}

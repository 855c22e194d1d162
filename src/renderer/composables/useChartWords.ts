import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatNumber, formatShare } from '../../charts/formatNumber'
import { useFamilies } from '../stores/families'
import { heldPercent, type LayerWords, type PictureWords } from '../../charts/words'

/** The picture's words in the window's language. */
export function useChartWords() {
  const { t } = useI18n()
  const families = useFamilies()
  return computed<PictureWords & LayerWords>(() => ({
    family: (number, weight) =>
      t('chart.family', { number: families.label(number - 1), share: formatShare(weight) }),
    centroid: (number) => families.label(number - 1),
    flagged: (count) => t('chart.flagged', { count: formatNumber(count) }),
    ellipses: (coverages) => t('chart.ellipses', { shares: coverages.map(formatShare).join(', ') }),
    contours: t('chart.contours'),
    boundaries: t('chart.boundaries'),
    centroids: t('chart.centroids'),
    curve: t('chart.curve'),
    selected: t('chart.selected'),
    logDensity: t('chart.logDensity'),
    marginal: (shown, columns) => t('chart.marginal', { shown, columns }),
    marginalOfComponents: t('chart.marginalOfComponents'),
    madeOf: (axis, of, share, columns) =>
      t(of === 'variance' ? 'chart.madeOfVariance' : 'chart.madeOfSeparation', {
        axis,
        share: formatShare(share),
        columns: columns.join(t('chart.listed')),
      }),
    sliceThrough: (line) => t('chart.sliceThrough', { line }),
    ordinaryHere: (count, flagged) =>
      t(
        'chart.ordinaryHere',
        { count: formatNumber(count), flagged: formatNumber(flagged) },
        count,
      ),
    sample: (drawn, total) =>
      t('chart.sample', { drawn: formatNumber(drawn), total: formatNumber(total) }),
    counted: (total) => t('chart.counted', { total: formatNumber(total) }),
    rowsPerPlace: t('picture.rowsPerPlace'),
    drawnOf: (drawn, total) =>
      t('chart.drawnOf', { drawn: formatNumber(drawn), total: formatNumber(total) }),
    flaggedDrawn: (drawn, count) =>
      t('chart.flaggedDrawn', { drawn: formatNumber(drawn), count: formatNumber(count) }),
    logScale: (name) => t('chart.logScale', { name }),
    contoursHolding: (least, most) =>
      t('chart.contoursHolding', { least: heldPercent(least), most: heldPercent(most) }),
    limit: (side, value) => `${side === 'lower' ? 'LSL' : 'USL'} ${formatNumber(value)}`,
    limits: t('chart.limits'),
    limitsOutside: (limits) => t('chart.limitsOutside', { limits: limits.join(', ') }),
    colouredBy: (column) => t('chart.colouredBy', { column }),
    uncertainty: t('chart.uncertainty'),
    otherCategories: (count) => t('chart.otherCategories', { count: formatNumber(count) }),
    noCategory: t('chart.noCategory'),
    noCluster: t('chart.noCluster'),
    cluster: (number, rows) => t('chart.cluster', { number, rows: formatNumber(rows) }),
    clusters: t('chart.clusters'),
    generated: (count, drawn) =>
      t(drawn < count ? 'chart.generatedSome' : 'chart.generated', {
        count: formatNumber(count),
        drawn: formatNumber(drawn),
      }),
  }))
}

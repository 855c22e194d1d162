import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChoiceWords } from '../../charts/choice/words'
import type { ComponentsWords } from '../../charts/components/words'
import type { DistributionWords } from '../../charts/distribution/words'
import { formatCount, formatNumber, formatShare } from '../../charts/formatNumber'
import type { PairsWords } from '../../charts/pairs/words'
import { useOneIn } from './useOneIn'
import { useFamilies } from '../stores/families'
import type { OrderWords } from '../../charts/order/words'
import type { ParallelWords } from '../../charts/parallel/words'
import type { ReasonsWords } from '../../charts/reasons/words'
import type { ScaledWords } from '../../charts/scaled/words'

/** What the other charts say, in the window's language. */
export function useMoreWords() {
  const { t } = useI18n()

  const choice = computed<ChoiceWords>(() => ({
    components: t('choice.components'),
    criterion: (criterion) => t('choice.criterion', { criterion: criterion.toUpperCase() }),
    covarianceType: (type) => t(`model.types.${type}`),
    restarts: t('choice.restarts'),
    degenerate: t('model.degenerate'),
    failed: t('model.failed'),
    clipped: t('choice.clipped'),
    best: t('choice.best'),
    taken: t('choice.taken'),
    bestAndTaken: t('choice.bestAndTaken'),
    nothing: t('choice.nothing'),
  }))

  const families = useFamilies()
  const oneIn = useOneIn()
  const scale = computed(() => t(families.someNotNormal ? 'chart.typicality' : 'chart.logDensity'))
  const distribution = computed<DistributionWords>(() => ({
    logDensity: scale.value,
    axis: t('distribution.axis', { scale: scale.value }),
    oneInAxis: t('distribution.oneInAxis'),
    oneIn: (count) => t('oneIn.tick', { count: formatCount(count) }),
    rows: t('rows.title'),
    flagged: (count) => t('chart.flagged', { count: formatNumber(count) }),
    notFlagged: t('row.notFlagged'),
    threshold: ({ at, oneIn: count, rough }, percentile) => {
      const share = percentile === null ? '' : formatNumber(percentile, 4)
      if (count === null)
        return t(`distribution.${share ? 'threshold' : 'thresholdAlone'}`, {
          threshold: formatNumber(at, 5),
          percentile: share,
        })
      const rare = oneIn.parts({ oneIn: count, ...(rough && { oneInRough: true }) })
      return t(`distribution.${share ? 'rare' : 'rareAlone'}`, { rare, percentile: share })
    },
    reachesDownTo: (smallest) =>
      t('distribution.reachesDownTo', { smallest: formatNumber(smallest, 5) }),
  }))

  const order = computed<OrderWords>(() => ({
    along: (scale, column) => column ?? t(scale === 'line' ? 'order.line' : 'order.row'),
    axis: distribution.value.axis,
    oneInAxis: distribution.value.oneInAxis,
    oneIn: distribution.value.oneIn,
    threshold: ({ percentile, at, oneIn: count, rough }) =>
      [
        t('distribution.thresholdAlone', { threshold: formatNumber(at, 5) }),
        ...(count === null
          ? []
          : [oneIn.parts({ oneIn: count, ...(rough && { oneInRough: true }) })]),
        ...(percentile === null ? [] : [`${formatNumber(percentile, 4)} %`]),
      ].join(' · '),
    flagged: distribution.value.flagged,
    others: distribution.value.notFlagged,
    notJudged: (count) => t('order.notJudged', { count: formatNumber(count) }),
    selected: t('chart.selected'),
    bands: (rows, stretches) =>
      t('order.bands', { rows: formatNumber(rows), stretches: formatNumber(stretches) }),
    middleHalf: t('order.middleHalf'),
    median: t('order.median'),
    lowest: t('order.lowest'),
    withoutPlace: (count, flagged) =>
      t('order.withoutPlace', { rows: formatNumber(count), flagged: formatNumber(flagged) }),
    reachesDownTo: (smallest) => t('order.reachesDownTo', { smallest: formatNumber(smallest, 5) }),
    someFlagged: (drawn, count) =>
      t('order.someFlagged', { drawn: formatNumber(drawn), count: formatNumber(count) }),
  }))

  const parallel = computed<ParallelWords>(() => ({
    family: (number, weight) =>
      t('parallel.family', {
        family: t('chart.family', {
          number: families.label(number - 1),
          share: formatShare(weight),
        }),
      }),
    flagged: distribution.value.flagged,
    selected: t('chart.selected'),
    deviations: t('parallel.deviations'),
    limit: (side, value) => `${side === 'lower' ? 'LSL' : 'USL'} ${formatNumber(value)}`,
    logScale: (name) => t('chart.logScale', { name }),
    others: (drawn, total) =>
      t(drawn < total ? 'parallel.someOthers' : 'parallel.others', {
        drawn: formatNumber(drawn),
        total: formatNumber(total),
      }),
    someFlagged: (drawn, count) =>
      t('order.someFlagged', { drawn: formatNumber(drawn), count: formatNumber(count) }),
    broken: (count) => t('parallel.broken', { rows: formatNumber(count) }),
    beyond: (count, deviations) => t('parallel.beyond', { rows: formatNumber(count), deviations }),
    axes: (shown, columns) =>
      t('parallel.axes', { shown: formatNumber(shown), columns: formatNumber(columns) }),
  }))

  const scaled = computed<ScaledWords>(() => ({
    component: (number, share) => t('scaled.component', { number, share: formatShare(share) }),
    family: (number, weight) =>
      t('chart.family', { number: families.label(number - 1), share: formatShare(weight) }),
    flagged: (count) => t('chart.flagged', { count: formatNumber(count) }),
    loadings: (shown, columns) =>
      shown < columns
        ? t('scaled.someLoadings', { shown, columns: formatNumber(columns) })
        : t('scaled.loadings'),
    sample: (drawn, total) =>
      t('chart.sample', { drawn: formatNumber(drawn), total: formatNumber(total) }),
  }))

  const reasons = computed<ReasonsWords>(() => ({
    line: (line) => `${t('rows.line')} ${line}`,
    legend: t('reasons.legend'),
    shown: (rows, all, columns, allColumns) =>
      [
        t(rows < all ? 'reasons.someRows' : 'reasons.rows', {
          rows: formatNumber(rows),
          all: formatNumber(all),
        }),
        ...(columns < allColumns
          ? [
              t('reasons.columns', {
                columns: formatNumber(columns),
                all: formatNumber(allColumns),
              }),
            ]
          : []),
      ].join(t('why.and')),
  }))

  const pairs = computed<PairsWords>(() => ({
    pair: (across, upwards) => t('pairs.by', { across, upwards }),
    single: (column) => t('pairs.single', { column }),
    family: (number, weight) =>
      t('chart.family', { number: families.label(number - 1), share: formatShare(weight) }),
    flagged: (drawn, count) =>
      drawn < count
        ? t('pairs.someFlagged', { drawn: formatNumber(drawn), count: formatNumber(count) })
        : t('chart.flagged', { count: formatNumber(count) }),
    sample: (drawn, total) =>
      t('pairs.sample', { drawn: formatNumber(drawn), total: formatNumber(total) }),
    ellipses: t('pairs.ellipses'),
    diagonal: t('pairs.diagonal'),
    logScale: (name) => t('chart.logScale', { name }),
  }))

  const percent = (share: number) => formatNumber(100 * share, 4)
  const components = computed<ComponentsWords>(() => ({
    component: t('components.axis'),
    someComponents: (shown, all) =>
      t('components.someAxis', { shown: formatNumber(shown), all: formatNumber(all) }),
    share: t('components.share'),
    cumulative: t('components.cumulative'),
    kept: (count, share) =>
      t('components.kept', { count: formatNumber(count), share: percent(share) }),
    notKept: t('components.others'),
    asked: (share) => t('components.asked', { share: percent(share) }),
    loading: (number) => t('components.loadingOn', { number }),
    largest: (shown, columns) =>
      t('components.largest', { shown: formatNumber(shown), columns: formatNumber(columns) }),
  }))

  return computed(() => ({
    components: components.value,
    pairs: pairs.value,
    choice: choice.value,
    distribution: distribution.value,
    order: order.value,
    parallel: parallel.value,
    scaled: scaled.value,
    reasons: reasons.value,
  }))
}

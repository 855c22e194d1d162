import { formatNumber } from '../../charts/formatNumber'
import type { SheetSection } from '../../charts/sheets/tableSheet'
import type { ToleranceTable } from '../../shared/engineApi'
import type { Limits } from '../../shared/plan'
import type { Translate } from './translate'

/** Flagged or not × in tolerance or not, and the limits, as parts of a sheet. @param table null without limits */
export function toleranceSections(
  t: Translate,
  table: ToleranceTable | null,
  limits: readonly Limits[],
  grouped: boolean,
): SheetSection[] {
  if (!table || limits.length === 0) return [{ lines: [t('tolerance.noLimits')] }]
  const side = (value: number | null) => (value === null ? '' : formatNumber(value, 8))
  return [
    {
      lines: [t('tolerance.caption'), ...(grouped ? [t('tolerance.allGroups')] : [])],
      table: {
        columns: [
          { name: '' },
          { name: t('tolerance.out'), numeric: true },
          { name: t('tolerance.in'), numeric: true },
        ],
        rows: (
          [
            [t('tolerance.flagged'), table.both, table.onlyFlagged],
            [t('tolerance.typical'), table.onlyOut, table.neither],
            [
              ...([t('tolerance.notJudged'), table.notJudged.outOfTolerance] as const),
              table.notJudged.inTolerance,
            ],
          ] as const
        ).map(([name, out, within]) => ({
          cells: [name, formatNumber(out), formatNumber(within)],
        })),
      },
    },
    ...(table.incomplete > 0
      ? [
          {
            lines: [
              `⚠ ${t('tolerance.incomplete', { count: formatNumber(table.incomplete) }, table.incomplete)}`,
            ],
          },
        ]
      : []),
    {
      heading: t('tolerance.limits'),
      table: {
        columns: [
          { name: t('tolerance.column') },
          { name: 'LSL', numeric: true },
          { name: 'USL', numeric: true },
          { name: t('tolerance.rowsOut'), numeric: true },
        ],
        rows: limits.map(({ column, lower, upper }, i) => ({
          cells: [column, side(lower), side(upper), formatNumber(table.perLimit[i] ?? NaN)],
        })),
      },
    },
  ]
}

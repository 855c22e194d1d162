import { mostMapped } from '../../charts/families/correlation'
import type { FamilySheetCard } from '../../charts/families/familiesSheet'
import { formatNumber, formatShare } from '../../charts/formatNumber'
import { familyLook, type FamilyLook, type Theme } from '../../charts/palette'
import { componentLabels } from '../../shared/componentLabels'
import type { Analysis, Family, Flags } from '../../shared/engineApi'
import { familyTable, spreadText } from '../components/familyTable'
import type { Translate } from './translate'

/** More columns than these make no card that is looked at. */
const columnsOnPaper = 30

export interface FamiliesOnPaper {
  analysis: Analysis
  flags: Flags
  /** As they are called now. */
  families: readonly Family[]
  looks: readonly (FamilyLook | null)[]
  theme: Theme
}

/** Rows that are flagged whose component is one of these. */
export function flaggedOf({ component }: Pick<Flags, 'component'>, of: readonly number[]): number {
  const own = new Set(of)
  return component.reduce((sum, c) => sum + (own.has(c) ? 1 : 0), 0)
}

/** The cards of the families as they stand on paper. */
export function familyCards(
  t: Translate,
  { analysis, flags, families, looks, theme }: FamiliesOnPaper,
): FamilySheetCard[] {
  const rows = familyTable(analysis)
  const labels = componentLabels(families)
  const columns = analysis.plan.columns.slice(0, columnsOnPaper)
  const decimals = (j: number) => analysis.decimals?.[j] ?? null
  return families.map((family, i) => {
    const { components, weight, mark, named } = family
    const own = components.map((c) => rows[c]!)
    const correlation = components.length === 1 ? (own[0]?.correlation ?? null) : null
    return {
      heading: t('model.family', { number: named?.name ? `${i + 1} ${named.name}` : i + 1 }),
      colour: familyLook(components[0] ?? 0, theme, looks).colour,
      components,
      lines: [
        `${t('families.share')}: ${formatShare(weight)}`,
        `${t('rows.title')}: ${formatNumber(family.rows)}`,
        `${t('families.flagged')}: ${formatNumber(flaggedOf(flags, components))}`,
        ...(analysis.plan.score === 'family' ? [`${t('marks.takenFor')}: ${t(`marks.${mark}`)}`] : []), // prettier-ignore
      ],
      table: {
        columns: [
          { name: t('tolerance.column') },
          ...components.map((c) => ({
            name: components.length > 1 ? labels[c]! : '',
            numeric: true,
          })),
        ],
        rows: columns.map(({ name, transform }, j) => ({
          cells: [
            transform === 'log' ? `ln ${name}` : name,
            ...own.map(({ cells }) => spreadText(cells[j]!, transform === 'log' ? null : decimals(j))), // prettier-ignore
          ],
        })),
      },
      correlation:
        correlation && columns.length > 1 && columns.length <= mostMapped
          ? { names: columns.map(({ name }) => name), values: correlation }
          : null,
    }
  })
}

/** What stands above the cards. */
export const familyRemarks = (t: Translate, { plan }: Analysis): string[] => [
  t('families.caption'),
  ...(plan.score === 'family' ? [t('marks.caption')] : []),
  ...(plan.columns.length > columnsOnPaper
    ? [
        t('families.someColumns', {
          shown: formatNumber(columnsOnPaper),
          all: formatNumber(plan.columns.length),
        }),
      ]
    : []),
  ...(plan.columns.slice(0, columnsOnPaper).some(({ transform }) => transform === 'log')
    ? [t('families.logs')]
    : []),
]

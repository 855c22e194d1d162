import { whyNoTSquared, knownTSquared } from '../engine/tSquared'
import type { Model } from '../engine/model'
import type { Flags } from '../shared/engineApi'

/** How rows are judged by T², for RESULT.json. */
export interface TSquaredSection {
  /** In per cent. */
  falseAlarmRate: number
  /** Of the flagged rows, in file order. */
  flagged: { row: number; t2: number; p: number; component: number }[]
  /** Rows that T² says nothing of: neither flagged nor passed. */
  notJudged: { row: number; reason: string }[]
}

/** Null with another basis. */
export function tSquaredSection(model: Model, flags: Flags): TSquaredSection | null {
  const judged = flags.basis === 't-squared' ? knownTSquared(model) : null
  if (judged === null) return null
  const { tSquared, logTail, component } = judged
  const flaggedRows = new Set(flags.rows)
  const section: TSquaredSection = {
    falseAlarmRate: flags.by.falseAlarmRate,
    flagged: [],
    notJudged: [],
  }
  model.rows.forEach((row, i) => {
    const reason = whyNoTSquared(judged, i)
    if (reason === null && flaggedRows.has(row)) {
      const p = Math.exp(logTail[i])
      section.flagged.push({ row, t2: tSquared[i], p, component: component[i] + 1 })
    } else if (reason !== null && !flaggedRows.has(row))
      section.notJudged.push({ row, reason: reason.text })
  })
  section.flagged.sort((a, b) => a.row - b.row)
  section.notJudged.sort((a, b) => a.row - b.row)
  return section
}

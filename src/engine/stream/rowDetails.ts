import { rankOf } from '../../core/anomaly/flags'
import type { Table } from '../../core/table/types'
import type { RowDetail } from '../../shared/engineApi'
import type { Model } from '../model'
import { rowsOf } from './dataRows'
import { oneInOfFile } from './fileMeaning'
import type { FileScores } from './fileScores'
import { recordPass, type PassOptions, type TextFile } from './recordPass'
import type { Sample } from './sample'

const oneInPart = (oneIn: number | null) => (oneIn === null ? {} : { oneIn })

/** Collects some rows of a file, as they are met while it is read. */
export function detailsOf(model: Model, scores: FileScores, wanted: Int32Array) {
  const { logDensity, typicality, component, sorted } = scores
  const found = new Map<number, RowDetail>()
  const oneIn = oneInOfFile(model, scores)

  function onPart(part: Table, first: number): void {
    for (const row of wanted) {
      if (row < first || row >= first + part.rows || found.has(row)) continue
      found.set(row, {
        row,
        line: part.lines[row - first],
        // Joined and parted again, the texts do not hold on to the piece of the file that they stand in.
        cells: JSON.parse(JSON.stringify(part.cells.map((cells) => cells.at(row - first)))),
        fitted: true,
        group: model.scope.group,
        outOfTolerance: [],
        logDensity: logDensity[row],
        score: -typicality[row],
        ...oneInPart(oneIn(row)),
        rank: rankOf(sorted.all.values, typicality[row]),
        flagged: true,
        component: component[row],
        family: model.families.of[component[row]],
      })
    }
  }

  return {
    onPart,
    complete: () => found.size === wanted.length,
    /** Reads the file for them; `also` is told of every part, too. */
    async read(
      file: TextFile,
      { rule, tableOf }: Sample,
      options: PassOptions,
      also: typeof onPart = () => undefined,
    ): Promise<void> {
      let first = 0
      for await (const store of recordPass(file, options)) {
        const part = tableOf(store, rowsOf(store, rule))
        onPart(part, first)
        also(part, first)
        first += part.rows
      }
    },
    /** In the order in which they were asked for. */
    rows: (): RowDetail[] => Array.from(wanted, (row) => found.get(row)!),
  }
}

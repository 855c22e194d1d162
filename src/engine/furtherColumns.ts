import type { Judgement } from '../shared/engineApi'
import type { FurtherColumn } from '../core/table/annotations'
import type { LoadedTable } from './loadedTable'
import type { Model } from './model'

/**
 * Columns of an export that are there only where they have something to say.
 *
 * @param rows of the file that will be asked about, ascending
 */
export type FurtherColumns = (
  loaded: LoadedTable,
  models: Model[],
  by: Judgement,
  rows: Int32Array,
) => FurtherColumn[]

/** In the order of the file. */
const sources: FurtherColumns[] = []

/** What is written of rows behind their scores. */
export const furtherColumns: FurtherColumns = (...question) =>
  sources.flatMap((columns) => columns(...question))

import type { FurtherColumn } from '../core/table/annotations'
import type { Judgement } from '../shared/engineApi'
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

import { reasonColumns } from './explainExport'
import type { FurtherColumns } from './furtherColumnsOf'
import { furtherTSquared } from './furtherTSquared'
import { labelColumns } from './labels/exportColumns'

/** In the order of the file. */
const sources: FurtherColumns[] = [furtherTSquared, reasonColumns, labelColumns]

/** What is written of rows behind their scores. */
export const furtherColumns: FurtherColumns = (...question) =>
  sources.flatMap((columns) => columns(...question))

import { reasonColumns } from './explainExport'
import type { FurtherColumns } from './furtherColumnsOf'
import { familyNameColumn } from './familyNameColumn'
import { furtherOutside } from './furtherOutside'
import { furtherTSquared } from './furtherTSquared'
import { howSureColumn } from './howSureColumn'
import { judgedByColumn } from './incomplete/judgedByColumn'
import { exclusionColumns } from './labels/exclusionColumns'
import { labelColumns } from './labels/exportColumns'
import { oneInColumn } from './oneInColumn'

/** In the order of the file. */
const sources: FurtherColumns[] = [
  familyNameColumn,
  oneInColumn,
  judgedByColumn,
  furtherOutside,
  furtherTSquared,
  reasonColumns,
  howSureColumn,
  labelColumns,
  exclusionColumns,
]

/** What is written of rows behind their scores. */
export const furtherColumns: FurtherColumns = (...question) =>
  sources.flatMap((columns) => columns(...question))

import type { FileMetaData, SchemaElement } from 'hyparquet'
import { IsodenseError } from '../../../core/errors'
import { textOf, type ToText } from './columnText'
import type { ParquetNotes } from './parquetNotes'

export interface ParquetColumn {
  /** In the file. */
  name: string
  /** What the reader is told, which takes a column by its name: names may be there twice, or `__proto__`. */
  key: string
  toText: ToText
}

/**
 * Finds the columns of single values. Types are taken off the schema, so that hyparquet hands out what is
 * stored: its own conversion multiplies decimals as doubles, cuts times to milliseconds and turns bytes
 * that are no text into text.
 * @throws IsodenseError NoColumns
 */
export function flatColumns(
  metadata: FileMetaData,
  fileName: string,
  notes: ParquetNotes,
): { columns: ParquetColumn[]; raw: FileMetaData } {
  const columns: ParquetColumn[] = []
  const left: string[] = []
  const schema = metadata.schema.map((element) => ({ ...element }))
  /** Number of the leaf, which is that of the chunk in each row group, and its key. */
  const keys = new Map<number, string>()
  let leaf = 0
  let at = 1
  for (let i = schema[0]?.num_children ?? 0; i > 0; i--) {
    const [first, leaves] = [at, leaf]
    at = behind(schema, at)
    for (let j = first; j < at; j++) if (!schema[j].num_children) leaf++
    const element = schema[first]
    const toText =
      at === first + 1 && !element.num_children && element.repetition_type !== 'REPEATED'
        ? textOf({ ...element }, notes)
        : null
    const key = `c${first}`
    for (let j = leaves; j < leaf; j++) keys.set(j, key)
    if (toText) columns.push({ name: element.name, key, toText })
    else left.push(element.name)
    element.name = key
    delete element.converted_type
    delete element.logical_type
  }
  if (left.length > 0) notes.left(left)
  if (columns.length === 0) {
    throw new IsodenseError(
      'NoColumns',
      `${fileName} has no column of single values: lists and structures cannot be read as a table.`,
    )
  }
  const row_groups = metadata.row_groups.map((group) => ({
    ...group,
    columns: group.columns.map((chunk, i) => {
      const { meta_data } = chunk
      if (!meta_data) return chunk
      const path = [keys.get(i) ?? '', ...meta_data.path_in_schema.slice(1)]
      return { ...chunk, meta_data: { ...meta_data, path_in_schema: path } }
    }),
  }))
  return { columns, raw: { ...metadata, schema, row_groups } }
}

/** Place behind an element and all that is in it. */
function behind(schema: SchemaElement[], at: number): number {
  let open = 1
  while (open > 0) {
    if (at >= schema.length) throw new Error('the schema is cut off')
    open += (schema[at].num_children ?? 0) - 1
    at++
  }
  return at
}

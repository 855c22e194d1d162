import type { Table } from './types'

/** The file that a row is from, where they are from several: a stack's, or each row's own. */
export function fileOfRow(
  { files, origins }: Pick<Table, 'files' | 'origins'>,
  row: number,
): { file?: string } {
  if (files) return { file: files.at(row) }
  return origins ? { file: origins.names[origins.of[row]] } : {}
}

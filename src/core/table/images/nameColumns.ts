import { columnOf } from '../cellColumn'
import type { CellColumn, ColumnKind } from '../types'
import type { ImageRow } from './imageRows'

interface NameColumn {
  name: string
  kind: ColumnKind
  cells: CellColumn
}

/** What is known of images besides their pixels: names, which tell rows apart, and folders, which are labels. */
export function nameColumns(images: readonly ImageRow[]): NameColumn[] {
  const file = columnOf(images.map((image) => image.file))
  const names: NameColumn[] = [{ name: 'file', kind: 'identifier', cells: file }]
  if (images.every(({ folder }) => folder === '')) return names
  const folder = columnOf(images.map((image) => image.folder))
  return [...names, { name: 'folder', kind: 'label', cells: folder }]
}

import type { ImportPreview, PreviewLine } from '../../../src/shared/importPreview'
import { plainLayout } from '../../support/plainLayout'
import { table } from './answers'

export const line = (number: number, cells: string[], patch: Partial<PreviewLine> = {}) => ({
  ...{ line: number, role: 'row' as const, odd: null, noted: false, skipped: 0, cells },
  ...patch,
})

/** Two columns of three rows, understood without doubt. */
export const previewTable = (
  patch: Partial<NonNullable<ImportPreview['table']>> = {},
): NonNullable<ImportPreview['table']> => ({
  columns: ['width', 'depth'].map((name) => ({
    ...{ name, kind: 'measurement' as const, unit: null, added: false, open: false },
  })),
  shownColumns: 2,
  folder: false,
  lines: [
    line(1, ['width', 'depth'], { role: 'header' }),
    line(2, ['1.5', '2.5']),
    line(3, ['3.5', '4.5']),
    line(4, ['5.5', '6.5']),
  ],
  rows: 3,
  part: null,
  dialect: table(1, 'a.csv').dialect,
  layout: plainLayout(['width', 'depth'], 3),
  notes: [],
  readings: [],
  dates: [],
  canPivot: false,
  stacked: [],
  ...patch,
})

export const importPreview = (patch: Partial<ImportPreview> = {}): ImportPreview => ({
  ...{ fileName: 'a.csv', settings: {}, problem: null, sheets: [], sheet: null, encodings: [] },
  table: previewTable(),
  ...patch,
})

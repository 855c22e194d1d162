import type { Page } from '@playwright/test'
import type { RowKind } from '../../../src/shared/engineApi'

/** The table of rows. */
export class RowsPage {
  constructor(private readonly page: Page) {}

  get table() {
    return this.page.getByTestId('rows-table')
  }
  /** Rows in sight. */
  get lines() {
    return this.page.getByTestId('table-row')
  }
  /** A row in sight, by its place in the file, from zero. */
  line(row: number) {
    return this.page.locator(`[data-testid=table-row][data-row="${row}"]`)
  }
  heading(text: string) {
    return this.table.getByRole('columnheader', { name: text, exact: true })
  }
  /** Line and "1 in" of the rows in sight, thousands parted by plain spaces. */
  async oneIn(): Promise<[line: string, oneIn: string][]> {
    return this.lines.evaluateAll((rows) =>
      rows.map((row) => {
        const text = (id: string) =>
          row.querySelector(`[data-testid=${id}]`)?.textContent?.trim() ?? ''
        return [text('row-line'), text('row-one-in').replace('◯ ', '').replaceAll('\u202f', ' ')]
      }),
    )
  }
  get which() {
    return this.page.getByTestId('rows-which')
  }
  get order() {
    return this.page.getByTestId('rows-order')
  }
  get copy() {
    return this.page.getByTestId('copy-rows')
  }
  async show(kind: RowKind): Promise<void> {
    await this.which.selectOption(kind)
  }
  /** Rows in the table, in sight or not. */
  async total(): Promise<number> {
    return Number(await this.table.getAttribute('aria-rowcount')) - 1
  }
  /** Rows in sight, by their place in the file. */
  async inSight(): Promise<number[]> {
    return this.lines.evaluateAll((lines) =>
      lines
        .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .map((line) => Number(line.getAttribute('data-row'))),
    )
  }
}

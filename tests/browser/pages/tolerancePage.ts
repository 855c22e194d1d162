import { Tab } from './tab'

export type Cell = 'both' | 'onlyFlagged' | 'onlyOut' | 'neither'

export class TolerancePage extends Tab {
  protected readonly name = 'tolerance'

  cell(kind: Cell) {
    return this.page.getByTestId(`tolerance-${kind}`)
  }
  get limits() {
    return this.page.getByTestId('limits-table').locator('tbody tr')
  }
  /** Fields and counts of a column, by its place in the file. */
  lower(column: number) {
    return this.page.getByTestId(`tolerance-lower-${column}`)
  }
  upper(column: number) {
    return this.page.getByTestId(`tolerance-upper-${column}`)
  }
  rowsOut(column: number) {
    return this.page.getByTestId(`rows-out-${column}`)
  }
  get panel() {
    return this.page.getByRole('tabpanel')
  }
}

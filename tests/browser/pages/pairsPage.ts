import { Tab } from './tab'

/** The matrix of pairs. */
export class PairsPage extends Tab {
  protected readonly name = 'pairs'

  get chart() {
    return this.page.getByTestId('pairs')
  }
  get base() {
    return this.page.getByTestId('pairs-base')
  }
  get marks() {
    return this.page.getByTestId('pairs-marks')
  }
  get key() {
    return this.page.getByTestId('pairs-key')
  }
  get columns() {
    return this.page.getByTestId('pairs-columns')
  }
  get asTable() {
    return this.page.getByTestId('pairs-as-table')
  }
  get table() {
    return this.page.getByTestId('pairs-table')
  }
  get hover() {
    return this.page.getByTestId('pairs-hover')
  }
  cell(name: string) {
    return this.chart.getByRole('button', { name, exact: true })
  }
}

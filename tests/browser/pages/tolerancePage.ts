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
  get panel() {
    return this.page.getByRole('tabpanel')
  }
}

import { Tab } from './tab'

export class FamiliesPage extends Tab {
  protected readonly name = 'families'

  get table() {
    return this.page.getByTestId('families-table')
  }
  /** Lines of the table, as cells. */
  async lines(): Promise<string[][]> {
    return this.table
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.querySelectorAll('th, td')].map((c) => (c as HTMLElement).innerText.trim()),
        ),
      )
  }
}

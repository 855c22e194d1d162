import { Tab } from './tab'

export class FamiliesPage extends Tab {
  protected readonly name = 'families'

  get table() {
    return this.page.getByTestId('families-table')
  }
  /** What the families are taken for. */
  get marks() {
    return this.page.getByTestId('family-marks')
  }
  /** By the number of the family. */
  mark(number: number) {
    return this.marks.getByTestId('family-mark').nth(number - 1)
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

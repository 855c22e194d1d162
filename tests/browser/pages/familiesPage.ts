import { Tab } from './tab'

export class FamiliesPage extends Tab {
  protected readonly name = 'families'

  get panel() {
    return this.page.getByTestId('families-panel')
  }
  get cards() {
    return this.page.getByTestId('family-card')
  }
  /** By the number of the family. */
  card(number: number) {
    return this.cards.nth(number - 1)
  }
  nameOf(number: number) {
    return this.card(number).getByTestId('family-name')
  }
  /** Names that no family has now. */
  get nameless() {
    return this.page.getByTestId('nameless')
  }
  /** By the number of the family. */
  mark(number: number) {
    return this.card(number).getByTestId('family-mark')
  }
  /** Lines of the columns of the first family, as cells. */
  async lines(): Promise<string[][]> {
    return this.card(1)
      .getByTestId('family-columns')
      .locator('tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) =>
          [...line.querySelectorAll('th, td')].map((c) => (c as HTMLElement).innerText.trim()),
        ),
      )
  }
}

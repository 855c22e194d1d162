import { Tab } from './tab'

/** The principal components: their shares, and what each is made of. */
export class ComponentsPage extends Tab {
  protected readonly name = 'components'

  get tab() {
    return this.page.getByTestId('tab-components')
  }
  get scree() {
    return this.page.getByTestId('scree-chart')
  }
  get loadings() {
    return this.page.getByTestId('loadings-chart')
  }
  get image() {
    return this.page.getByTestId('loading-image')
  }
  get number() {
    return this.page.getByTestId('component-number')
  }
  /** What the component holds. */
  get held() {
    return this.page.getByTestId('component-held')
  }
  get keep() {
    return this.page.getByTestId('keep-components')
  }
  get table() {
    return this.page.getByTestId('loadings-table')
  }
  /** Lines of the table in sight: column and loading. */
  async lines(): Promise<string[][]> {
    return this.table
      .locator('.line')
      .evaluateAll((lines) =>
        lines.map((line) => [...line.children].map((cell) => (cell as HTMLElement).innerText)),
      )
  }
}

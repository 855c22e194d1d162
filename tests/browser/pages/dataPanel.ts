import type { Page } from '@playwright/test'

/** File, columns with their settings, rows and groups. Columns are named by their place in the file. */
export class DataPanel {
  constructor(private readonly page: Page) {}

  column(index: number) {
    return this.page.getByTestId(`column-${index}`)
  }
  get filter() {
    return this.page.getByTestId('column-filter')
  }
  get columnsShown() {
    return this.page.locator('ul.columns > li')
  }
  get skewed() {
    return this.page.getByTestId('skewed')
  }
  takeLog(index: number) {
    return this.page.getByTestId(`take-log-${index}`)
  }
  get recalled() {
    return this.page.getByTestId('recalled')
  }
  get useDefaults() {
    return this.page.getByTestId('use-defaults')
  }

  async showSettings(index: number): Promise<void> {
    const button = this.page.getByTestId(`column-settings-${index}`)
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  }
  transform(index: number) {
    return this.page.getByTestId(`transform-${index}`)
  }
  lower(index: number) {
    return this.page.getByTestId(`lower-${index}`)
  }
  upper(index: number) {
    return this.page.getByTestId(`upper-${index}`)
  }

  async showRowsAndGroups(): Promise<void> {
    const details = this.page.getByTestId('rows-choice')
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }
  get fitBy() {
    return this.page.getByTestId('fit-by')
  }
  get frequency() {
    return this.page.getByTestId('frequency')
  }
  get rowFilter() {
    return this.page.getByTestId('filter')
  }
  filterValue(place: number) {
    return this.page.getByTestId(`filter-value-${place}`)
  }
  get group() {
    return this.page.getByTestId('group')
  }
}

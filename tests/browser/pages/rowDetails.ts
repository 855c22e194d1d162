import type { Page } from '@playwright/test'

/** Everything about the selected row. */
export class RowDetails {
  constructor(private readonly page: Page) {}

  get card() {
    return this.page.getByTestId('row-details')
  }
  get bars() {
    return this.page.getByTestId('responsibilities').locator('li .share')
  }
  get why() {
    return this.page.getByTestId('why-row')
  }
  get standsOut() {
    return this.page.getByTestId('row-details').getByTestId('stands-out')
  }
  get showPair() {
    return this.page.getByTestId('show-pair')
  }
  get oneIn() {
    return this.page.getByTestId('one-in')
  }
  /** Opens the numbers in the field's own terms. */
  get numbers() {
    return this.card.locator('details.numbers summary')
  }
  get drawnFamily() {
    return this.page.getByTestId('drawn-family')
  }
  get outOfTolerance() {
    return this.page.getByTestId('out-of-tolerance')
  }
}

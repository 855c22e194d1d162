import type { Page } from '@playwright/test'

export class StatusBar {
  constructor(private readonly page: Page) {}

  get bar() {
    return this.page.getByTestId('status')
  }
  get stage() {
    return this.page.getByTestId('stage')
  }
  get leftOut() {
    return this.page.getByTestId('left-out')
  }
  get leftOutList() {
    return this.page.getByTestId('left-out-list')
  }
  get warnings() {
    return this.page.getByTestId('warnings')
  }
  /** Number of the model that is on screen, whatever view is shown. */
  async model(): Promise<number> {
    return Number(await this.bar.getAttribute('data-model-id'))
  }
}

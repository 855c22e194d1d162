import type { Page } from '@playwright/test'

export class ThresholdPanel {
  constructor(private readonly page: Page) {}

  get slider() {
    return this.page.getByTestId('percentile-slider')
  }
  get percentile() {
    return this.page.getByTestId('percentile-number')
  }
  get count() {
    return this.page.getByTestId('flagged-count')
  }
  get ties() {
    return this.page.getByTestId('ties')
  }
  /** The threshold on the log density, as written. */
  get threshold() {
    return this.page.getByTestId('threshold')
  }
}

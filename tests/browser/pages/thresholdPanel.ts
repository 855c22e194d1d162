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
  /** How many of the flagged rows are those of families. */
  get ofFamilies() {
    return this.page.getByTestId('of-families')
  }
  /** Families that nobody has said anything of. */
  get finding() {
    return this.page.getByTestId('family-finding')
  }
  get markNormal() {
    return this.page.getByTestId('mark-normal')
  }
  get markDefect() {
    return this.page.getByTestId('mark-defect')
  }
  get ties() {
    return this.page.getByTestId('ties')
  }
  /** The threshold on the log density, as written. */
  get threshold() {
    return this.page.getByTestId('threshold')
  }
}

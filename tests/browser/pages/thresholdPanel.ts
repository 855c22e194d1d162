import type { Page } from '@playwright/test'

export class ThresholdPanel {
  constructor(private readonly page: Page) {}

  get slider() {
    return this.page.getByTestId('percentile-slider')
  }
  get percentile() {
    return this.page.getByTestId('percentile-number')
  }
  get basis() {
    return this.page.getByTestId('threshold-basis')
  }
  get countNumber() {
    return this.page.getByTestId('count-number')
  }
  get falseAlarmRate() {
    return this.page.getByTestId('false-alarm-rate')
  }
  get details() {
    return this.page.locator('.threshold > details > summary')
  }
  /** Why the false-discovery rate is greyed. */
  get noDiscovery() {
    return this.page.getByTestId('no-discovery')
  }
  get notJudged() {
    return this.page.getByTestId('not-judged-count')
  }
  get smallSample() {
    return this.page.getByTestId('small-sample')
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

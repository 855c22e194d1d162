import type { Page } from '@playwright/test'

export class ModelPanel {
  constructor(private readonly page: Page) {}

  get line() {
    return this.page.getByTestId('model-line')
  }
  get doubt() {
    return this.page.getByTestId('model-doubt')
  }
  get takeBest() {
    return this.page.getByTestId('take-best')
  }
  get criterion() {
    return this.page.getByTestId('criterion')
  }
  get covarianceType() {
    return this.page.getByTestId('covariance-type')
  }
  get familiesMode() {
    return this.page.getByTestId('k-mode')
  }
  get families() {
    return this.page.getByTestId('k-number')
  }
  get fewest() {
    return this.page.getByTestId('k-min')
  }
  get most() {
    return this.page.getByTestId('k-max')
  }
  get step() {
    return this.page.getByTestId('k-step')
  }
  /** How many models the settings compare. */
  get compared() {
    return this.page.getByTestId('compared')
  }
  get restarts() {
    return this.page.getByTestId('restarts')
  }
  get seed() {
    return this.page.getByTestId('seed')
  }
  get standardise() {
    return this.page.getByTestId('standardise')
  }
  /** Scattered rows have no part in the fit. */
  get robust() {
    return this.page.getByTestId('robust')
  }
  get assignment() {
    return this.page.getByTestId('assignment')
  }
  get run() {
    return this.page.getByTestId('run')
  }
  get progress() {
    return this.page.getByTestId('progress')
  }
  get stop() {
    return this.page.getByTestId('stop')
  }

  /** Principal components: whether, and by what they are kept. */
  get pcaMode() {
    return this.page.getByTestId('pca-mode')
  }
  get pcaShare() {
    return this.page.getByTestId('pca-share')
  }
  get pcaNumber() {
    return this.page.getByTestId('pca-number')
  }
  get whiten() {
    return this.page.getByTestId('pca-whiten')
  }
  /** How many are kept, and what they hold. */
  get pcaKept() {
    return this.page.getByTestId('pca-kept')
  }
  async showPca(): Promise<void> {
    const details = this.page.getByTestId('pca-details')
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }

  async showFittingDetails(): Promise<void> {
    const details = this.page.getByTestId('fitting-details')
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click()
  }
  field(name: 'maxIterations' | 'tolerance' | 'regCovar') {
    return this.page.getByTestId(name)
  }

  /** A fixed number of families. */
  async setFamilies(count: number): Promise<void> {
    await this.familiesMode.selectOption('fixed')
    await this.families.fill(String(count))
  }
}

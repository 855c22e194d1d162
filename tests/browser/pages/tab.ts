import { expect, type Page } from '@playwright/test'

/** One of the views in the centre. */
export abstract class Tab {
  protected abstract readonly name: string
  constructor(protected readonly page: Page) {}

  /** In the strip, or in the menu of those that do not fit. */
  async show(): Promise<void> {
    await expect(this.page.getByRole('tab').first()).toBeVisible()
    const tab = this.page.getByTestId(`tab-${this.name}`)
    if (!(await tab.isVisible())) await this.page.getByTestId('more-tabs').click()
    await tab.click()
  }

  protected async pick(item: string): Promise<void> {
    await this.page.getByTestId(`save-${this.name}`).click()
    await this.page.getByTestId(item).click()
  }
  save = (format: 'svg' | 'png' | 'png2') => this.pick(`save-${this.name}-${format}`)
  copy = () => this.pick(`copy-${this.name}`)
}

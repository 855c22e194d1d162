import type { Page } from '@playwright/test'

/** One of the views in the centre. */
export abstract class Tab {
  protected abstract readonly name: string
  constructor(protected readonly page: Page) {}

  async show(): Promise<void> {
    await this.page.getByTestId(`tab-${this.name}`).click()
  }

  protected async pick(item: string): Promise<void> {
    await this.page.getByTestId(`save-${this.name}`).click()
    await this.page.getByTestId(item).click()
  }
  save = (format: 'svg' | 'png' | 'png2') => this.pick(`save-${this.name}-${format}`)
  copy = () => this.pick(`copy-${this.name}`)
}

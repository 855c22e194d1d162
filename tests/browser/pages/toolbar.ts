import type { Page } from '@playwright/test'

export class Toolbar {
  constructor(private readonly page: Page) {}

  private get bar() {
    return this.page.getByRole('toolbar')
  }
  get controls() {
    return this.bar.locator('button, select')
  }
  readonly open = () => this.page.getByTestId('open-button').click()
  async openFolder(): Promise<void> {
    await this.openRecentMenu()
    await this.page.getByTestId('open-folder').click()
  }
  get fileName() {
    return this.page.getByTestId('file-name')
  }
  get exportFlagged() {
    return this.page.getByTestId('export-flagged')
  }
  get exportAll() {
    return this.page.getByTestId('export-all')
  }
  get undo() {
    return this.bar.getByTestId('undo')
  }
  get redo() {
    return this.bar.getByTestId('redo')
  }

  async openSample(name: 'inspection' | 'blobs' | 'moons' | 'iris'): Promise<void> {
    await this.page.getByTestId('sample-menu').click()
    await this.page.getByTestId(`sample-${name}`).click()
  }

  async openRecentMenu(): Promise<void> {
    await this.page.getByTestId('recent-menu').click()
  }
  recent(place: number) {
    return this.page.getByTestId(`recent-${place}`)
  }
  get clearRecent() {
    return this.page.getByTestId('clear-recent')
  }

  async plan(item: 'open-plan' | 'save-plan' | 'default-plan'): Promise<void> {
    await this.page.getByTestId('plan-menu').click()
    await this.page.getByTestId(item).click()
  }

  async setTheme(theme: 'system' | 'light' | 'dark'): Promise<void> {
    await this.page.getByTestId('theme').selectOption(theme)
  }
  async setLanguage(language: 'system' | 'en' | 'zh-TW'): Promise<void> {
    await this.page.getByTestId('language').selectOption(language)
  }
}

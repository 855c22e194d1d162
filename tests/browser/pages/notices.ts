import type { Page } from '@playwright/test'

/** What is said about what was done, or went wrong. */
export class Notices {
  constructor(private readonly page: Page) {}

  get errors() {
    return this.page.getByTestId('error-message')
  }
  get dismissError() {
    return this.page.getByTestId('dismiss-error')
  }
  get toasts() {
    return this.page.getByTestId('toast')
  }
  get engineBanner() {
    return this.page.getByTestId('engine-banner')
  }
}

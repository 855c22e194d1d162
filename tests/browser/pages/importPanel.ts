import type { Page } from '@playwright/test'

/** How the file is read: the line that names doubts, the panel, and the line about a changed file. */
export class ImportPanel {
  constructor(private readonly page: Page) {}

  get banner() {
    return this.page.getByTestId('import-banner')
  }
  readonly check = () => this.page.getByTestId('check-reading').click()
  readonly open = () => this.page.getByTestId('open-import').click()
  get checkFailed() {
    return this.page.getByTestId('check-failed')
  }
  get panel() {
    return this.page.getByTestId('import-panel')
  }
  control(
    name: 'encoding' | 'delimiter' | 'quote' | 'decimal' | 'header-lines' | 'units' | 'table' | 'sheet' | 'pivot' | 'dates', // prettier-ignore
  ) {
    return this.page.getByTestId(`import-${name}`)
  }
  get otherDelimiter() {
    return this.page.getByTestId('import-delimiter-other')
  }
  get headerLine() {
    return this.page.getByTestId('import-header-line')
  }
  kind(column: number) {
    return this.page.getByTestId(`import-kind-${column}`)
  }
  decimalChoice(mark: 'point' | 'comma') {
    return this.page.getByTestId(`decimal-choice-${mark}`)
  }
  dateChoice(first: 'day' | 'month') {
    return this.page.getByTestId(`date-choice-${first}`)
  }
  encodingChoice(encoding: string) {
    return this.page.getByTestId(`encoding-choice-${encoding}`)
  }
  /** Both readings of numbers that can be read in two ways. */
  get readings() {
    return this.page.getByTestId('decimal-readings')
  }
  readingChoice(mark: 'point' | 'comma') {
    return this.page.getByTestId(`decimal-choice-${mark}`)
  }
  get decisions() {
    return this.page.getByTestId('import-decisions')
  }
  get problem() {
    return this.page.getByTestId('import-problem')
  }
  get table() {
    return this.page.getByTestId('preview-table')
  }
  /** Names over the columns. */
  get names() {
    return this.table.locator('thead th.name > span:first-child')
  }
  /** Lines that were taken for something. */
  lines(role: string) {
    return this.table.locator(`tbody tr[data-role="${role}"]`)
  }
  readonly apply = () => this.page.getByTestId('import-apply').click()
  readonly cancel = () => this.page.getByTestId('import-cancel').click()
  /** Cells that are not simply the number that they show. */
  get ledger() {
    return this.page.getByTestId('ledger')
  }
  readonly openLedger = () => this.ledger.locator('summary').click()
  get ledgerReason() {
    return this.page.getByTestId('ledger-reason')
  }
  readonly exportLedger = () => this.page.getByTestId('ledger-export').click()
  get changed() {
    return this.page.getByTestId('file-changed')
  }
  readonly ignoreChange = () => this.page.getByTestId('ignore-change').click()
  readonly reload = () => this.page.getByTestId('reload').click()
}

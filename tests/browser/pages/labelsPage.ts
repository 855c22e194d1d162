import { Tab } from './tab'

/** What is known of rows, and how the flags stand to it. */
export class LabelsPage extends Tab {
  protected readonly name = 'labels'

  private at = (testid: string) => this.page.getByTestId(testid)
  /** Of the selected row. */
  button = (label: 'good' | 'bad' | 'ignore' | 'none') => this.at(`label-${label}`)
  get said() {
    return this.at('label-said')
  }
  get disposition() {
    return this.at('disposition')
  }
  get comment() {
    return this.at('label-comment')
  }
  get dialog() {
    return this.at('label-dialog')
  }
  /** Fills in what is asked for. */
  async answer({ name, reason }: { name?: string; reason?: string }): Promise<void> {
    if (name !== undefined) await this.at('label-name').fill(name)
    if (reason !== undefined) await this.at('label-reason').fill(reason)
    await this.at('label-save').click()
  }

  get catchRate() {
    return this.at('catch-rate')
  }
  get falseAlarms() {
    return this.at('false-alarms')
  }
  get counts() {
    return this.at('label-counts')
  }
  get table() {
    return this.at('label-table')
  }
  get column() {
    return this.at('label-column')
  }
  get meanings() {
    return this.at('label-meaning')
  }
  get panel() {
    return this.at('labels-panel')
  }
}

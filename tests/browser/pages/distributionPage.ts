import { Tab } from './tab'

export class DistributionPage extends Tab {
  protected readonly name = 'distribution'

  get chart() {
    return this.page.getByTestId('distribution-chart')
  }
  get line() {
    return this.page.getByTestId('threshold-line')
  }
  get label() {
    return this.page.getByTestId('threshold-label')
  }
  /** The threshold on the chart's own axis, as written; behind a click. */
  async threshold(): Promise<string> {
    const at = this.page.getByTestId('threshold-at')
    if (!(await at.isVisible())) await this.details.locator('summary').click()
    return at.innerText()
  }
  get details() {
    return this.page.getByTestId('distribution-details')
  }

  /** Drags the line by pixels. */
  async drag(by: number): Promise<void> {
    const box = (await this.line.boundingBox())!
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await this.page.mouse.move(x, y)
    await this.page.mouse.down()
    await this.page.mouse.move(x + by / 2, y, { steps: 5 })
    await this.page.mouse.move(x + by, y, { steps: 5 })
    await this.page.mouse.up()
  }
}

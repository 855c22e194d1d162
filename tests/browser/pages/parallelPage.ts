import { Tab } from './tab'

export class ParallelPage extends Tab {
  protected readonly name = 'parallel'

  /** The chart with what lies over it; it takes mouse and keys. */
  get group() {
    return this.page.getByTestId('parallel-group')
  }
  get said() {
    return this.page.getByTestId('parallel-said')
  }
  get order() {
    return this.page.getByTestId('parallel-order')
  }
  get scale() {
    return this.page.getByTestId('parallel-scale')
  }
  get bands() {
    return this.page.getByTestId('parallel-bands')
  }
  get asTable() {
    return this.page.getByTestId('parallel-as-table')
  }
  get table() {
    return this.page.getByTestId('parallel-table')
  }
  /** Which values are selected, and how many rows. */
  get within() {
    return this.page.getByTestId('parallel-within')
  }
  get select() {
    return this.page.getByTestId('parallel-select')
  }
  get pageText() {
    return this.page.getByTestId('parallel-page')
  }
  get next() {
    return this.page.getByTestId('parallel-next')
  }

  /** Says an interval in numbers. */
  async selectBetween(column: string, from: string, to: string): Promise<void> {
    if ((await this.select.getAttribute('open')) === null)
      await this.select.locator('summary').click()
    await this.page.getByTestId('parallel-column').selectOption({ label: column })
    await this.page.getByTestId('parallel-from').fill(from)
    await this.page.getByTestId('parallel-to').fill(to)
    await this.page.getByTestId('parallel-select-rows').click()
  }

  /** Drags along the first axis, from one share of the chart's height to another. */
  async dragAlongFirst(from: number, to: number): Promise<void> {
    const { x, y, height } = (await this.group.boundingBox())!
    await this.page.mouse.move(x + firstAxis, y + from * height)
    await this.page.mouse.down()
    await this.page.mouse.move(x + firstAxis, y + to * height, { steps: 5 })
    await this.page.mouse.up()
  }
}

/** Pixels from the left of the chart. */
const firstAxis = 44

import { Tab } from './tab'

export class OrderPage extends Tab {
  protected readonly name = 'order'

  /** The chart with what lies over it; it takes the keys. */
  get group() {
    return this.page.getByTestId('order-group')
  }
  get chart() {
    return this.page.getByTestId('order-chart')
  }
  get line() {
    return this.page.getByTestId('order-threshold')
  }
  get label() {
    return this.page.getByTestId('order-threshold-label')
  }
  get key() {
    return this.page.getByTestId('order-key')
  }
  get said() {
    return this.page.getByTestId('order-said')
  }
  get along() {
    return this.page.getByTestId('order-along')
  }
  get asTable() {
    return this.page.getByTestId('order-as-table')
  }
  get table() {
    return this.page.getByTestId('order-table')
  }
  /** Judged rows in sight. */
  inSight = async () => Number(await this.group.getAttribute('data-in-sight'))
  /** Rings that are drawn. */
  flagged = async () => Number(await this.group.getAttribute('data-flagged'))
}

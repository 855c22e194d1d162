import { Tab } from './tab'

export class ReasonsPage extends Tab {
  protected readonly name = 'reasons'

  get map() {
    return this.page.getByTestId('reasons-map')
  }
  get readout() {
    return this.page.getByTestId('reasons-readout')
  }
  get order() {
    return this.page.getByTestId('reasons-order')
  }
  /** The rows in sight, in words. */
  get words() {
    return this.page.getByTestId('reasons-words')
  }
}

import { Tab } from './tab'

export class HowSurePage extends Tab {
  protected readonly name = 'sure'

  get start() {
    return this.page.getByTestId('sure-start')
  }
  get stop() {
    return this.page.getByTestId('sure-stop')
  }
  get refits() {
    return this.page.getByTestId('sure-refits')
  }
  get words() {
    return this.page.getByTestId('sure-words')
  }
  get threshold() {
    return this.page.getByTestId('sure-threshold')
  }
  get models() {
    return this.page.getByTestId('sure-models')
  }
  /** In the table of rows. */
  get rows() {
    return this.page.getByTestId('row-how-sure')
  }
  /** Of the chosen row. */
  get row() {
    return this.page.getByTestId('how-sure')
  }
}

import { Tab } from './tab'

export class ScaledPage extends Tab {
  protected readonly name = 'scaled'

  get chart() {
    return this.page.getByTestId('scaled-chart')
  }
}

import { Tab } from './tab'

/** The model on screen beside another one. */
export class ComparePage extends Tab {
  protected readonly name = 'compare'

  private at = (testid: string) => this.page.getByTestId(testid)
  get candidate() {
    return this.at('compare-candidate')
  }
  get type() {
    return this.at('compare-type')
  }
  get components() {
    return this.at('compare-k')
  }
  get fit() {
    return this.at('compare-fit')
  }
  get take() {
    return this.at('compare-take')
  }
  side = (letter: 'A' | 'B') => this.at(`compare-${letter}`)
  kind = (kind: 'onlyFirst' | 'onlySecond' | 'both') => this.at(`compare-${kind}`)
  get agreement() {
    return this.at('compare-agreement')
  }
  get rows() {
    return this.at('compare-row')
  }
}

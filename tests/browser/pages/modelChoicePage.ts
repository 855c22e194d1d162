import type { CovarianceType } from '../../../src/core/gmm/types'
import { Tab } from './tab'

export class ModelChoicePage extends Tab {
  protected readonly name = 'choice'

  get chart() {
    return this.page.getByTestId('choice-chart')
  }
  get criterion() {
    return this.page.getByTestId('choice-criterion')
  }
  /** What stands beside the mark under the mouse. */
  get card() {
    return this.page.getByTestId('candidate')
  }
  get candidates() {
    return this.page.getByTestId('candidates').locator('tbody tr')
  }
  take(type: CovarianceType, k: number) {
    return this.page.getByTestId(`take-${type}-${k}`)
  }

  /** Lines of the table of candidates, as cells. */
  async table(): Promise<string[][]> {
    return this.candidates.evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.innerText.trim())),
    )
  }
}

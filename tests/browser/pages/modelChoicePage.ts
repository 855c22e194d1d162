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
  /** The place in the page of a model's mark, found with the mouse. */
  async find(model: string): Promise<{ x: number; y: number }> {
    const box = (await this.chart.boundingBox())!
    const step = 18
    for (let x = box.x + step; x < box.x + box.width; x += step)
      for (let y = box.y + step; y < box.y + box.height; y += step) {
        await this.page.mouse.move(x, y)
        if ((await this.card.count()) && (await this.card.innerText()).includes(model))
          return { x, y }
      }
    throw new Error(`There is no mark of ${model}.`)
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

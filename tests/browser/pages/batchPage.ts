import { Tab } from './tab'

export class BatchPage extends Tab {
  protected readonly name = 'batch'

  get tab() {
    return this.page.getByTestId('tab-batch')
  }
  get button() {
    return this.page.getByTestId('score-batch')
  }
  get panel() {
    return this.page.getByTestId('batch-panel')
  }
  get fileName() {
    return this.page.getByTestId('batch-name')
  }
  get against() {
    return this.page.getByTestId('batch-against')
  }
  get basis() {
    return this.page.getByTestId('batch-basis')
  }
  get number() {
    return this.page.getByTestId('batch-number')
  }
  get flagged() {
    return this.page.getByTestId('batch-flagged')
  }
  get incomplete() {
    return this.page.getByTestId('batch-of-incomplete')
  }
  get meaning() {
    return this.page.getByTestId('batch-meaning')
  }
  get reach() {
    return this.page.getByTestId('batch-reach')
  }
  get judged() {
    return this.page.getByTestId('batch-judged')
  }
  get notJudged() {
    return this.page.getByTestId('batch-not-judged')
  }
  get stale() {
    return this.page.getByTestId('batch-stale')
  }
  get again() {
    return this.page.getByTestId('batch-again')
  }
  get problem() {
    return this.page.getByTestId('batch-problem')
  }
  get rows() {
    return this.page.getByTestId('batch-rows').locator('tbody tr')
  }
  get sight() {
    return this.page.getByTestId('batch-page')
  }
  get next() {
    return this.page.getByTestId('batch-next')
  }
  get group() {
    return this.page.getByTestId('batch-group')
  }
  get exportFlagged() {
    return this.page.getByTestId('batch-export-flagged')
  }
  get exportAll() {
    return this.page.getByTestId('batch-export-all')
  }
}

import { Tab } from './tab'

/** The gallery, and what says that rows are images. */
export class ImagesPage extends Tab {
  protected readonly name = 'images'

  get tab() {
    return this.page.getByTestId('tab-images')
  }
  get gallery() {
    return this.page.getByTestId('gallery')
  }
  /** Images in sight. */
  get all() {
    return this.page.getByTestId('gallery-image')
  }
  /** Of a row of the file, from zero. */
  of(row: number) {
    return this.page.locator(`[data-testid=gallery-image][data-row="${row}"]`)
  }
  get kind() {
    return this.page.getByTestId('gallery-kind')
  }
  get family() {
    return this.page.getByTestId('gallery-family')
  }
  get order() {
    return this.page.getByTestId('gallery-order')
  }
  get count() {
    return this.page.getByTestId('gallery-count')
  }
  get comparison() {
    return this.page.getByTestId('image-comparison')
  }
  /** In the data panel. */
  get line() {
    return this.page.getByTestId('images-line')
  }
  get declare() {
    return this.page.getByTestId('image-declare')
  }
  get form() {
    return this.page.getByTestId('image-settings')
  }
  field(name: 'width' | 'height' | 'first' | 'order' | 'black' | 'white') {
    return this.page.getByTestId(`image-${name}`)
  }
  button(name: 'apply' | 'off' | 'guess') {
    return this.page.getByTestId(`image-${name}`)
  }
  /** Thumbnails of the rows table. */
  get thumbnails() {
    return this.page.locator('[data-testid=rows-table] canvas[data-thumbnail]')
  }

  /** Rows of the images in sight, in their order. */
  async rows(): Promise<number[]> {
    return this.all.evaluateAll((tiles) =>
      tiles.map((tile) => Number(tile.getAttribute('data-row'))),
    )
  }
}

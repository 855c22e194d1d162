import { expect, type Page } from '@playwright/test'
import { numbersIn } from './numbers'
import { Tab } from './tab'

export interface Place {
  x: number
  y: number
}

export type LayerName =
  'points' | 'flagged' | 'ellipses' | 'contours' | 'boundaries' | 'centroids' | 'limits' | 'kmeans'

/** One of the boxes in the list of layers, which is open only while it is used. */
class LayerSwitch {
  constructor(
    private readonly page: Page,
    private readonly testid: string,
  ) {}

  get box() {
    return this.page.getByTestId(this.testid)
  }
  async click(): Promise<void> {
    const menu = this.page.getByTestId('layers-menu')
    await menu.click()
    await this.box.click()
    await menu.click()
  }
  async setChecked(wanted: boolean): Promise<void> {
    await this.box.waitFor({ state: 'attached' })
    if ((await this.box.isChecked()) !== wanted) await this.click()
  }
  check = () => this.setChecked(true)
  uncheck = () => this.setChecked(false)
}

export class PicturePage extends Tab {
  protected readonly name = 'picture'

  get chart() {
    return this.page.getByTestId('picture')
  }
  /** The chart's own canvas, below the one with points and rings. */
  get canvas() {
    return this.chart.locator('canvas').first()
  }
  get marks() {
    return this.page.locator('canvas.marks')
  }
  get legend() {
    return this.page.getByTestId('legend')
  }
  get axisX() {
    return this.page.getByTestId('axis-x')
  }
  get axisY() {
    return this.page.getByTestId('axis-y')
  }
  get colourBy() {
    return this.page.getByTestId('colour-by')
  }
  /** What the axes are made of, where they are directions. */
  get madeOf() {
    return this.page.getByTestId('made-of')
  }
  get marginalDensity() {
    return this.page.getByTestId('density-marginal')
  }
  get slice() {
    return this.page.getByTestId('density-slice')
  }
  get whyNoSlice() {
    return this.page.getByTestId('why-no-slice')
  }
  get sliceLine() {
    return this.page.getByTestId('slice')
  }
  /** How many flagged rows look normal in the picture. */
  get ordinary() {
    return this.page.getByTestId('ordinary')
  }
  get resetZoom() {
    return this.page.getByTestId('reset-zoom')
  }
  get mass() {
    return this.page.getByTestId('window-mass')
  }
  get contourMass() {
    return this.page.getByTestId('contour-mass')
  }
  get density() {
    return this.page.getByTestId('density')
  }
  get kmeansLine() {
    return this.page.getByTestId('kmeans-line')
  }
  get colourByCluster() {
    return new LayerSwitch(this.page, 'colour-by-cluster')
  }
  get hover() {
    return this.page.getByTestId('hover')
  }
  /** How unusual the row under the mouse is. */
  get hoverOneIn() {
    return this.page.getByTestId('hover-one-in')
  }
  layer(name: LayerName): LayerSwitch {
    return new LayerSwitch(this.page, `show-${name}`)
  }
  get asTable() {
    return this.page.getByTestId('picture-as-table')
  }

  async openSample(): Promise<void> {
    await this.page.getByTestId('sample-panel').click()
  }
  get sampleCount() {
    return this.page.getByTestId('sample-count')
  }
  get sampleSeed() {
    return this.page.getByTestId('sample-seed')
  }
  get drawSample() {
    return this.page.getByTestId('sample-draw')
  }
  get clearSample() {
    return this.page.getByTestId('sample-clear')
  }
  get exportSample() {
    return this.page.getByTestId('sample-export')
  }

  /** Moves the mouse to a share of the chart's width and height, and reads what stands below it. */
  async readAt(across: number, down: number): Promise<{ pixel: Place; readout: Readout }> {
    const box = (await this.chart.boundingBox())!
    const pixel = { x: Math.round(box.x + across * box.width), y: Math.round(box.y + down * box.height) } // prettier-ignore
    const before = (await this.density.count()) ? await this.density.textContent() : null
    await this.page.mouse.move(pixel.x, pixel.y)
    await expect
      .poll(async () => ((await this.density.count()) ? this.density.textContent() : null))
      .not.toBe(before)
    return { pixel, readout: readoutOf((await this.density.textContent()) ?? '') }
  }

  /** From axis units to pixels of the page, found by what stands below two places. */
  async projection(): Promise<(place: Place) => Place> {
    const a = await this.readAt(0.3, 0.25)
    const b = await this.readAt(0.8, 0.75)
    const line = (axis: 'x' | 'y') => {
      const scale = (b.pixel[axis] - a.pixel[axis]) / (b.readout[axis] - a.readout[axis])
      return (value: number) => a.pixel[axis] + (value - a.readout[axis]) * scale
    }
    const [x, y] = [line('x'), line('y')]
    return (place) => ({ x: x(place.x), y: y(place.y) })
  }
}

export interface Readout extends Place {
  density: number
  logDensity: number
}

/** "x1 0.5, x2 1.2: Density 0.01, Log density −4.6": the last four numbers after the names. */
function readoutOf(text: string): Readout {
  const [places, densities] = text.split(': ')
  const [x, y] = places.split(', ').map((part) => numbersIn(part).at(-1)!)
  const [density, logDensity] = numbersIn(densities)
  return { x, y, density, logDensity }
}

import { basename } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { inRoot } from '../../../scripts/setup/paths.mjs'
import type { Analysis, AnalysisSet } from '../../../src/shared/engineApi'
import type { Desktop } from '../support/desktop'
import { BatchPage } from './batchPage'
import { ComparePage } from './comparePage'
import { ComponentsPage } from './componentsPage'
import { DataPanel } from './dataPanel'
import { DistributionPage } from './distributionPage'
import { FamiliesPage } from './familiesPage'
import { HowSurePage } from './howSurePage'
import { ImagesPage } from './imagesPage'
import { ImportPanel } from './importPanel'
import { LabelsPage } from './labelsPage'
import { ModelChoicePage } from './modelChoicePage'
import { ModelPanel } from './modelPanel'
import { Notices } from './notices'
import { OrderPage } from './orderPage'
import { PairsPage } from './pairsPage'
import { ParallelPage } from './parallelPage'
import { PicturePage } from './picturePage'
import { ReasonsPage } from './reasonsPage'
import { RowDetails } from './rowDetails'
import { RowsPage } from './rowsPage'
import { ScaledPage } from './scaledPage'
import { StatusBar } from './statusBar'
import { ThresholdPanel } from './thresholdPanel'
import { TolerancePage } from './tolerancePage'
import { Toolbar } from './toolbar'

/** The window as a person has it, and the desktop behind it. */
export class App {
  readonly toolbar: Toolbar
  readonly data: DataPanel
  readonly import: ImportPanel
  readonly model: ModelPanel
  readonly threshold: ThresholdPanel
  readonly picture: PicturePage
  readonly order: OrderPage
  readonly parallel: ParallelPage
  readonly choice: ModelChoicePage
  readonly distribution: DistributionPage
  readonly scaled: ScaledPage
  readonly compare: ComparePage
  readonly components: ComponentsPage
  readonly families: FamiliesPage
  readonly images: ImagesPage
  readonly howSure: HowSurePage
  readonly reasons: ReasonsPage
  readonly tolerance: TolerancePage
  readonly labels: LabelsPage
  readonly batch: BatchPage
  readonly pairs: PairsPage
  readonly rows: RowsPage
  readonly details: RowDetails
  readonly status: StatusBar
  readonly notices: Notices

  constructor(
    readonly page: Page,
    readonly desktop: Desktop,
  ) {
    this.toolbar = new Toolbar(page)
    this.data = new DataPanel(page)
    this.import = new ImportPanel(page)
    this.model = new ModelPanel(page)
    this.threshold = new ThresholdPanel(page)
    this.picture = new PicturePage(page)
    this.order = new OrderPage(page)
    this.parallel = new ParallelPage(page)
    this.choice = new ModelChoicePage(page)
    this.distribution = new DistributionPage(page)
    this.scaled = new ScaledPage(page)
    this.compare = new ComparePage(page)
    this.components = new ComponentsPage(page)
    this.families = new FamiliesPage(page)
    this.images = new ImagesPage(page)
    this.howSure = new HowSurePage(page)
    this.reasons = new ReasonsPage(page)
    this.tolerance = new TolerancePage(page)
    this.labels = new LabelsPage(page)
    this.batch = new BatchPage(page)
    this.rows = new RowsPage(page)
    this.pairs = new PairsPage(page)
    this.details = new RowDetails(page)
    this.status = new StatusBar(page)
    this.notices = new Notices(page)
  }

  get engine() {
    return this.desktop.engine
  }

  /** Waits until the final model of the present settings is on screen. */
  async analysed(fileName?: string): Promise<void> {
    if (fileName) await expect(this.toolbar.fileName).toHaveText(basename(fileName))
    await expect(this.toolbar.exportFlagged).toBeEnabled({ timeout: 60_000 })
    await expect(this.page.getByTestId('progress')).toHaveCount(0)
  }

  /** Does what leads to another model, and waits for it. */
  async refitted(action: () => Promise<void>): Promise<void> {
    const before = await this.status.model()
    await action()
    await expect.poll(() => this.status.model()).not.toBe(before)
    await this.analysed()
  }

  /** The models on screen: those the engine answered with last. */
  models(): Analysis[] {
    const sets = this.engine.replies.flatMap((reply) =>
      reply.kind === 'result' && isAnalysisSet(reply.value) ? [reply.value] : [],
    )
    return sets.at(-1)?.models ?? []
  }

  /** Number of the model on screen, by which the engine knows it. */
  modelId(): Promise<number> {
    return this.status.model()
  }

  /** Saves artefacts/screenshots/NAME.png. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: inRoot('artefacts', 'screenshots', `${name}.png`) })
  }
}

const isAnalysisSet = (value: unknown): value is AnalysisSet =>
  typeof value === 'object' && value !== null && 'models' in value

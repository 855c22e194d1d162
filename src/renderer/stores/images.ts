import { defineStore } from 'pinia'
import { computed, shallowReactive, watch } from 'vue'
import {
  imageOf,
  imageProblem,
  imagesAtOnce,
  namedImage,
  type ImageProblem,
  type PlanImage,
} from '../../shared/images'
import { useBridge } from '../bridge'
import { latestWins } from '../composables/latestWins'
import { useAnalysis } from './analysis'
import { usePlan } from './plan'
import { useSession } from './session'
import { useView } from './view'

/** One row's image. */
export interface Thumbnail {
  pixels: Uint8Array
  unknown: Uint8Array | null
}

/** Bytes of images that are kept; the oldest are forgotten first. */
const keptBytes = 1 << 25

/** Whether rows are images, and those of the rows in sight. */
export const useImages = defineStore('images', () => {
  const bridge = useBridge()
  const session = useSession()
  const plan = usePlan()
  const analysis = useAnalysis()
  const view = useView()

  /** As the plan or the table has it, fit or not; the same object while it stays. */
  const said = computed<PlanImage | null>((former) => {
    const { table } = session
    const next = table && plan.still ? imageOf(plan.still, table) : null
    return JSON.stringify(next) === JSON.stringify(former) ? (former ?? null) : next
  })
  const problem = computed<ImageProblem | null>(() =>
    said.value && session.table ? imageProblem(session.table.columns, said.value) : null,
  )
  /** What rows are shown as; null where they are no images. */
  const image = computed(() => (problem.value === null ? said.value : null))
  /** What a person may begin with who says that rows are images. */
  const proposal = computed<PlanImage | null>(() => {
    const { table } = session
    return table?.imageProposal ? namedImage(table.columns, table.imageProposal) : null
  })
  /** Columns that are pixels, by index. */
  const pixelColumns = computed(() => {
    const { table } = session
    const { value } = image
    if (!table || !value) return new Set<number>()
    const first = table.columns.findIndex(({ name }) => name === value.first)
    return new Set(Array.from({ length: value.width * value.height }, (_, i) => first + i))
  })
  watch(image, (now) => void (view.withImages = now !== null), { flush: 'sync', immediate: true })

  /** By row of the file. They are of the table, not of the model. */
  const known = shallowReactive(new Map<number, Thumbnail>())
  const wanted = new Set<number>()
  watch(
    [image, () => session.table?.tableId],
    () => {
      known.clear()
      wanted.clear()
    },
    { flush: 'sync' },
  )

  const fetch = latestWins(async () => {
    // Those of one drawing are asked for together.
    await Promise.resolve()
    while (wanted.size > 0) {
      const { value } = image
      const { model, threshold } = analysis
      if (!value || !model || !threshold || !analysis.live) return
      const { tableId } = model
      const rows = [...wanted].slice(-imagesAtOnce(value))
      rows.forEach((row) => wanted.delete(row))
      const question = { modelId: model.modelId, image: value, by: threshold, offset: 0, limit: rows.length } // prettier-ignore
      try {
        const page = await bridge.engine.call('images', { ...question, of: { kind: 'rows', rows } })
        if (image.value !== value || session.table?.tableId !== tableId) continue
        keep(rows, page, value.width * value.height)
      } catch {
        // The model was replaced, or the engine went down: what comes into sight again is asked for again.
        return
      }
    }
  })

  function keep(rows: number[], { pixels, unknown }: Thumbnail, size: number): void {
    rows.forEach((row, i) => {
      const own = (bytes: Uint8Array) => bytes.slice(i * size, (i + 1) * size)
      const gaps = unknown && own(unknown)
      known.set(row, { pixels: own(pixels), unknown: gaps?.includes(1) ? gaps : null })
    })
    const most = Math.max(200, Math.floor(keptBytes / size))
    for (const oldest of known.keys()) {
      if (known.size <= most) break
      known.delete(oldest)
    }
  }

  /** Asks for a row's image, unless it is there. */
  function want(row: number): void {
    if (known.has(row) || !image.value || session.table?.tableId !== analysis.model?.tableId) return
    wanted.add(row)
    void fetch()
  }
  const thumbnail = (row: number): Thumbnail | undefined => known.get(row)

  return { said, problem, image, proposal, pixelColumns, want, thumbnail }
})

import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { layers as layerNames } from '../../charts/input'
import type { AppState, LanguageChoice, ThemeChoice } from '../../shared/appState'
import { useBridge } from '../bridge'
import { useLayers } from './layers'

/** The views of the centre, in the order of their tabs: those used most come first, as the last ones are behind a menu. */
export const tabs = [
  'picture',
  'images',
  'distribution',
  'reasons',
  'components',
  'families',
  'batch',
  'order',
  'pairs',
  'parallel',
  'choice',
  'compare',
  'labels',
  'tolerance',
  'sure',
  'scaled',
] as const
export type Tab = (typeof tabs)[number]

/** How long a change of the view rests before it is remembered. */
const gatherMilliseconds = 300

/** How the window looks; remembered from start to start. */
export const useView = defineStore('view', () => {
  const bridge = useBridge()
  const layers = useLayers()
  const tab = ref<Tab>('picture')
  /** A batch was scored: only then there is a view of it. */
  const withBatch = ref(false)
  /** Principal components stand between columns and mixture: only then there is a view of them. */
  const withComponents = ref(false)
  /** Rows are images: only then there is a gallery. */
  const withImages = ref(false)
  const shownTabs = computed(() =>
    tabs.filter(
      (name) =>
        (name !== 'batch' || withBatch.value) &&
        (name !== 'components' || withComponents.value) &&
        (name !== 'images' || withImages.value),
    ),
  )
  watch(shownTabs, (now) => {
    if (!now.includes(tab.value)) tab.value = 'picture'
  })
  const language = ref<LanguageChoice>('system')
  const theme = ref<ThemeChoice>('system')
  /** Widths of the outer regions in pixels; null for the usual ones. */
  const left = ref<number | null>(null)
  const right = ref<number | null>(null)
  /** Who labels rows: typed once. */
  const labelledBy = ref('')
  const extraLayers = ['limits', 'kmeans', 'colourByCluster'] as const

  /** The tab beside the present one; after the last comes the first. */
  function step(by: 1 | -1): void {
    const all = shownTabs.value
    const next = all.indexOf(tab.value) + by
    tab.value = all[(next + all.length) % all.length]
  }

  /** Takes up how the window was left. A failure leaves the usual look. */
  async function load(): Promise<void> {
    const state = await bridge.desktop.loadState()
    tab.value = shownTabs.value.find((name) => name === state.tab) ?? 'picture'
    language.value = state.language
    theme.value = state.theme
    labelledBy.value = state.labelledBy
    left.value = state.panels['left'] ?? null
    right.value = state.panels['right'] ?? null
    for (const name of layerNames) layers.show[name] = state.layers[name] ?? layers.show[name]
    for (const name of extraLayers) layers[name] = state.layers[name] ?? layers[name]
    watch(present, remember, { deep: true })
  }

  const present = (): AppState => ({
    language: language.value,
    theme: theme.value,
    tab: tab.value,
    layers: {
      ...layers.show,
      ...Object.fromEntries(extraLayers.map((name) => [name, layers[name]])),
    },
    panels: {
      ...(left.value !== null && { left: left.value }),
      ...(right.value !== null && { right: right.value }),
    },
    labelledBy: labelledBy.value,
  })

  let gathering: ReturnType<typeof setTimeout> | undefined
  function remember(): void {
    clearTimeout(gathering)
    // What cannot be remembered is no trouble for the work at hand.
    gathering = setTimeout(
      () => void bridge.desktop.saveState(present()).catch(() => undefined),
      gatherMilliseconds,
    )
  }

  return {
    tab,
    shownTabs,
    withBatch,
    withComponents,
    withImages,
    language,
    theme,
    left,
    right,
    labelledBy,
    step,
    load,
  }
})
